import { describe, expect, it } from 'vitest';
import type { QuestionEdit } from '$lib/survey/edit';
import type { Survey } from '$lib/survey/survey';
import { importStacked } from '../import-files';
import { memoryFile } from '../memory-file';
import { profileOf } from '../profiles/profile-of';
import { bareEdit, setAsideByEdits } from './set-aside-by-edits';

async function surveyOf(rows: readonly string[]): Promise<Survey> {
	const outcome = await importStacked([memoryFile('svar.csv', rows.join('\n'))]);
	if (outcome.kind !== 'survey') throw new Error(outcome.kind);
	return outcome.survey;
}

const leaders = () =>
	surveyOf(['Kursleder,Fornøyd?', 'Zqx A,Ja', 'Zqx A,Nei', 'Zqx B,Ja', 'Zqx B,Ja', 'Zqx A,Ja']);

describe('a question that an edit sets aside', () => {
	it('loses answers and options, and the others keep theirs', async () => {
		const survey = await leaders();
		expect(JSON.stringify(survey)).toContain('Zqx A');
		const left = setAsideByEdits(survey, [{ question: 'kursleder', role: 'name' }]);
		expect(JSON.stringify(left)).not.toContain('Zqx');
		expect(left.questions[0]).toMatchObject({ key: 'kursleder', role: 'name', answered: 5 });
		expect(left.questions[1]).toBe(survey.questions[1]);
		expect(left.columns).toEqual(survey.columns.slice(1));
	});

	it('takes what was quoted from it along', async () => {
		const numbers = Array.from({ length: 20 }, (_, i) => `${i + 20},${i}`);
		const survey = await surveyOf(['Alder,Antall', ...numbers, 'zqx,21']);
		expect(JSON.stringify(survey.issues)).toContain('zqx');
		const left = setAsideByEdits(survey, [{ question: 'alder', role: 'respondent' }]);
		expect(JSON.stringify(left)).not.toContain('zqx');
	});

	it('takes the branches along that it is made of', async () => {
		const survey = await surveyOf(['Leder A,Leder B,Fornøyd?', 'Zqx A,,Ja', ',Zqx B,Nei']);
		const joined: QuestionEdit = {
			question: 'leder',
			derive: { from: 'branches', questions: ['leder a', 'leder b'] },
			role: 'name'
		};
		expect(JSON.stringify(setAsideByEdits(survey, [joined]))).not.toContain('Zqx');
	});

	it('is left as it is by other edits', async () => {
		const survey = await leaders();
		const edits: QuestionEdit[] = [
			{ question: 'kursleder', kind: 'text' },
			{ question: 'fornøyd?', role: 'score' }
		];
		expect(setAsideByEdits(survey, edits)).toBe(survey);
	});

	it('is named in a profile without its labels', async () => {
		const edit: QuestionEdit = {
			question: 'kursleder',
			role: 'name',
			order: ['Zqx B', 'Zqx A'],
			missing: [{ label: 'Zqx A', reason: 'dont_know' }]
		};
		const profile = profileOf(await leaders(), [edit], 'Kurs', '2026-03-04T15:12:09+01:00');
		expect(JSON.stringify(profile)).not.toContain('Zqx');
		expect(profile.questions.map(({ labels }) => labels.length)).toEqual([0, 2]);
		expect(bareEdit(edit)).toEqual({ question: 'kursleder', role: 'name' });
	});
});

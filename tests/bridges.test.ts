import { beforeAll, describe, expect, it } from 'vitest';
import { releaseFacts } from '$lib/disclosure/facts';
import { releaseFindings } from '$lib/disclosure/release';
import { applyEdits } from '$lib/import/edits/apply-edits';
import { instrumentOf } from '$lib/instruments/instruments';
import { processEvaluation } from '$lib/analyses/process-evaluation/analysis';
import type { ChangeFinding } from '$lib/survey/findings/change';
import { defaultPolicy } from '$lib/survey/policy';
import type { Survey } from '$lib/survey/survey';
import { analyseSurvey } from './built-survey';
import { fillInstrument, readColumns } from './filled-instrument';

const extents = ['I svært liten grad', 'I liten grad', 'I noen grad', 'I stor grad'];
const answersOf = (points: readonly number[]): string[] =>
	points.map((point) => extents[point - 1] ?? '');

/** Nine of fourteen trust and are willing more than before, four as much, one less. */
const before = answersOf([1, 1, 2, 2, 2, 2, 3, 3, 3, 2, 2, 3, 3, 4]);
const now = answersOf([2, 3, 3, 3, 3, 3, 4, 4, 4, 2, 2, 3, 3, 3]);

describe('trust and willingness to cooperate, asked when a process is over', () => {
	let survey: Survey;
	beforeAll(async () => {
		const cells = new Map([
			...['trust_before', 'willing_before'].map((slot) => [slot, before] as const),
			...['trust_now', 'willing_now'].map((slot) => [slot, now] as const)
		]);
		survey = await readColumns(
			fillInstrument(instrumentOf('process'), 'nb', 14).map((column) => ({
				...column,
				cells: cells.get(column.slot) ?? column.cells
			}))
		);
	});

	const changesIn = async (read: Survey): Promise<ReadonlyMap<string, ChangeFinding>> => {
		const { findings } = await analyseSurvey(processEvaluation, read, {});
		const released = releaseFindings(findings, defaultPolicy, releaseFacts(read));
		const textOf = (id: string): string =>
			read.questions.find((question) => question.id === id)?.text ?? '';
		return new Map(
			released.flatMap((one) => (one.kind === 'change' ? [[textOf(one.before), one]] : []))
		);
	};
	const trust = 'I hvilken grad hadde du tillit til de andre bedriftene?';
	const willing = 'I hvilken grad var du villig til å samarbeide med dem du var uenig med?';

	it('trust is told roughly, and willingness as it is', async () => {
		const changes = await changesIn(survey);
		expect(changes.get(willing)).toMatchObject({
			...{ pairs: 14, directions: { improved: 9, same: 4, worse: 1 }, design: 'retrospective' },
			hidden: null
		});
		expect(changes.get(willing)?.difference.value).toBeGreaterThan(0.5);
		expect(changes.get(trust)).toMatchObject({
			...{ pairs: 14, directions: null, difference: { value: null }, hidden: null },
			coarse: { same: { count: 4 }, worse: { count: 2, band: 'at_most' } }
		});
	});

	it('what the questionnaire has as sensitive is marked as it is read, told, and undone like any correction', async () => {
		const marked = survey.questions.filter(({ sensitive }) => sensitive).map(({ text }) => text);
		expect(new Set(marked)).toEqual(new Set([trust, 'Hva hindret dere mest?']));
		const told = survey.issues.filter(({ code }) => code === 'question.sensitive');
		expect(told).toHaveLength(marked.length);
		const edits = survey.questions.flatMap(({ key, text }) =>
			text === trust ? [{ question: key, sensitive: false }] : []
		);
		const changes = await changesIn(applyEdits(survey, edits));
		expect(changes.get(trust)).toMatchObject({ directions: { improved: 9, same: 4, worse: 1 } });
	});
});

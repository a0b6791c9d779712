import { beforeAll, describe, expect, it } from 'vitest';
import type { QuestionEdit } from '$lib/survey/edit';
import { isClosed } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { importStacked } from '../import-files';
import { memoryFile } from '../memory-file';
import { applyEdits, unusedEdits } from './apply-edits';
import { importBranchingForm } from './branching-form';
import { labelAsRead, mergeWith, mergeWithout, missingWith, namesWith } from './label-as-read';

let survey: Survey;

beforeAll(async () => {
	survey = await importBranchingForm();
});

const branches = {
	question: 'hvor fornøyd er du?',
	derive: { from: 'branches' as const, questions: ['hvor fornøyd er du?', 'hvor fornøyd er du?#2'] }
};

const bins = {
	question: 'størrelse',
	derive: {
		from: 'bins' as const,
		question: 'antall ansatte',
		bins: [
			{ label: '1 til 9', from: 1, to: 10 },
			{ label: '10 til 49', from: 10, to: 50 }
		]
	}
};

const questionOf = (read: Survey, key: string) => {
	const question = read.questions.find((one) => one.key === key);
	if (!question) throw new Error(`No question ${key}`);
	return question;
};

const optionsOf = (read: Survey, key: string) => {
	const question = questionOf(read, key);
	if (!isClosed(question)) throw new Error(`${key} has no options`);
	return question.options.map(({ label, count, missing }) =>
		missing ? [label, count, missing] : [label, count]
	);
};

const optionsAfter = (edit: QuestionEdit) => optionsOf(applyEdits(survey, [edit]), edit.question);

describe('branches of one question', () => {
	it('become one at the place of the first, the first answer counts', () => {
		const read = applyEdits(survey, [branches]);
		expect(questionOf(read, branches.question)).toMatchObject({
			id: 'q4',
			kind: 'scale',
			columns: [3, 4],
			answered: 6,
			blank: 2,
			scale: { id: 'nb.satisfaction.4.std' }
		});
		expect(optionsOf(read, branches.question)).toEqual([
			['Svært misfornøyd', 1],
			['Misfornøyd', 1],
			['Fornøyd', 2],
			['Svært fornøyd', 1],
			['Vet ikke', 1, 'dont_know']
		]);
		expect(read.questions.map(({ id }) => id)).not.toContain('q5');
		expect(read.columns.map(({ id }) => id)).not.toContain('q5');
	});

	it('say how many answered two of them differently', () => {
		expect(applyEdits(survey, [branches]).issues.at(-1)).toMatchObject({
			code: 'question.branches_conflict',
			column: 3,
			values: { question: 'Hvor fornøyd er du?', count: 1 }
		});
	});

	it('are corrected by the same edit after they are joined', () => {
		const read = applyEdits(survey, [{ ...branches, text: 'Fornøyd?', polarity: 'negative' }]);
		expect(questionOf(read, branches.question)).toMatchObject({
			text: 'Fornøyd?',
			scale: { polarity: 'negative' }
		});
	});

	it('stay apart when one of them is not in the file, and that is told', () => {
		const edit = { ...branches, derive: { ...branches.derive, questions: ['kommune', 'fylke'] } };
		expect(applyEdits(survey, [edit])).toBe(survey);
		expect(unusedEdits(survey, [edit])).toEqual([
			{ question: branches.question, part: 'derive', labels: ['fylke'] }
		]);
	});
});

describe('a number cut into groups', () => {
	it('is a new question after the number, on the same answers', () => {
		const read = applyEdits(survey, [bins]);
		const at = read.questions.findIndex(({ key }) => key === 'størrelse');
		expect(read.questions[at - 1]?.key).toBe('antall ansatte');
		expect(read.questions[at]).toMatchObject({ id: 'q11', kind: 'single', answered: 8, blank: 0 });
		expect(optionsOf(read, 'størrelse')).toEqual([
			['1 til 9', 3],
			['10 til 49', 2],
			['Vet ikke', 1, 'dont_know']
		]);
		const codes = (id: string) => read.columns.find((column) => column.id === id)?.codes;
		expect(codes('q11')).toBe(codes('q7'));
	});

	it('says how many numbers are in no group, and knows what is missing of the number', () => {
		const counted = (edits: QuestionEdit[]) =>
			applyEdits(survey, edits).issues.find(({ code }) => code === 'question.bins_outside')?.values;
		expect(counted([bins])).toEqual({ question: 'Antall ansatte', count: 2 });
		const missing = [{ label: '99', reason: 'prefer_not' as const }];
		expect(counted([bins, { question: 'antall ansatte', missing }])).toMatchObject({ count: 1 });
	});

	it('is passed over when there is no such number', () => {
		const edit = { ...bins, derive: { ...bins.derive, question: 'kommune' } };
		expect(applyEdits(survey, [edit])).toBe(survey);
		expect(unusedEdits(survey, [edit])).toEqual([
			{ question: 'størrelse', part: 'derive', labels: [] }
		]);
	});
});

describe('options', () => {
	const kommune = 'kommune';

	it('split by spelling, and merge by the spelling they then have', () => {
		expect(optionsAfter({ question: kommune, split: ['Lom'] })).toEqual([
			['Lom', 3],
			['lom', 1],
			['LOM', 1],
			['Sel', 3]
		]);
		const merge = [{ into: 'Feil', labels: ['LOM', 'lom'] }];
		expect(optionsAfter({ question: kommune, split: ['Lom'], merge })).toEqual([
			['Lom', 3],
			['Feil', 2],
			['Sel', 3]
		]);
	});

	it('merge into a shorter scale that is the vocabulary’s no more', () => {
		const merge = [{ into: 'Fornøyd', labels: ['Fornøyd', 'Svært fornøyd'] }];
		const read = applyEdits(survey, [{ question: branches.question, merge }]);
		expect(questionOf(read, branches.question)).toMatchObject({
			scale: { id: null, family: 'satisfaction', points: 3 }
		});
	});

	it('are named last, so that other parts and other questions know them by the label in the file', () => {
		const names = [{ label: 'Nei', name: 'Deltok ikke' }];
		const askedIf = { question: 'deltok du?', labels: ['Nei'] };
		const read = applyEdits(survey, [
			{ question: 'deltok du?', order: ['Nei', 'Ja'], names },
			{ question: 'hvor fornøyd er du?#2', askedIf }
		]);
		expect(optionsOf(read, 'deltok du?')).toEqual([
			['Deltok ikke', 3],
			['Ja', 5]
		]);
		expect(optionsOf(read, 'hvor fornøyd er du?#2').at(-1)).toEqual(['', 4, 'not_asked']);
	});

	it('may hold the separator of the cells when a person names them', () => {
		const question = 'hva fikk du hjelp til?';
		const offered = ['Kontakt, råd', 'Penger', 'Lokale'];
		expect(optionsAfter({ question, offered, separator: ', ' })).toEqual([
			['Kontakt, råd', 3],
			['Penger', 4],
			['Lokale', 0]
		]);
		expect(optionsAfter({ question, offered: ['Penger'], separator: ', ' })).toEqual([
			['Penger', 4],
			['Kontakt', 3],
			['råd', 3]
		]);
	});

	it('are read by the scale that a person chooses, or not at all', () => {
		const question = branches.question;
		const read = applyEdits(survey, [{ question, scale: 'nb.satisfaction.5.std' }]);
		expect(questionOf(read, question)).toMatchObject({
			kind: 'scale',
			scale: { id: 'nb.satisfaction.5.std', points: 5 }
		});
		expect(optionsOf(read, question).map(([label]) => label)).toContain('Svært fornøyd');
		const edit = { question: kommune, scale: 'nb.satisfaction.5.std' };
		expect(applyEdits(survey, [edit])).toEqual(survey);
		expect(unusedEdits(survey, [edit])).toEqual([
			{ question: kommune, part: 'scale', labels: ['Lom', 'Sel'] }
		]);
	});
});

describe('dates', () => {
	const valuesOf = (read: Survey, key: string) => {
		const question = questionOf(read, key);
		return 'values' in question ? question.values : [];
	};

	it('are read in the order told', () => {
		const read = applyEdits(survey, [{ question: 'startdato', dateOrder: 'mdy' }]);
		expect(valuesOf(read, 'startdato').slice(0, 3)).toEqual([null, '2026-03-04', '2026-05-06']);
	});

	it('of a timestamp that was never in doubt stay as they are', () => {
		const read = applyEdits(survey, [{ question: 'tidsmerke', dateOrder: 'mdy' }]);
		expect(valuesOf(read, 'tidsmerke')).toEqual(valuesOf(survey, 'tidsmerke'));
	});

	it('of a timestamp in doubt change day and month, and back again', () => {
		const doubt = {
			code: 'column.date_order' as const,
			severity: 'warning' as const,
			column: 0,
			detail: '',
			values: { order: 'dmy' }
		};
		const unsure = { ...survey, issues: [...survey.issues, doubt] };
		const turned = applyEdits(unsure, [{ question: 'tidsmerke', dateOrder: 'mdy' }]);
		expect(valuesOf(turned, 'tidsmerke')).toEqual([null, '2026-04-03', '2026-05-03', '2026-06-03']);
		expect(
			valuesOf(applyEdits(unsure, [{ question: 'tidsmerke', dateOrder: 'dmy' }]), 'tidsmerke')
		).toEqual(valuesOf(survey, 'tidsmerke'));
	});
});

describe('roles', () => {
	it('given later leave the answers where the engine has them', () => {
		const read = applyEdits(survey, [{ question: 'startdato', role: 'timestamp' }]);
		expect(read.columns).toBe(survey.columns);
		expect(questionOf(read, 'startdato')).toMatchObject({
			kind: 'date',
			role: 'timestamp',
			values: expect.arrayContaining(['2026-04-03'])
		});
	});

	it('that name a person take the answers away, whatever else is said', () => {
		const edit = { question: 'kommune', role: 'name' as const, split: ['Lom'], text: 'Hvem' };
		const read = applyEdits(survey, [edit]);
		expect(questionOf(read, 'kommune')).toMatchObject({ kind: 'text', text: 'Hvem', role: 'name' });
		expect(read.columns.map(({ id }) => id)).not.toContain('q9');
		expect(JSON.stringify([read.questions, read.columns])).not.toContain('LOM');
	});

	it('cannot bring back what was never kept', () => {
		const edit = { question: 'e-postadresse', role: null, kind: 'single' as const };
		expect(applyEdits(survey, [edit])).toBe(survey);
		expect(unusedEdits(survey, [edit]).map(({ part }) => part)).toEqual(['role', 'kind']);
	});
});

describe('who was asked', () => {
	it('leaves those who were not out of the blanks, in a column with one more entry', () => {
		const question = 'antall ansatte';
		const askedIf = { question: 'deltok du?', labels: ['Ja'] };
		const unanswered = applyEdits(survey, [{ question, askedIf }]);
		expect(unanswered).toBe(survey);
		const date = applyEdits(survey, [{ question: 'hvor fornøyd er du?', askedIf }]);
		const column = date.columns.find(({ id }) => id === 'q4');
		expect(column?.entries.at(-1)).toBe('');
		expect([...(column?.codes ?? [])].filter((code) => code === 4)).toHaveLength(3);
		expect(questionOf(date, 'hvor fornøyd er du?')).toMatchObject({ answered: 4, blank: 4 });
	});

	it('tells apart those who wrote nothing, too, but no dates', () => {
		const askedIf = { question: 'deltok du?', labels: ['Ja'] };
		const read = applyEdits(survey, [{ question: 'merknad', askedIf }]);
		expect(questionOf(read, 'merknad')).toMatchObject({
			missing: [{ entry: 8, reason: 'not_asked' }]
		});
		const date = { question: 'startdato', askedIf: { question: 'deltok du?', labels: ['Nei'] } };
		expect(applyEdits(survey, [date])).toBe(survey);
		expect(unusedEdits(survey, [date])).toEqual([
			{ question: 'startdato', part: 'askedIf', labels: [] }
		]);
	});

	it('gives the same columns for the same edit, so that an engine need not load again', () => {
		const edit = {
			question: 'hvor fornøyd er du?',
			askedIf: { question: 'deltok du?', labels: ['Ja'] }
		};
		const [one, other] = [
			applyEdits(survey, [edit]),
			applyEdits(survey, [{ ...edit, text: 'Ny' }])
		];
		expect(one.columns.every((column, i) => column === other.columns[i])).toBe(true);
	});

	it('holds for the groups of a number as well, in columns that stay the same', async () => {
		const rows = Array.from({ length: 6 }, (_, i) => (i % 2 ? `Ja,${10 * i},m${i}` : `Nei,,m${i}`));
		const form = memoryFile(
			'svar.csv',
			['Har ansatte?,Antall ansatte,Merknad', ...rows].join('\n')
		);
		const outcome = await importStacked([form]);
		if (outcome.kind !== 'survey') throw new Error(outcome.kind);
		const edits: QuestionEdit[] = [
			{
				question: 'antall ansatte',
				kind: 'number',
				askedIf: { question: 'har ansatte?', labels: ['Ja'] }
			},
			{ ...bins, derive: { ...bins.derive, bins: [{ label: 'alle', from: 1, to: null }] } }
		];
		const read = applyEdits(outcome.survey, edits);
		expect(optionsOf(read, 'størrelse')).toEqual([
			['alle', 3],
			['', 3, 'not_asked']
		]);
		expect(unusedEdits(outcome.survey, edits)).toEqual([]);
		const again = applyEdits(outcome.survey, edits);
		expect(again.columns.every((column, i) => column === read.columns[i])).toBe(true);
	});

	it('is told to be unused when the other question has no such answer', () => {
		const askedIf = { question: 'deltok du?', labels: ['Kanskje'] };
		expect(unusedEdits(survey, [{ question: 'kommune', askedIf }])).toEqual([
			{ question: 'kommune', part: 'askedIf', labels: ['Kanskje'] }
		]);
	});
});

it('calls a question something else without changing why it is read as it is', () => {
	const question = questionOf(survey, 'kommune');
	expect(
		questionOf(applyEdits(survey, [{ question: 'kommune', text: 'Hvor bor du?' }]), 'kommune')
	).toEqual({ ...question, text: 'Hvor bor du?' });
});

it('tells every part that fits nothing, in the order of the edits', () => {
	expect(
		unusedEdits(survey, [
			{ question: 'merknad', separator: ';', names: [{ label: 'a', name: 'b' }], kind: 'text' },
			{ question: 'fylke', kind: 'text' },
			{ question: 'kommune', order: ['Sel', 'Vågå'], merge: [{ into: 'x', labels: ['Dovre'] }] }
		])
	).toEqual([
		{ question: 'merknad', part: 'separator', labels: [] },
		{ question: 'merknad', part: 'names', labels: [] },
		{ question: 'fylke', part: 'question', labels: [] },
		{ question: 'kommune', part: 'merge', labels: ['Dovre'] },
		{ question: 'kommune', part: 'order', labels: ['Vågå'] }
	]);
});

describe('building an edit', () => {
	const edit: QuestionEdit = {
		question: 'kommune',
		merge: [{ into: 'Fjellet', labels: ['Lom', 'Sel'] }],
		names: [{ label: 'Fjellet', name: 'Fjellkommunene' }]
	};

	it('names an option by the label in the file', () => {
		expect(labelAsRead(edit, 'Fjellkommunene')).toBe('Fjellet');
		expect(labelAsRead(edit, 'Vågå')).toBe('Vågå');
		expect(labelAsRead(undefined, 'Vågå')).toBe('Vågå');
	});

	it('sets and takes away one name among others', () => {
		expect(namesWith(edit, 'Vågå', ' Vaage ')).toEqual([
			{ label: 'Fjellet', name: 'Fjellkommunene' },
			{ label: 'Vågå', name: 'Vaage' }
		]);
		expect(namesWith(edit, 'Fjellet', '')).toEqual([]);
	});

	it('unites groups that are merged again, and takes one apart', () => {
		expect(mergeWith(edit, ['Fjellet', 'Vågå'], 'Nord')).toEqual([
			{ into: 'Nord', labels: ['Lom', 'Sel', 'Vågå'] }
		]);
		expect(mergeWithout(edit, 'Fjellet')).toEqual([]);
	});

	it('keeps the other reasons', () => {
		const told = { question: 'kommune', missing: missingWith(undefined, 'Sel', 'combined') };
		expect(missingWith(told, 'Lom', null)).toEqual([
			{ label: 'Sel', reason: 'combined' },
			{ label: 'Lom', reason: null }
		]);
	});
});

describe('a sensitive question', () => {
	const sensitiveKeys = (edits: QuestionEdit[]) =>
		applyEdits(survey, edits)
			.questions.filter(({ sensitive }) => sensitive)
			.map(({ key }) => key);

	it('is said to be one, or no longer, and stays one whatever else is corrected', () => {
		const sensitive = { question: 'kommune', sensitive: true };
		expect(sensitiveKeys([sensitive])).toEqual(['kommune']);
		expect(sensitiveKeys([{ ...sensitive, kind: 'text', role: 'site' }])).toEqual(['kommune']);
		const marked = applyEdits(survey, [sensitive]);
		const [unmarked] = applyEdits(marked, [
			{ question: 'kommune', sensitive: false }
		]).questions.filter(({ key }) => key === 'kommune');
		expect(unmarked?.sensitive).toBe(false);
	});

	it('makes what is derived from it sensitive too', () => {
		expect(sensitiveKeys([{ question: 'antall ansatte', sensitive: true }, bins])).toEqual([
			'antall ansatte',
			'størrelse'
		]);
		expect(
			sensitiveKeys([{ question: 'hvor fornøyd er du?#2', sensitive: true }, branches])
		).toEqual(['hvor fornøyd er du?']);
	});
});

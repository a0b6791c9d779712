import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createArrayEngine } from '$lib/engine/arrays';
import { createTabulate } from '$lib/engine/tabulate';
import { questionEditSchema, type QuestionEdit } from '$lib/survey/edit';
import { missingReasons } from '$lib/survey/missing';
import { isClosed, questionKinds, scalePolarities } from '$lib/survey/question';
import { roles } from '$lib/survey/role';
import type { Survey } from '$lib/survey/survey';
import { applyEdits, unusedEdits } from './apply-edits';
import { importBranchingForm } from './branching-form';
import { codesOfEntry } from './codes-of-entry';
import { countCells } from './count-cells';

let survey: Survey;

beforeAll(async () => {
	survey = await importBranchingForm();
});

const keys = [
	'tidsmerke',
	'e-postadresse',
	'deltok du?',
	'hvor fornøyd er du?',
	'hvor fornøyd er du?#2',
	'hva fikk du hjelp til?',
	'antall ansatte',
	'startdato',
	'kommune',
	'merknad',
	'laget',
	'finnes ikke'
];
const spellings = [
	'Ja',
	'Nei',
	'Fornøyd',
	'misfornøyd',
	'Vet ikke',
	'Lom',
	'LOM',
	'Sel',
	'99',
	'3'
];

const key = fc.constantFrom(...keys);
const label = fc.constantFrom(...spellings, 'Penger', 'Kontakt, råd', 'Annet', '1 til 9');
const labels = fc.uniqueArray(label, { minLength: 1, maxLength: 4 });
const reason = fc.option(fc.constantFrom(...missingReasons));
const bin = fc.constantFrom(
	{ label: '1 til 9', from: 1, to: 10 },
	{ label: 'flere', from: 10, to: null }
);

const derivation = fc.oneof(
	fc.record({
		from: fc.constant('branches' as const),
		questions: fc.uniqueArray(key, { minLength: 2, maxLength: 3 })
	}),
	fc.record({
		from: fc.constant('bins' as const),
		question: key,
		bins: fc.array(bin, { minLength: 1, maxLength: 2 })
	})
);

const parts = {
	derive: derivation,
	text: fc.constant('Ny tekst'),
	role: fc.option(fc.constantFrom(...roles)),
	kind: fc.constantFrom(...questionKinds),
	separator: fc.constantFrom(';' as const, ', ' as const, ',' as const),
	dateOrder: fc.constantFrom('dmy' as const, 'mdy' as const),
	offered: labels,
	scale: fc.constantFrom('nb.satisfaction.4.std', 'nb.yes_no.2.std', 'finnes ikke'),
	split: labels,
	merge: fc.array(fc.record({ into: label, labels }), { maxLength: 2 }),
	missing: fc.array(fc.record({ label, reason }), { maxLength: 3 }),
	order: labels,
	polarity: fc.constantFrom(...scalePolarities),
	names: fc.array(fc.record({ label, name: fc.constantFrom('Nytt navn', 'Lom') }), {
		maxLength: 3
	}),
	askedIf: fc.record({ question: key, labels })
};

const edit: fc.Arbitrary<QuestionEdit> = fc
	.record({ question: key, ...parts }, { requiredKeys: ['question'] })
	.map((made) => questionEditSchema.parse(JSON.parse(JSON.stringify(made))));
const edits = fc.uniqueArray(edit, { maxLength: 6, selector: ({ question }) => question });

describe('any corrections', () => {
	it('keep every response: answered and blank, a meaning for every entry, options as counted', () => {
		fc.assert(
			fc.property(edits, (list) => {
				const read = applyEdits(survey, list);
				expect(new Set(read.questions.map(({ id }) => id)).size).toBe(read.questions.length);
				for (const question of read.questions) {
					expect(question.answered + question.blank).toBe(survey.responses);
					const column = read.columns.find(({ id }) => id === question.id);
					if (!column) continue;
					expect(column.codes).toHaveLength(survey.responses);
					const cells = countCells(column);
					if ('values' in question) expect(question.values).toHaveLength(cells.entries.length);
					if (!isClosed(question)) continue;
					expect(question.codes).toHaveLength(cells.entries.length);
					const counts = question.options.map(() => 0);
					for (const entry of cells.entries.keys()) {
						for (const code of codesOfEntry(question, entry))
							counts[code - 1] = (counts[code - 1] ?? 0) + (cells.counts[entry] ?? 0);
					}
					expect(question.options.map(({ count }) => count)).toEqual(counts);
					expect(question.options.map(({ code }) => code)).toEqual(counts.map((_, i) => i + 1));
					if (question.kind === 'multiple' || !question.scale) continue;
					const substantive = question.options.filter(({ missing }) => missing === null);
					expect(question.scale.points).toBe(substantive.length);
				}
			}),
			{ numRuns: 400 }
		);
	});

	it('can be counted by an engine that holds the columns they leave', async () => {
		await fc.assert(
			fc.asyncProperty(edits, async (list) => {
				const read = applyEdits(survey, list);
				const engine = createArrayEngine();
				await engine.load({ responses: read.responses, columns: read.columns, numbers: [] });
				const closed = read.questions.filter(isClosed);
				const tables = await createTabulate(
					engine,
					read
				)(closed.map(({ id }) => ({ by: [{ question: id, as: 'options' as const }] })));
				for (const [i, question] of closed.entries()) {
					const counted = new Map(tables[i]?.rows.map(({ codes, n }) => [codes[0], n]));
					expect(question.options.map(({ code }) => counted.get(code) ?? 0)).toEqual(
						question.options.map(({ count }) => count)
					);
				}
			}),
			{ numRuns: 100 }
		);
	});

	it('leave the survey they are applied to as it was, and are told the same way twice', () => {
		const before = structuredClone(survey);
		fc.assert(
			fc.property(edits, (list) => {
				expect(applyEdits(survey, list)).toEqual(applyEdits(survey, list));
				expect(unusedEdits(survey, list)).toEqual(unusedEdits(survey, list));
			}),
			{ numRuns: 100 }
		);
		expect(survey).toEqual(before);
	});

	it('change nothing when they are taken away or fit nothing', () => {
		expect(applyEdits(survey, [])).toBe(survey);
		fc.assert(
			fc.property(edits, (list) => {
				const elsewhere = list.map((one) => ({
					...one,
					derive: undefined,
					question: 'finnes ikke'
				}));
				expect(applyEdits(survey, elsewhere)).toBe(survey);
			}),
			{ numRuns: 50 }
		);
	});
});

const countsOf = (read: Survey) =>
	new Map(
		read.questions.map((q) => [q.key, isClosed(q) ? q.options.map((o) => o.count).sort() : []])
	);

describe('names and order', () => {
	it('never change what is counted', () => {
		const { names, order } = parts;
		const told = fc.record({ question: key, names, order }, { requiredKeys: ['question'] });
		fc.assert(
			fc.property(told, (one) => {
				const list = [questionEditSchema.parse(JSON.parse(JSON.stringify(one)))];
				expect(countsOf(applyEdits(survey, list))).toEqual(countsOf(survey));
			})
		);
	});
});

describe('splitting and merging', () => {
	it('gives the option back when its spellings are merged again', () => {
		const split = ['Lom'];
		const merge = [{ into: 'Lom', labels: ['Lom', 'LOM', 'lom'] }];
		const read = applyEdits(survey, [{ question: 'kommune', split, merge }]);
		expect(countsOf(read)).toEqual(countsOf(survey));
	});
});

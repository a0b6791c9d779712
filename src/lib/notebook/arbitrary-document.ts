import fc from 'fast-check';
import { analysisNames } from '$lib/analyses/names';
import { wantedCharts } from '$lib/charts/presentation';
import { missingReasons } from '$lib/survey/missing';
import { completePolicy } from '$lib/survey/policy';
import { questionKinds } from '$lib/survey/question';
import { roles } from '$lib/survey/role';
import type { QuestionEdit } from '$lib/survey/edit';
import type { AnalysisCell } from './cell';
import type { CellCondition } from './cell-filter';
import type { Change } from './change';
import { totalDocument, type NotebookDocument } from './document';

/** Any notebooks and changes, for the laws that hold for all of them. */
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const key = fc.constantFrom('tempo', 'lengde', 'rolle', '__proto__', 'constructor', 'w5 [læring]');

const edit: fc.Arbitrary<QuestionEdit> = fc.record(
	{
		question: key,
		kind: fc.constantFrom(...questionKinds),
		order: fc.array(text, { maxLength: 3 }),
		missing: fc.array(
			fc.record({ label: text, reason: fc.option(fc.constantFrom(...missingReasons)) }),
			{ maxLength: 2 }
		),
		role: fc.option(fc.constantFrom(...roles)),
		separator: fc.constantFrom(';' as const, ', ' as const)
	},
	{ requiredKeys: ['question'], noNullPrototype: true }
);

const plainRecord = { noNullPrototype: true } as const;

const condition: fc.Arbitrary<CellCondition> = fc.oneof(
	fc.record(
		{
			kind: fc.constant('answers' as const),
			question: key,
			labels: fc.array(text, { minLength: 1, maxLength: 2 })
		},
		plainRecord
	),
	fc.record(
		{
			kind: fc.constant('range' as const),
			question: key,
			from: fc.option(fc.integer()),
			to: fc.option(fc.integer())
		},
		plainRecord
	)
);

const targets = fc.array(
	fc.record(
		{
			question: key,
			rows: fc.array(
				fc.record({ label: text, count: fc.integer({ min: 1, max: 4_600 }) }, plainRecord),
				{ minLength: 1, maxLength: 3 }
			)
		},
		plainRecord
	),
	{ maxLength: 2 }
);

const cellWithout = fc.record(
	{
		kind: fc.constant('analysis' as const),
		analysis: fc.constantFrom(...analysisNames),
		questions: fc.array(key, { minLength: 1, maxLength: 3 }),
		chart: fc.constantFrom(...wantedCharts),
		by: fc.option(key),
		filter: fc.array(condition, { maxLength: 2 }),
		weight: fc.oneof(
			fc.record({ from: fc.constant('question' as const), question: key }, plainRecord),
			fc.record({ from: fc.constant('targets' as const) }, plainRecord)
		),
		title: fc.option(text),
		sort: fc.constantFrom('given' as const, 'share' as const),
		folded: fc.boolean()
	},
	{
		requiredKeys: ['kind', 'analysis', 'questions', 'chart', 'by', 'title', 'folded'],
		noNullPrototype: true
	}
);

const cells: fc.Arbitrary<AnalysisCell[]> = fc
	.array(cellWithout, { maxLength: 4 })
	.map((list) => list.map((cell, i) => ({ ...cell, id: `c${i}` })));

const population = fc.option(fc.integer({ min: 1, max: 1_000 }));
const locale = fc.option(fc.constantFrom('nb' as const, 'en' as const));

export const arbitraryDocument: fc.Arbitrary<NotebookDocument> = fc
	.record({
		id: fc.uuid(),
		title: text,
		created: fc.constant('2026-03-04T15:12:09+01:00'),
		locale,
		population,
		policy: fc.record({ minBase: fc.integer({ min: 3, max: 20 }) }, { noNullPrototype: true }),
		edits: fc.uniqueArray(edit, { maxLength: 3, selector: (one) => one.question }),
		cells
	})
	.map(totalDocument);

const coding = key.map((question) => ({
	question,
	themes: [{ id: 't1', label: 'Kontakter', description: '' }],
	coders: [{ name: 'Kari', decisions: [{ answer: '0123456789abcdef', themes: ['t1'] }] }],
	settled: []
}));

/** A change that can be made to any document: what it is about is chosen when the document is known. */
export type Intent = (document: NotebookDocument, step: number) => Change;

const aboutDocument: fc.Arbitrary<Intent> = fc.oneof(
	text.map((title) => () => ({ op: 'set-title' as const, title })),
	locale.map((value) => () => ({ op: 'set-locale' as const, locale: value })),
	population.map((value) => () => ({ op: 'set-population' as const, population: value })),
	fc.integer({ min: 3, max: 9 }).map((minBase) => () => ({
		op: 'set-policy' as const,
		policy: completePolicy({ minBase })
	})),
	fc.array(text, { maxLength: 3 }).map((declined) => () => ({
		op: 'set-declined' as const,
		declined
	})),
	coding.map((value) => () => ({ op: 'set-coding' as const, coding: value })),
	key.map((question) => () => ({ op: 'remove-coding' as const, question })),
	targets.map((value) => () => ({ op: 'set-targets' as const, targets: value })),
	edit.map((value) => () => ({ op: 'edit-question' as const, edit: value })),
	key.map((question) => () => ({ op: 'reset-question' as const, question })),
	fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) => () => ({
		op: 'together' as const,
		changes: edits.map((value) => ({ op: 'edit-question' as const, edit: value }))
	}))
);

const aboutCells: fc.Arbitrary<Intent> = fc
	.record({
		op: fc.constantFrom('add', 'remove', 'move', 'set'),
		cell: cellWithout,
		which: fc.nat({ max: 20 }),
		to: fc.nat({ max: 6 })
	})
	.map(({ op, cell, which, to }) => (document: NotebookDocument, step: number): Change => {
		const chosen = document.cells[which % Math.max(1, document.cells.length)];
		if (op === 'add' || !chosen)
			return { op: 'add-cell', cell: { ...cell, id: `new${step}` }, at: to };
		if (op === 'remove') return { op: 'remove-cell', id: chosen.id };
		if (op === 'move') return { op: 'move-cell', id: chosen.id, to };
		return { op: 'set-cell', cell: { ...cell, id: chosen.id } };
	});

export const arbitraryIntents = fc.array(fc.oneof(aboutDocument, aboutCells), { maxLength: 25 });

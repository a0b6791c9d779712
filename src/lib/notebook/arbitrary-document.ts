import fc from 'fast-check';
import { missingReasons } from '$lib/survey/missing';
import { completePolicy } from '$lib/survey/policy';
import { questionKinds } from '$lib/survey/question';
import { newLife } from '$lib/survey/life';
import { roles } from '$lib/survey/role';
import type { RuleSettings } from '$lib/survey/rule-settings';
import type { Site, WorldPart } from '$lib/survey/world';
import type { QuestionEdit } from '$lib/survey/edit';
import {
	arbitraryCell,
	arbitraryCondition,
	arbitraryKey,
	arbitraryText,
	plainRecord
} from './arbitrary-cell';
import type { Change, SingleChange } from './change';
import { totalDocument, type NotebookDocument } from './document';
import { apply } from './patch';

/** Any notebooks and changes, for the laws that hold for all of them. */
const edit: fc.Arbitrary<QuestionEdit> = fc.record(
	{
		question: arbitraryKey,
		kind: fc.constantFrom(...questionKinds),
		order: fc.array(arbitraryText, { maxLength: 3 }),
		missing: fc.array(
			fc.record({ label: arbitraryText, reason: fc.option(fc.constantFrom(...missingReasons)) }),
			{ maxLength: 2 }
		),
		role: fc.option(fc.constantFrom(...roles)),
		separator: fc.constantFrom(';' as const, ', ' as const)
	},
	{ requiredKeys: ['question'], noNullPrototype: true }
);

const targets = fc.array(
	fc.record(
		{
			question: arbitraryKey,
			rows: fc.array(
				fc.record({ label: arbitraryText, count: fc.integer({ min: 1, max: 4_600 }) }, plainRecord),
				{ minLength: 1, maxLength: 3 }
			)
		},
		plainRecord
	),
	{ maxLength: 2 }
);

const sources = fc.array(
	fc.record(
		{
			file: arbitraryText,
			sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
			label: arbitraryText
		},
		plainRecord
	),
	{ maxLength: 2 }
);

const coding = arbitraryKey.map((question) => ({
	question,
	themes: [{ id: 't1', label: 'Kontakter', description: '' }],
	coders: [
		{
			name: 'Kari',
			decisions: ['0123456789abcdef', 'fedcba9876543210'].map((answer) => ({
				answer,
				themes: ['t1']
			}))
		}
	],
	settled: []
}));

/** What one says of an answer; a document without a coding gets one first. */
const codedAnswer: fc.Arbitrary<SingleIntent> = fc
	.record({
		start: coding,
		hand: fc.constantFrom(0 as const, 'settled' as const),
		answer: fc.constantFrom('0123456789abcdef', 'fedcba9876543210', 'aaaaaaaaaaaaaaaa'),
		themes: fc.constantFrom<string[] | null>(null, [], ['t1'])
	})
	.map(({ start, ...said }) => ({ codings }): SingleChange => {
		const [first] = codings;
		if (!first) return { op: 'set-coding', coding: start };
		return { op: 'code-answer', question: first.question, ...said };
	});

const population = fc.option(fc.integer({ min: 1, max: 1_000 }));
const locale = fc.option(fc.constantFrom('nb' as const, 'en' as const));
const filter = fc.array(arbitraryCondition, { maxLength: 2 });
const data = fc.constantFrom('', 'a1b2');

export const arbitraryDocument: fc.Arbitrary<NotebookDocument> = fc
	.record({
		id: fc.uuid(),
		title: arbitraryText,
		created: fc.constant('2026-03-04T15:12:09+01:00'),
		locale,
		population,
		policy: fc.record({ minBase: fc.integer({ min: 3, max: 20 }) }, plainRecord),
		edits: fc.uniqueArray(edit, { maxLength: 3, selector: (one) => one.question }),
		declined: fc.array(arbitraryText, { maxLength: 2 }),
		targets,
		codings: fc.uniqueArray(coding, { maxLength: 2, selector: (one) => one.question }),
		filter,
		sources,
		data,
		cells: fc
			.array(arbitraryCell, { maxLength: 4 })
			.map((list) => list.map((cell, i) => cell(`c${i}`)))
	})
	.map(totalDocument);

const worldPart: fc.Arbitrary<WorldPart> = fc.record(
	{
		programme: arbitraryText,
		sites: fc.array(
			arbitraryText.map((text): Site => ({
				...{ name: text || '?', kind: 'village', code: null, within: null, population: 12 },
				...{ invited: null, members: null, started: null, formerly: [] }
			})),
			{ maxLength: 2 }
		)
	},
	{ requiredKeys: [], noNullPrototype: true }
);

const rules: fc.Arbitrary<RuleSettings> = fc.array(
	fc.integer({ min: 1, max: 99 }).map((value) => ({
		rule: 'workshop.keep',
		version: '1.0.0',
		values: [{ key: 'satisfied', value }]
	})),
	{ maxLength: 2 }
);

/** A change that can be made to any document: what it is about is chosen when the document is known. */
export type Intent = (document: NotebookDocument, step: number) => Change;
type SingleIntent = (document: NotebookDocument, step: number) => SingleChange;

const aboutDocument: fc.Arbitrary<SingleChange> = fc.oneof(
	arbitraryText.map((title) => ({ op: 'set-title' as const, title })),
	locale.map((value) => ({ op: 'set-locale' as const, locale: value })),
	population.map((value) => ({ op: 'set-population' as const, population: value })),
	fc.integer({ min: 3, max: 9 }).map((minBase) => ({
		op: 'set-policy' as const,
		policy: completePolicy({ minBase })
	})),
	fc
		.array(arbitraryText, { maxLength: 3 })
		.map((declined) => ({ op: 'set-declined' as const, declined })),
	coding.map((value) => ({ op: 'set-coding' as const, coding: value })),
	arbitraryKey.map((question) => ({ op: 'remove-coding' as const, question })),
	targets.map((value) => ({ op: 'set-targets' as const, targets: value })),
	filter.map((value) => ({ op: 'set-filter' as const, filter: value })),
	worldPart.map((value) => ({ op: 'set-world' as const, world: value })),
	rules.map((value) => ({ op: 'set-rules' as const, rules: value })),
	arbitraryText.map((owner) => ({ op: 'set-life' as const, life: { ...newLife, owner } })),
	fc.record({ op: fc.constant('set-sources' as const), sources, data, population }, plainRecord),
	edit.map((value) => ({ op: 'edit-question' as const, edit: value })),
	arbitraryKey.map((question) => ({ op: 'reset-question' as const, question }))
);

const aboutCells: fc.Arbitrary<SingleIntent> = fc
	.record({
		op: fc.constantFrom('add', 'remove', 'move', 'set'),
		cell: arbitraryCell,
		which: fc.nat({ max: 20 }),
		to: fc.nat({ max: 6 })
	})
	.map(({ op, cell, which, to }) => (document, step): SingleChange => {
		const chosen = document.cells[which % Math.max(1, document.cells.length)];
		if (op === 'add' || !chosen) return { op: 'add-cell', cell: cell(`new${step}`), at: to };
		if (op === 'remove') return { op: 'remove-cell', id: chosen.id };
		if (op === 'move') return { op: 'move-cell', id: chosen.id, to };
		return { op: 'set-cell', cell: cell(chosen.id) };
	});

const single: fc.Arbitrary<SingleIntent> = fc.oneof(
	aboutDocument.map((change) => () => change),
	codedAnswer,
	aboutCells
);

/** Each change of several is chosen for the document that those before it make. */
const together: fc.Arbitrary<Intent> = fc
	.array(single, { minLength: 1, maxLength: 4 })
	.map((intents) => (document, step): Change => {
		let after = document;
		const changes = intents.map((intent, at) => {
			const change = intent(after, (step + 1) * 100 + at);
			after = apply(after, change);
			return change;
		});
		return { op: 'together', changes };
	});

export const arbitraryIntents: fc.Arbitrary<Intent[]> = fc.array(
	fc.oneof({ weight: 4, arbitrary: single }, { weight: 1, arbitrary: together }),
	{ maxLength: 25 }
);

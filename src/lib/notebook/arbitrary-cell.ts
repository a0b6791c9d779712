import fc from 'fast-check';
import { analysisNames } from '$lib/analyses/names';
import { wantedCharts } from '$lib/charts/presentation';
import type { AnyCondition, CellCondition } from './cell-filter';
import { cellSchema, type Cell } from './cell';

/** Any cells, for the laws that hold for all of them. */
export const plainRecord = { noNullPrototype: true } as const;

export const arbitraryText = fc.string({ unit: 'grapheme', maxLength: 12 });
export const arbitraryKey = fc.constantFrom(
	'tempo',
	'lengde',
	'rolle',
	'__proto__',
	'constructor',
	'w5 [læring]'
);

/** What a person types in several lines, odd line ends and all. */
const lines = fc
	.array(fc.oneof(arbitraryText, fc.constantFrom('', '\r', '"', '\\', '\u2028', '{"format":')), {
		maxLength: 4
	})
	.map((list) => list.join('\n'));

/** A number that JSON gives back: there is no negative zero in it. */
const number = fc
	.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
	.map((value) => value + 0);
const labels = fc.array(arbitraryText, { minLength: 1, maxLength: 2 });
const cellId = fc.constantFrom('c0', 'c1', 'c2', 'gone');
const name = fc.constantFrom('rader', 'c1', 'a_1');

export const arbitraryCondition: fc.Arbitrary<CellCondition> = fc.oneof(
	fc.record({ kind: fc.constant('answers' as const), question: arbitraryKey, labels }, plainRecord),
	fc.record(
		{
			kind: fc.constant('range' as const),
			question: arbitraryKey,
			from: fc.option(number),
			to: fc.option(number)
		},
		plainRecord
	)
);

const anyCondition: fc.Arbitrary<AnyCondition> = fc.oneof(
	arbitraryCondition,
	fc.record(
		{
			kind: fc.constant('input' as const),
			input: cellId,
			question: fc.option(arbitraryKey)
		},
		plainRecord
	)
);

const parts = { title: fc.option(arbitraryText), folded: fc.boolean() };
const required = ['kind', 'title', 'folded'] as const;

const settings = fc.record(
	{
		answers: labels,
		measure: fc.constantFrom('mean' as const, 'share' as const, 'nps' as const),
		moments: fc.tuple(arbitraryKey, arbitraryKey),
		id: arbitraryKey,
		reversed: fc.array(arbitraryKey, { maxLength: 2 }),
		show: fc.constantFrom('answers' as const, 'terms' as const, 'themes' as const),
		percentOf: fc.constantFrom('respondents' as const, 'answers' as const),
		units: fc.boolean(),
		invited: fc.integer({ min: 1, max: 900 }),
		attended: fc.integer({ min: 1, max: 900 })
	},
	{ requiredKeys: [], noNullPrototype: true }
);

const analysis = fc.record(
	{
		...parts,
		kind: fc.constant('analysis' as const),
		name,
		analysis: fc.constantFrom(...analysisNames),
		questions: fc.array(arbitraryKey, { maxLength: 3 }),
		chart: fc.constantFrom(...wantedCharts),
		by: fc.option(arbitraryKey),
		filter: fc.array(anyCondition, { maxLength: 2 }),
		weight: fc.oneof(
			fc.record({ from: fc.constant('question' as const), question: arbitraryKey }, plainRecord),
			fc.record({ from: fc.constant('targets' as const) }, plainRecord)
		),
		settings,
		sort: fc.constantFrom('given' as const, 'share' as const)
	},
	{ requiredKeys: [...required, 'analysis', 'questions', 'chart', 'by'], noNullPrototype: true }
);

const code = fc.record(
	{ ...parts, kind: fc.constantFrom('sql' as const, 'transform' as const), name, code: lines },
	{ requiredKeys: [...required, 'code'], noNullPrototype: true }
);

const input = fc.record(
	{
		...parts,
		kind: fc.constant('input' as const),
		name,
		input: fc.oneof(
			fc.record(
				{
					type: fc.constant('group' as const),
					question: arbitraryKey,
					label: fc.option(arbitraryText)
				},
				plainRecord
			),
			fc.record(
				{
					type: fc.constant('filter' as const),
					question: arbitraryKey,
					labels: fc.option(labels)
				},
				plainRecord
			),
			fc.record({ type: fc.constant('threshold' as const), value: number }, plainRecord)
		)
	},
	{ requiredKeys: [...required, 'input'], noNullPrototype: true }
);

/** Counts of one event from elsewhere. */
const counts = {
	file: 'nome.hagebok-counts.json',
	counts: {
		...{ format: 'hagebok-counts' as const, version: 1 as const, minBase: 5 },
		instrument: { name: 'workshop' as const, version: '1.0.0' },
		events: [
			{
				...{ id: '00000000-0000-4000-8000-000000000001', name: 'Nome', date: null, site: null },
				...{ format: null, population: null, invited: null, attended: null, responses: 12 },
				withheld: [],
				tables: []
			}
		],
		checksum: '0'.repeat(64)
	}
};

const withoutId = fc.oneof(
	{ weight: 3, arbitrary: analysis },
	fc.record({ ...parts, kind: fc.constant('text' as const), text: lines }, plainRecord),
	fc.record({ ...parts, kind: fc.constant('section' as const) }, plainRecord),
	code,
	fc.record(
		{ ...parts, kind: fc.constant('chart' as const), of: cellId, spec: lines },
		plainRecord
	),
	input,
	fc.record(
		{
			...parts,
			kind: fc.constant('pool' as const),
			files: fc.constantFrom([], [counts]),
			slot: fc.option(arbitraryKey)
		},
		plainRecord
	)
);

/** A cell of any kind, once it is told its id. */
export const arbitraryCell: fc.Arbitrary<(id: string) => Cell> = withoutId.map(
	(cell) => (id) => cellSchema.parse({ ...cell, id })
);

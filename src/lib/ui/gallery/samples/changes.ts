import type { ChangeFinding } from '$lib/survey/findings/change';
import type { TrendFinding, TrendPoint } from '$lib/survey/findings/trend';
import type { Example } from '../example';
import { five, rated, scattered } from './places';

const change = (facts: Partial<ChangeFinding>): ChangeFinding => ({
	kind: 'change',
	before: 'before',
	after: 'after',
	by: null,
	design: 'paired',
	range: five,
	pairs: 22,
	means: {
		before: { n: 22, mean: 2.9, low: 2.5, high: 3.3 },
		after: { n: 22, mean: 3.8, low: 3.4, high: 4.2 }
	},
	difference: { value: 0.9, low: 0.5, high: 1.3, hodgesLehmann: 1 },
	directions: { improved: 15, same: 5, worse: 2 },
	responseShift: null,
	level: 0.95,
	test: null,
	effect: null,
	verdict: 'differs',
	caveats: [],
	hidden: null,
	...facts
});

const changed = (name: string, facts: Partial<ChangeFinding>): Example => ({
	name,
	questions: [
		rated('before', 'Vi samarbeider med andre bedrifter'),
		rated('after', 'Vi samarbeider med andre bedrifter, nå')
	],
	findings: [change(facts)]
});

const point = (code: number, label: string, n: number, value: number): TrendPoint => ({
	code,
	label,
	n,
	value,
	low: Math.max(1, value - 2 / Math.sqrt(n)),
	high: Math.min(5, value + 2 / Math.sqrt(n)),
	hidden: null
});

const trend = (facts: Partial<TrendFinding>): TrendFinding => ({
	kind: 'trend',
	question: 'q',
	by: 'wave',
	measure: 'mean',
	codes: [],
	range: five,
	points: [],
	steps: [],
	level: 0.95,
	change: null,
	test: null,
	across: null,
	verdict: 'differs',
	...facts
});

const followed = (name: string, facts: Partial<TrendFinding>): Example => ({
	name,
	questions: [
		rated('q', 'Vi samarbeider med andre bedrifter'),
		{ id: 'wave', text: 'Måling', row: null }
	],
	findings: [trend(facts)]
});

/** Before and after, and over several waves. */
export const changeExamples: readonly Example[] = [
	changed('change-paired', {}),
	changed('change-unpaired-and-unsure', {
		design: 'unpaired',
		pairs: null,
		directions: null,
		means: {
			before: { n: 18, mean: 3.2, low: 2.7, high: 3.7 },
			after: { n: 15, mean: 3.5, low: 2.9, high: 4.1 }
		},
		difference: { value: 0.3, low: -0.4, high: 1, hodgesLehmann: 0 },
		verdict: 'cannot_tell',
		caveats: [{ code: 'not_paired', values: {} }]
	}),
	changed('change-too-few', {
		pairs: 6,
		means: {
			before: { n: 6, mean: 3, low: 1.9, high: 4.1 },
			after: { n: 6, mean: 3.5, low: 2.4, high: 4.6 }
		},
		directions: { improved: 3, same: 2, worse: 1 },
		verdict: 'too_few'
	}),
	followed('trend', {
		points: [
			point(1, 'Vår 2023', 41, 2.9),
			point(2, 'Høst 2023', 38, 3.1),
			point(3, 'Vår 2024', 44, 3.6),
			point(4, 'Høst 2024', 47, 3.8)
		],
		steps: ['comparable', 'comparable', 'comparable']
	}),
	followed('trend-with-a-break-and-a-hidden-wave', {
		points: [
			point(1, 'Vår 2023', 41, 2.9),
			point(2, 'Høst 2023', 38, 3.1),
			point(3, 'Vår 2024', 24, 3.6),
			point(4, 'Høst 2024', 3, 3.8),
			point(5, 'Vår 2025', 27, 4.1),
			point(6, 'Høst 2025', 33, 4)
		],
		steps: ['caveat', 'broken', 'comparable', 'comparable', 'comparable'],
		verdict: 'cannot_tell'
	}),
	followed('trend-one-point', { points: [point(1, 'Vår 2023', 41, 2.9)], verdict: 'too_few' }),
	followed('trend-long-labels', {
		points: Array.from({ length: 12 }, (_, at) =>
			point(at + 1, `Samling ${at + 1}: fra idé til marked`, 20 + at, 3.4 + scattered(at) * 0.6)
		),
		steps: Array.from({ length: 11 }, () => 'comparable' as const),
		verdict: 'cannot_tell'
	})
];

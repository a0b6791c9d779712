import type { ChangeFinding } from '$lib/survey/findings/change';
import type { EstimateFinding } from '$lib/survey/findings/estimate';
import type { GroupsFinding } from '$lib/survey/findings/groups';
import type { ReliabilityFinding } from '$lib/survey/findings/reliability';
import type { TrendFinding } from '$lib/survey/findings/trend';
import type { UnitsFinding } from '$lib/survey/findings/units';

/** Findings of numbers for tests: made-up values, each with whatever facts the test is about. */
const level = 0.95;
export const range = { min: 1, max: 5 };

export const estimate = (facts: Partial<EstimateFinding>): EstimateFinding => ({
	kind: 'estimate',
	name: 'nps',
	question: 'q1',
	questions: ['q1'],
	value: 28,
	low: -3.65,
	high: 53.65,
	n: 25,
	population: null,
	level,
	method: 'adjusted-wald',
	reason: 'nps',
	range: { min: -100, max: 100 },
	spread: null,
	parts: { promoters: 12, passives: 8, detractors: 5 },
	hidden: null,
	...facts
});

export const groups = (facts: Partial<GroupsFinding>): GroupsFinding => ({
	kind: 'groups',
	question: 'q1',
	by: 'q2',
	range,
	groups: [
		{
			code: 1,
			label: 'Nome',
			n: 14,
			mean: 3.9,
			sd: 1,
			low: 3.4,
			high: 4.4,
			median: 4,
			hidden: null
		},
		{ code: 2, label: 'Skien', n: 12, mean: 3.4, sd: 1, low: 2.8, high: 4, median: 3, hidden: null }
	],
	pairs: [
		{
			a: 1,
			b: 2,
			difference: -0.5,
			low: -1.1,
			high: 0.1,
			p: 0.2,
			effect: null,
			verdict: 'cannot_tell'
		}
	],
	missing: [],
	level,
	test: null,
	effect: null,
	verdict: 'cannot_tell',
	...facts
});

export const change = (facts: Partial<ChangeFinding>): ChangeFinding => ({
	kind: 'change',
	before: 'q1',
	after: 'q2',
	by: null,
	design: 'paired',
	range,
	pairs: 22,
	means: {
		before: { n: 22, mean: 2.9, low: 2.5, high: 3.3 },
		after: { n: 22, mean: 3.8, low: 3.4, high: 4.2 }
	},
	difference: { value: 0.9, low: 0.5, high: 1.3, hodgesLehmann: 1 },
	directions: { improved: 15, same: 5, worse: 2 },
	responseShift: null,
	level,
	test: null,
	effect: null,
	verdict: 'differs',
	caveats: [],
	hidden: null,
	...facts
});

export const trend = (facts: Partial<TrendFinding>): TrendFinding => ({
	kind: 'trend',
	question: 'q1',
	by: 'q2',
	measure: 'mean',
	codes: [],
	range,
	points: [
		{ code: 1, label: '2023', n: 40, value: 2.9, low: 2.6, high: 3.2, hidden: null },
		{ code: 2, label: '2024', n: 44, value: 3.6, low: 3.3, high: 3.9, hidden: null }
	],
	steps: ['comparable'],
	level,
	change: null,
	test: null,
	across: null,
	verdict: 'differs',
	...facts
});

export const unit = (
	code: number,
	outside: 'no' | '95' | '998'
): UnitsFinding['units'][number] => ({
	code,
	label: `Region ${code}`,
	n: 20,
	value: 3 + code / 10,
	low: 2.5,
	high: 4,
	shrunken: { value: 3.2, low: 2.9, high: 3.5 },
	rank: { low: 1, high: 4 },
	outside,
	hidden: null
});

export const units = (outside: readonly ('no' | '95' | '998')[]): UnitsFinding => ({
	kind: 'units',
	question: 'q1',
	by: 'q2',
	measure: 'mean',
	codes: [],
	range,
	units: outside.map((where, at) => unit(at + 1, where)),
	pooled: {
		value: 3.2,
		low: 3,
		high: 3.4,
		predictionLow: 2.8,
		predictionHigh: 3.6,
		tau2: 0.02,
		i2: 10,
		method: 'reml'
	},
	funnel: {
		centre: 3.2,
		limits: [
			{ n: 5, low95: 2.4, high95: 4, low998: 1.9, high998: 4.5 },
			{ n: 40, low95: 2.9, high95: 3.5, low998: 2.7, high998: 3.7 }
		],
		phi: 1,
		falseAlarm: 0.23
	},
	level
});

export const reliability = (facts: Partial<ReliabilityFinding>): ReliabilityFinding => ({
	kind: 'reliability',
	questions: ['q1', 'q2'],
	items: [
		{
			question: 'q1',
			label: 'A',
			mean: 3,
			itemRest: 0.6,
			alphaWithout: 0.7,
			reversed: false,
			dropped: false
		},
		{
			question: 'q2',
			label: 'B',
			mean: 3,
			itemRest: -0.2,
			alphaWithout: 0.8,
			reversed: true,
			dropped: false
		}
	],
	n: 40,
	alpha: { value: 0.82, low: 0.74, high: 0.89 },
	omega: 0.83,
	level,
	hidden: null,
	...facts
});

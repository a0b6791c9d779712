import { describe, expect, it } from 'vitest';
import type {
	CrosstabFinding,
	DistributionFinding,
	Finding,
	TextFinding
} from '$lib/survey/finding';
import type { AccountingFinding } from '$lib/survey/findings/accounting';
import type { ChangeFinding } from '$lib/survey/findings/change';
import type { EstimateFinding } from '$lib/survey/findings/estimate';
import type { GroupsFinding } from '$lib/survey/findings/groups';
import type { AnswersFinding } from '$lib/survey/findings/open-text';
import type { ReliabilityFinding } from '$lib/survey/findings/reliability';
import type { TrendFinding } from '$lib/survey/findings/trend';
import type { UnitsFinding } from '$lib/survey/findings/units';
import { defaultPolicy } from '$lib/survey/policy';
import { harmless, type ReleaseFacts } from './facts';
import { refuseFindings, releaseFindings } from './release';

const level = 0.95;
const range = { min: 1, max: 5 };
const test = {
	name: 'mann-whitney',
	statistic: 1,
	df: null,
	p: 0.04,
	how: 'exact',
	error: null
} as const;
const effect = { name: 'cliffs-delta', value: 0.4 };

const release = <F extends Finding>(finding: F, facts: Partial<ReleaseFacts> = {}) =>
	releaseFindings([finding], defaultPolicy, { ...harmless, ...facts })[0];
const sensitive = (...ids: string[]): Partial<ReleaseFacts> => ({ sensitive: new Set(ids) });

const estimate = (n: number, more: Partial<EstimateFinding> = {}): EstimateFinding => ({
	...{ kind: 'estimate', name: 'mean', question: 'q1', questions: [], range },
	...{ value: 3, low: 2, high: 4, n, population: null, level, method: 't', reason: 'small' },
	...{ spread: { sd: 1, q1: 2, q3: 4 }, parts: null, hidden: null },
	...more
});

const groups = (...ns: number[]): GroupsFinding => ({
	...{ kind: 'groups', question: 'q1', by: 'q2', range, missing: [], level, test, effect },
	verdict: 'differs',
	groups: ns.map((n, i) => ({
		...{ code: i + 1, label: `${i + 1}`, n, mean: 3, sd: 1, low: 2, high: 4, median: 3 },
		hidden: null
	})),
	pairs: [{ a: 1, b: 2, difference: 1, low: 0, high: 2, p: 0.04, effect, verdict: 'differs' }]
});

describe('an estimate', () => {
	it('of four people is hidden, how many they are is told', () => {
		expect(release(estimate(4))).toMatchObject({
			...{ value: null, low: null, high: null, spread: null, n: 4 },
			hidden: { code: 'base', minBase: 5 }
		});
		expect(release(estimate(5))).toEqual(estimate(5));
		expect(release(estimate(0, { value: null }))).toMatchObject({ hidden: null });
	});

	it('of a sensitive question is withheld, alone or in an index', () => {
		const hidden = { code: 'sensitive' };
		expect(release(estimate(40), sensitive('q1'))).toMatchObject({ value: null, hidden });
		const index = estimate(40, { name: 'index', questions: ['q1', 'q2'] });
		expect(release(index, sensitive('q2'))).toMatchObject({ value: null, hidden });
	});

	it('that is hidden does not tell by its method that everyone answered alike', () => {
		const alike = { low: null, high: null, method: 'none', reason: 'no_variation' } as const;
		for (const [n, facts] of [
			[4, {}],
			[40, sensitive('q1')]
		] as const) {
			expect(release(estimate(n, alike), facts)).toEqual(release(estimate(n), facts));
		}
	});

	it('of how many answered is never hidden', () => {
		const rate = estimate(3, { name: 'response_rate', question: null });
		expect(release(rate)).toEqual(rate);
	});
});

describe('groups', () => {
	it('are hidden like the columns of a table, and only large ones are compared', () => {
		expect(release(groups(12, 11, 3))).toMatchObject({
			groups: [{ n: 12 }, { n: null, mean: null, hidden: { code: 'complement' } }, { n: null }],
			pairs: [{ difference: null, p: null, verdict: 'too_few' }],
			...{ test: null, effect: null, verdict: 'too_few' }
		});
		expect(release(groups(12, 9))).toMatchObject({
			groups: [{ n: 12 }, { n: 9, hidden: null }],
			...{ test: null, verdict: 'too_few' }
		});
		expect(release(groups(12, 10))).toEqual(groups(12, 10));
	});

	it('that share people are hidden unless it is known who is in which', () => {
		const facts = { overlapping: new Set(['q2']) };
		const shared = groups(12, 10);
		expect(release(shared, facts)).toMatchObject({ groups: [{ n: null }, { n: null }] });
		const memberships = [
			{ groups: [0], people: 7 },
			{ groups: [0, 1], people: 5 },
			{ groups: [1], people: 5 }
		];
		expect(release({ ...shared, memberships }, facts)).toEqual(shared);
		const nearlyAll = [
			{ groups: [0], people: 2 },
			{ groups: [0, 1], people: 10 }
		];
		expect(release({ ...shared, memberships: nearlyAll }, facts)).toMatchObject({
			groups: [{ n: 12 }, { n: null }]
		});
	});

	it('of a sensitive question, or of its answers, are never told', () => {
		for (const id of ['q1', 'q2'])
			expect(release(groups(12, 10), sensitive(id))).toMatchObject({
				groups: [{ n: null, hidden: { code: 'sensitive' } }, { n: null }],
				test: null
			});
	});
});

describe('units', () => {
	const units = (...ns: number[]): UnitsFinding => ({
		...{ kind: 'units', question: 'q1', by: 'q2', measure: 'mean', codes: [], range, level },
		units: ns.map((n, i) => ({
			...{ code: i + 1, label: `${i + 1}`, n, value: 3, low: 2, high: 4 },
			shrunken: { value: 3, low: 2, high: 4 },
			rank: { low: 1, high: 3 },
			outside: 'no',
			hidden: null
		})),
		pooled: {
			...{ value: 3, low: 2, high: 4, predictionLow: 1, predictionHigh: 5, tau2: 0.1, i2: 20 },
			method: 'reml'
		},
		funnel: { centre: 3, limits: [], phi: 1, falseAlarm: 0.2 }
	});

	it('too small to rank are hidden for that', () => {
		expect(release(units(12, 11, 10, 10, 10, 7))).toMatchObject({
			units: [{}, {}, {}, {}, { n: 10 }, { n: null, hidden: { code: 'compare', minBase: 10 } }],
			pooled: { tau2: 0.1 }
		});
	});

	it('have nothing in common when fewer than five are shown', () => {
		expect(release(units(12, 11, 10, 10, 7))).toMatchObject({
			units: [{ value: 3, rank: null, shrunken: null, outside: null }, {}, {}, {}, {}],
			...{ pooled: null, funnel: null }
		});
	});
});

describe('waves and changes', () => {
	it('hide small waves and compare large ones', () => {
		const trendOf = (pairs: number | null, ...ns: number[]): TrendFinding => ({
			...{ kind: 'trend', question: 'q1', by: 'q2', measure: 'mean', codes: [], range },
			points: ns.map((n, i) => ({
				...{ code: i + 1, label: `${i + 1}`, n, value: 3, low: 2, high: 4, hidden: null }
			})),
			...{ steps: ['comparable'], level, test, across: null, verdict: 'differs' },
			change: { value: 1, low: 0, high: 2, pairs }
		});
		const trend = (...ns: number[]) => trendOf(null, ...ns);
		expect(release(trendOf(4, 12, 14))).toMatchObject({ change: null, test });
		expect(release(trendOf(5, 12, 14))).toEqual(trendOf(5, 12, 14));
		expect(release(trend(12, 14))).toEqual(trend(12, 14));
		expect(release(trend(12, 8))).toMatchObject({ points: [{ n: 12 }, { n: 8 }], test: null });
		expect(release(trend(12, 14, 2))).toMatchObject({
			points: [{ n: null }, { n: 14 }, { n: null }],
			verdict: 'too_few'
		});
	});

	const change = (pairs: number | null, before: number, after: number): ChangeFinding => ({
		...{
			kind: 'change',
			before: 'q1',
			after: 'q2',
			by: null,
			design: pairs ? 'paired' : 'unpaired'
		},
		...{ range, pairs, level, test, effect, verdict: 'differs', caveats: [], hidden: null },
		means: {
			before: { n: before, mean: 2, low: 1, high: 3 },
			after: { n: after, mean: 3, low: 2, high: 4 }
		},
		difference: { value: 1, low: 0, high: 2, hodgesLehmann: 1 },
		directions: { improved: 4, same: 1, worse: 0 },
		responseShift: { value: 1, n: 4 }
	});

	it('hide a change of few, and a response shift of few', () => {
		expect(release(change(4, 4, 4))).toMatchObject({
			...{ pairs: null, directions: null, test: null, hidden: { code: 'base', minBase: 5 } },
			means: { before: { n: null, mean: null }, after: { n: null } }
		});
		expect(release(change(5, 5, 5))).toMatchObject({
			...{ pairs: 5, test, responseShift: null, hidden: null }
		});
	});

	it('tell of a sensitive change how many went which way, roughly, and nothing else', () => {
		const facts = { ...harmless, sensitive: new Set(['q2']) };
		const told = (directions: ChangeFinding['directions'], pairs: number | null = 14) =>
			releaseFindings([{ ...change(pairs, 14, 14), directions }], defaultPolicy, facts)[0];
		const counted = told({ improved: 7, same: 5, worse: 2 });
		expect(counted).toMatchObject({
			...{ pairs: 14, directions: null, test: null, effect: null, hidden: null },
			means: { before: { mean: null, n: null }, after: { mean: null } },
			difference: { value: null },
			coarse: {
				improved: { count: 7, band: 'at_least' },
				same: { count: 5 },
				worse: { count: 2, band: 'at_most' }
			}
		});
		// That nobody went one way is not told apart from two.
		expect(told({ improved: 9, same: 5, worse: 0 })).toMatchObject({
			coarse: { worse: { count: 2, band: 'at_most' } }
		});
		expect(told({ improved: 3, same: 1, worse: 0 }, 4)).toMatchObject({ hidden: {}, pairs: null });
		expect(told(null, null)).toMatchObject({ hidden: { code: 'sensitive' } });
		const crossed = { ...facts, filteredBy: ['q9'] };
		const directions = { improved: 7, same: 5, worse: 2 };
		expect(
			releaseFindings([{ ...change(14, 14, 14), directions }], defaultPolicy, crossed)[0]
		).toMatchObject({ hidden: { code: 'sensitive' } });
	});

	it('compare different people only when both groups are large', () => {
		expect(release(change(null, 12, 8))).toMatchObject({
			...{ test: null, verdict: 'too_few', difference: { value: null } },
			means: { before: { n: 12 }, after: { n: 8 } }
		});
		expect(release(change(null, 12, 4))).toMatchObject({ means: { before: { n: null } } });
	});
});

describe('reliability', () => {
	const reliability = (n: number): ReliabilityFinding => ({
		...{ kind: 'reliability', questions: ['q1', 'q2'], n, omega: 0.8, level, hidden: null },
		items: ['q1', 'q2'].map((question) => ({
			...{ question, label: question, mean: 3, itemRest: 0.5, alphaWithout: null },
			...{ reversed: true, dropped: true }
		})),
		alpha: { value: 0.8, low: 0.7, high: 0.9 }
	});

	it('never tells means, whose people are a few less than those of each question', () => {
		expect(release(reliability(20))).toMatchObject({
			items: [{ mean: null, itemRest: 0.5, dropped: true }, { mean: null }],
			alpha: { value: 0.8 }
		});
	});

	it('of few does not even tell that everyone answered alike', () => {
		expect(release(reliability(4))).toMatchObject({
			items: [{ itemRest: null, reversed: false, dropped: false }, {}],
			...{ alpha: { value: null }, omega: null }
		});
	});
});

describe('accounting', () => {
	it('tells how many answered, but not how many of few did not know', () => {
		const account = (answered: number, substantive: number) => ({
			...{ question: 'q1', asked: 9, answered, substantive, nonresponse: 10 }
		});
		const accounting: AccountingFinding = {
			...{ kind: 'accounting', population: null, invited: null, attended: null, rate: null },
			...{ responses: 9, incomplete: 0, questions: [account(8, 7), account(4, 3)] }
		};
		expect(release(accounting)).toMatchObject({
			questions: [account(8, 7), { answered: 4, substantive: null }]
		});
	});
});

describe('open answers', () => {
	const answers = (by: string | null, ...bases: number[]): AnswersFinding => ({
		...{ kind: 'answers', question: 'q3', by },
		groups: bases.map((base, i) => ({
			...{ code: by ? i + 1 : null, label: `${i + 1}`, base, hidden: null },
			answers: [{ text: 'Mer tid', people: 1 }]
		}))
	});
	const hidden = { answers: [], hidden: { code: 'base', minBase: 10 } };

	it('of a group need ten, of everyone five', () => {
		expect(release(answers('q1', 20, 13, 8))).toMatchObject({
			groups: [{ base: 20 }, { base: null, answers: [] }, { base: null, answers: [] }]
		});
		expect(release(answers(null, 7))).toEqual(answers(null, 7));
		expect(release(answers(null, 7), { filteredBy: ['q1'] })).toMatchObject({ groups: [hidden] });
	});
});

describe('people whom a filter chose', () => {
	const rows = [1, 2].map((code) => ({
		...{ code, label: `${code}`, missing: null, count: 1, percent: 50, low: 1, high: 99 },
		suppressed: false
	}));
	const distribution: DistributionFinding = {
		...{ kind: 'distribution', question: 'q1', shape: 'single', population: null, responses: 3 },
		...{ base: { count: 2, kind: 'substantive' }, rows, interval: 'wilson', level, hidden: null },
		missing: [{ reason: 'not_answered', count: 1 }]
	};
	const text: TextFinding = {
		...{ kind: 'text', question: 'q3', responses: 3, missing: [] },
		base: { count: 2, kind: 'answered' }
	};

	it('are not counted out when they are few', () => {
		const chosen = { filteredBy: ['q2'] };
		expect(release(distribution)).toMatchObject({ base: { count: 2 }, responses: 3 });
		expect(release(distribution, chosen)).toMatchObject({
			...{ base: { count: 0 }, responses: 0, missing: [], hidden: { code: 'base', minBase: 5 } }
		});
		expect(release(text)).toEqual(text);
		expect(release(text, chosen)).toMatchObject({ responses: 0, hidden: { code: 'base' } });
	});

	it('by a sensitive answer, or asked a sensitive question, give no numbers', () => {
		const chosen = { ...sensitive('q2'), filteredBy: ['q2'] };
		expect(release(distribution, chosen)).toMatchObject({ hidden: { code: 'sensitive' } });
		const asked = { ...sensitive('q1'), filteredBy: ['q2'] };
		expect(release(distribution, asked)).toMatchObject({ hidden: { code: 'sensitive' } });
	});
});

describe('a sensitive question', () => {
	const distribution = (
		base: number,
		shape: 'single' | 'number' = 'single'
	): DistributionFinding => ({
		...{ kind: 'distribution', question: 'q1', shape, population: null, responses: base },
		...{ base: { count: base, kind: 'substantive' }, missing: [], interval: 'wilson', level },
		rows: [base - 1, 1].map((count, i) => ({
			...{ code: i + 1, label: `${i + 1}`, missing: null, count, percent: 50, low: 1, high: 99 },
			suppressed: false
		})),
		hidden: null
	});

	it('is told in bands, and says that it is', () => {
		expect(release(distribution(5), sensitive('q1'))).toMatchObject({
			sensitive: true,
			rows: [
				{ count: 3, band: 'at_least', percent: null },
				{ count: 2, band: 'at_most', percent: null }
			]
		});
	});

	it('needs five people whatever the minimum is, and no numbers for answers', () => {
		const policy = { minBase: 3, compareBase: 10, textBase: 10 };
		const facts = { ...harmless, ...sensitive('q1') };
		const [four] = releaseFindings([distribution(4)], policy, facts);
		expect(four).toMatchObject({ hidden: { code: 'base', minBase: 5 } });
		expect(release(distribution(20, 'number'), sensitive('q1'))).toMatchObject({
			...{ rows: [], hidden: { code: 'sensitive' } }
		});
	});
});

describe('letters and tests of a table', () => {
	const column = (code: number, base: number, letter: string) => ({
		...{ code, label: `${code}`, base, letter, hidden: null }
	});
	const cell = (letters: string) => ({
		...{ count: 5, percent: 50, low: 20, high: 80, suppressed: false, letters }
	});
	const crosstab = (last: number): CrosstabFinding => ({
		...{ kind: 'crosstab', question: 'q1', by: 'q2', shape: 'single', baseKind: 'substantive' },
		columns: [column(1, 12, 'A'), column(2, 11, 'B'), column(3, last, 'C')],
		rows: [{ code: 1, label: 'Ja', missing: null, cells: [cell('BC'), cell('C'), cell('A')] }],
		...{ missing: [], interval: 'wilson', level, test, effect, verdict: 'differs' }
	});

	it('stand only at columns that may be compared', () => {
		expect(release(crosstab(8))).toMatchObject({
			columns: [{ letter: 'A' }, { letter: 'B' }, { letter: '', base: 8 }],
			rows: [{ cells: [{ letters: 'B' }, { letters: '' }, { letters: '' }] }],
			test
		});
		expect(release(crosstab(3))).toMatchObject({ test: null, effect: null, verdict: 'too_few' });
	});
});

describe('refuseFindings', () => {
	it('hides what is about a refused question, sizes too, and leaves the rest', () => {
		const released = releaseFindings([estimate(20), groups(12, 10)], defaultPolicy, harmless);
		const other = releaseFindings([estimate(20, { question: 'q9' })], defaultPolicy, harmless);
		const refused = refuseFindings([...released, ...other], new Set(['q1']), defaultPolicy);
		const hidden = { code: 'difference', minBase: 5 };
		expect(refused).toMatchObject([
			{ value: null, n: 0, hidden },
			{
				groups: [
					{ n: null, hidden },
					{ n: null, hidden }
				],
				test: null
			},
			{ value: 3, n: 20, hidden: null }
		]);
	});

	it('hides how many take part when that is refused', () => {
		const text: TextFinding = {
			...{ kind: 'text', question: 'q3', responses: 9, missing: [] },
			base: { count: 8, kind: 'answered' }
		};
		const released = releaseFindings([text], defaultPolicy, harmless);
		expect(refuseFindings(released, new Set(['q3']), defaultPolicy)).toEqual(released);
		expect(refuseFindings(released, new Set([null]), defaultPolicy)).toMatchObject([
			{ responses: 0, base: { count: 0 }, hidden: { code: 'difference', minBase: 5 } }
		]);
	});
});

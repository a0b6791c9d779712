import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	evaluate as evaluateProcess,
	firms,
	saidOf
} from '$lib/analyses/process-evaluation/process-fixture';
import {
	evaluate as evaluateWorkshop,
	satisfied,
	verdictIn,
	workshopSurvey
} from '$lib/analyses/workshop-evaluation/workshop-fixture';
import { cohenKappa } from '$lib/stats/agreement/cohen';
import { krippendorffAlpha } from '$lib/stats/agreement/krippendorff';
import { countRatings } from '$lib/stats/agreement/rating-counts';
import { estimateFunnel } from '$lib/stats/funnel/funnel';
import { describeNetwork } from '$lib/stats/network/describe-network';
import type { Bounded } from '$lib/stats/network/network';
import { poolEstimates } from '$lib/stats/pooling/pool-estimates';
import { poolShares } from '$lib/stats/pooling/pool-shares';
import { estimateRanks } from '$lib/stats/pooling/rank-intervals';
import { estimateReliability } from '$lib/stats/reliability/reliability';
import { estimateResponseShift } from '$lib/stats/response-shift';
import { estimateChange } from '$lib/stats/trend';
import { estimateWilson } from '$lib/stats/wilson';
import { buildSurvey } from './built-survey';

const level = 0.95;

/** The worked examples of a page in docs/methods, on one line. */
function examplesOf(page: string): string {
	const text = readFileSync(new URL(`../docs/methods/${page}.md`, import.meta.url), 'utf8');
	const start = text.indexOf('## Worked example');
	return text.slice(start).replace(/\s+/g, ' ');
}

const round = (value: number | null | undefined, digits = 2): string =>
	(value ?? NaN).toFixed(digits);

/** As the pages write a number with its interval: 0.94 (0.85 to 0.98). */
function withInterval({ value, low, high }: Bounded, digits = 2): string {
	return `${round(value, digits)} (${round(low, digits)} to ${round(high, digits)})`;
}

/** As the pages write a share with its interval, in brackets or before them: 86 %, 60 to 96. */
function inPercent(count: number, n: number): RegExp {
	const { low = NaN, high = NaN } = estimateWilson(count, n, level) ?? {};
	const [share, from, to] = [count / n, low, high].map((part) => round(100 * part, 0));
	return new RegExp(`${share} %(, | \\()${from} to ${to}\\)`);
}

describe('the worked examples of the methods are what the program computes:', () => {
	it('reliability', () => {
		const page = examplesOf('reliability');
		const listed = page.slice(page.indexOf('1 to 5:') + 7, page.indexOf('As they stand'));
		const answers = (listed.match(/\d/g) ?? []).map(Number);
		const rows = Array.from({ length: 12 }, (_, row) => answers.slice(4 * row, 4 * row + 4));
		expect(answers).toHaveLength(48);
		const reliabilityOf = (people: readonly (readonly number[])[]) => {
			const items = [0, 1, 2, 3];
			const sum = (term: (row: readonly number[]) => number): number =>
				people.reduce((total, row) => total + term(row), 0);
			const moments = {
				items: items.map(String),
				n: people.length,
				sums: items.map((i) => sum((row) => row[i] ?? NaN)),
				crossSums: items.map((i) =>
					items.map((j) => sum((row) => (row[i] ?? NaN) * (row[j] ?? NaN)))
				)
			};
			return estimateReliability(moments, level);
		};
		const raw = reliabilityOf(rows);
		const turned = reliabilityOf(
			rows.map((row) => row.map((answer, item) => (item === 2 ? 6 - answer : answer)))
		);
		expect(page).toContain(`alpha is ${withInterval(raw.alpha)}`);
		expect(page).toContain(`correlation is ${round(raw.items[2]?.itemRest)}`);
		expect(page).toContain(`would be ${round(raw.items[2]?.alphaWithout)}`);
		expect(raw.items.map((item) => item.reversed)).toEqual([false, false, true, false]);
		expect(page).toContain(`alpha is ${withInterval(turned.alpha)}`);
		expect(turned.omega.value).toBeNull();
	});

	const means = [3.1, 3.9, 4.2, 2.8, 3.6, 4.6, 3.3];
	const variances = [0.04, 0.09, 0.02, 0.11, 0.05, 0.03, 0.2];
	const { pooled } = poolEstimates(
		means.map((value, i) => ({ value, variance: variances[i] ?? NaN })),
		level
	);

	it('pooling', () => {
		const page = examplesOf('pooling');
		const { common, prediction, tau2, i2, shrunken } = pooled ?? {};
		expect(page).toContain(`${means.join(', ')} with sampling variances ${variances.join(', ')}`);
		expect(page).toContain(
			`common ${withInterval(common ?? { value: null, low: null, high: null })}`
		);
		expect(page).toContain(`between ${round(prediction?.low)} and ${round(prediction?.high)}`);
		expect(page).toContain(`tau² ${round(tau2, 3)}, I² ${round(i2, 0)} %`);
		expect(page).toContain(`from 3.3 to ${round(shrunken?.[6]?.value)}`);
		expect(page).toContain(`from 4.2 to ${round(shrunken?.[2]?.value)}`);
	});

	it('pooled shares', () => {
		const page = examplesOf('pooling').split('Six shares')[1] ?? '';
		const units = [...page.matchAll(/(\d+) of (\d+)[,:] /g)].map(([, count, n]) => ({
			count: Number(count),
			n: Number(n)
		}));
		expect(units).toHaveLength(6);
		const shares = poolShares(units, level).pooled;
		const percent = (share: number | null | undefined): string => round(100 * (share ?? NaN), 0);
		expect(page).toContain(
			`common ${percent(shares?.common.value)} % (${percent(shares?.common.low)} to ${percent(shares?.common.high)} %)`
		);
		expect(page).toContain(`from 35 to ${percent(shares?.shrunken[2]?.value)} %`);
	});

	it('rank intervals', () => {
		const known = pooled?.shrunken.filter((unit) => unit !== null) ?? [];
		const ranks = estimateRanks(known, level).map(({ low, high }) => `${low} to ${high}`);
		const listed = `${ranks.slice(0, -1).join(', ')} and ${ranks.at(-1)}`;
		expect(examplesOf('rank-intervals')).toContain(listed);
	});

	it('funnel', () => {
		const page = examplesOf('funnel');
		const counts = [14, 15, 13, 31, 28, 29, 8, 7, 10, 9];
		const sizes = [20, 20, 20, 40, 40, 40, 10, 10, 10, 20];
		const { funnel } = estimateFunnel(counts.map((count, i) => ({ count, n: sizes[i] ?? NaN })));
		const at = (n: number) => funnel?.limits.find((limit) => limit.n === n);
		const percent = (share: number | undefined): string => round(100 * (share ?? NaN), 1);
		expect(page).toContain(`centre is ${percent(funnel?.centre)} %, phi is ${funnel?.phi}`);
		expect(page).toContain(`limits are ${percent(at(20)?.low95)} and ${percent(at(20)?.high95)} %`);
		expect(page).toContain(`drawn at ${percent(at(10)?.high95)} %`);
		expect(page).toContain(`probability of ${percent((funnel?.centre ?? NaN) ** 10)} %`);
		expect(page).toContain(`probability ${round(funnel?.falseAlarm, 3)}`);
		expect(funnel?.outside).toEqual([...Array<string>(9).fill('no'), '95']);
	});

	it('agreement', () => {
		const page = examplesOf('agreement');
		const table = [
			[88, 14, 18],
			[10, 40, 10],
			[2, 6, 12]
		];
		expect(page).toContain(table.flat().join(' '));
		expect(page).toContain(`kappa is ${withInterval(cohenKappa(table, level))}`);
		const coders = [
			[1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
			[1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, null],
			[null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 3],
			[1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null]
		];
		const values = [1, 2, 3, 4, 5];
		const units = Array.from({ length: 12 }, (_, unit) => coders.map((one) => one[unit] ?? null));
		const alpha = (metric: 'nominal' | 'ordinal' | 'interval') =>
			krippendorffAlpha(countRatings(units, values), values, metric, level);
		expect(page).toContain(
			`${round(alpha('nominal').value, 3)} nominal, ${round(alpha('ordinal').value, 3)} ordinal and ` +
				`${round(alpha('interval').value, 3)} interval, on ${alpha('nominal').n} answers`
		);
	});

	it('network', () => {
		const page = examplesOf('network');
		const ties = [...page.matchAll(/(\d)-(\d)/g)].map(
			([, from, to]) => [Number(from) - 1, Number(to) - 1] as const
		);
		expect(ties).toHaveLength(5);
		const found = describeNetwork(
			{ members: 6, directed: false, ties, silent: [5] },
			[1, 1, 1, 2, 2, 2]
		);
		const { value, low, high } = found.density;
		expect(page).toContain(
			`density is ${round(value)}, and between ${round(low)} and ${round(high)}`
		);
		expect(page).toContain(`Degree centralisation is ${withInterval(found.degreeCentralisation)}`);
		expect(page).toContain(
			`betweenness centralisation ${withInterval(found.betweennessCentralisation)}`
		);
		expect(page).toContain(`transitivity ${withInterval(found.transitivity)}`);
		expect(found.eiIndex).toMatchObject({ internal: 4, external: 1 });
		expect(page).toContain(
			`index is ${withInterval(found.eiIndex ?? { value: null, low: null, high: null })}`
		);
	});

	it('trend', () => {
		const wave = (count: number, n: number) => ({
			value: count / n,
			...(estimateWilson(count, n, level) ?? { low: null, high: null }),
			n,
			population: null,
			level,
			method: 'wilson',
			reason: 'population_unknown'
		});
		const { value, low, high } = estimateChange([wave(48, 80), wave(56, 70)], ['comparable']);
		const points = [value, low, high].map((share) => round(100 * (share ?? NaN), 0));
		expect(examplesOf('trend')).toContain(
			`${points[0]} percentage points (${points[1]} to ${points[2]})`
		);
	});

	it('response shift', () => {
		const page = examplesOf('response-shift');
		const [before = [], recalled = []] = (page.match(/(\d ){9}\d/g) ?? []).map((list) =>
			list.split(' ').map(Number)
		);
		const values = [1, 2, 3, 4, 5];
		const table = values.map((row) =>
			values.map(
				(column) => before.filter((value, i) => value === row && recalled[i] === column).length
			)
		);
		const found = estimateResponseShift(table, values, level);
		expect(found.n).toBe(10);
		expect(page).toContain(`shift is ${withInterval(found, 3)}`);
		expect([found.rememberedLower, found.same, found.rememberedHigher]).toEqual([6, 3, 1]);
	});

	it('workshop evaluation', async () => {
		const page = examplesOf('workshop-evaluation');
		const verdictOf = async (yes: number, no: number) => {
			const pace = [[yes + no, 'Passe']] as const;
			const survey = workshopSurvey({ satisfaction: satisfied(yes, no), pace });
			return verdictIn((await evaluateWorkshop(survey)).findings).verdict;
		};
		for (const [yes, n] of [
			[12, 14],
			[5, 6],
			[4, 14],
			[2, 5]
		] as const)
			expect(page).toMatch(inPercent(yes, n));
		const said = [await verdictOf(12, 2), await verdictOf(12, 5), await verdictOf(5, 1)];
		expect([...said, await verdictOf(4, 10), await verdictOf(2, 3)]).toEqual([
			...['keep', 'adjust', 'adjust', 'redesign', 'none']
		]);
	});

	it('process evaluation', async () => {
		const page = examplesOf('process-evaluation');
		for (const [yes, n] of [
			[8, 10],
			[6, 10]
		] as const)
			expect(page).toMatch(inPercent(yes, n));
		const verdictsOf = async (invited: number, ...counts: Parameters<typeof firms>) =>
			saidOf((await evaluateProcess(buildSurvey(firms(...counts)), { invited })).findings);
		expect([
			...(await verdictsOf(12, 6, 7, 2, 8)),
			...(await verdictsOf(12, 6, 7, 2, 6)),
			...(await verdictsOf(17, 9, 9, 9, 9))
		]).toEqual([
			['scale_up', null],
			['continue_with_changes', null],
			['stop', 'of_invited'],
			['scale_up', 'of_answered']
		]);
	});
});

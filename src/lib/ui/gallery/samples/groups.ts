import type { CrosstabFinding } from '$lib/survey/finding';
import type { GroupMean, GroupPair, GroupsFinding } from '$lib/survey/findings/groups';
import type { Example } from '../example';
import { five, rated, scattered, town, towns } from './places';

const mean = (code: number, label: string, n: number, value: number): GroupMean => {
	const half = 1.9 / Math.sqrt(n);
	return {
		code,
		label,
		n,
		mean: value,
		sd: 0.9,
		low: Math.max(1, value - half),
		high: Math.min(5, value + half),
		median: Math.round(value),
		hidden: null
	};
};

const pair = (a: number, b: number, verdict: GroupPair['verdict']): GroupPair => ({
	a,
	b,
	difference: -0.9,
	low: -1.6,
	high: verdict === 'differs' ? -0.2 : 0.3,
	p: verdict === 'differs' ? 0.01 : 0.2,
	effect: null,
	verdict
});

const groups = (facts: Partial<GroupsFinding>): GroupsFinding => ({
	kind: 'groups',
	question: 'q',
	by: 'town',
	range: five,
	groups: [],
	pairs: [],
	missing: [],
	level: 0.95,
	test: null,
	effect: null,
	verdict: 'cannot_tell',
	...facts
});

const example = (name: string, ...findings: Example['findings']): Example => ({
	name,
	questions: [rated('q', 'Jeg har fått bruk for det jeg lærte'), town],
	findings
});

const three = groups({
	groups: [mean(1, 'Nome', 23, 4.3), mean(2, 'Midt-Telemark', 16, 3.4), mean(3, 'Skien', 31, 3.2)],
	pairs: [pair(1, 2, 'differs'), pair(1, 3, 'differs'), pair(2, 3, 'cannot_tell')],
	missing: [{ reason: 'dont_know', count: 3 }],
	verdict: 'differs'
});

const counts = [
	[1, 3, 6],
	[2, 4, 7],
	[8, 5, 10],
	[12, 4, 8]
] as const;

const crosstab: CrosstabFinding = {
	kind: 'crosstab',
	question: 'q',
	by: 'town',
	shape: 'scale',
	baseKind: 'substantive',
	columns: [
		{ code: 1, label: 'Nome', base: 23, letter: 'A', hidden: null },
		{ code: 2, label: 'Midt-Telemark', base: 16, letter: 'B', hidden: null },
		{ code: 3, label: 'Skien', base: 31, letter: 'C', hidden: null }
	],
	rows: ['Uenig', 'Verken eller', 'Enig', 'Helt enig'].map((label, at) => ({
		code: at + 1,
		label,
		missing: null,
		cells: [23, 16, 31].map((base, column) => ({
			count: counts[at]?.[column] ?? 0,
			percent: (100 * (counts[at]?.[column] ?? 0)) / base,
			low: null,
			high: null,
			suppressed: false,
			letters: at === 3 && column === 0 ? 'BC' : ''
		}))
	})),
	missing: [],
	interval: 'wilson',
	level: 0.95,
	test: { name: 'linear-by-linear', statistic: 3.1, df: null, p: 0.002, how: 'exact', error: null },
	effect: null,
	verdict: 'differs'
};

const wide: CrosstabFinding = {
	...crosstab,
	shape: 'multiple',
	columns: towns.map((label, at) => ({
		code: at + 1,
		label,
		base: at === 2 ? 3 : 11 + at,
		letter: String.fromCharCode(65 + at),
		hidden: null
	})),
	rows: [
		'Nettverk med andre bedrifter',
		'Veiledning',
		'Penger til å prøve ut ideer',
		'Hjelp til å selge',
		'Ingenting'
	].map((label, row) => ({
		code: row + 1,
		label,
		missing: null,
		cells: towns.map((_, at) => {
			const count = Math.round(Math.abs(scattered(row * 17 + at)) * (at === 2 ? 3 : 9));
			return {
				count,
				percent: (100 * count) / (at === 2 ? 3 : 11 + at),
				low: null,
				high: null,
				suppressed: false,
				letters: ''
			};
		})
	})),
	test: null,
	verdict: 'cannot_tell'
};

/** Means and shares of groups beside one another. */
export const groupExamples: readonly Example[] = [
	example('groups-that-differ', three),
	example(
		'groups-cannot-be-told-apart',
		groups({
			groups: [mean(1, 'Nome', 14, 3.9), mean(2, 'Skien', 12, 3.4)],
			pairs: [{ ...pair(1, 2, 'cannot_tell'), difference: -0.5, low: -1.1, high: 0.1 }]
		})
	),
	example(
		'groups-twelve-with-hidden',
		groups({
			groups: towns.map((label, at) =>
				mean(at + 1, label, at % 5 === 2 ? 3 : 9 + 2 * at, 3.2 + scattered(at) * 0.9)
			)
		})
	),
	example(
		'groups-long-labels',
		groups({
			groups: [
				mean(1, 'Bedrifter som har vært med i programmet i to år eller mer', 19, 4.1),
				mean(2, 'Bedrifter som er med for første gang og ennå ikke har fått veiledning', 12, 3.3)
			],
			pairs: [pair(1, 2, 'cannot_tell')]
		})
	),
	example('crosstab-with-letters-and-means', crosstab, three),
	{ ...example('crosstab-as-heat-table', crosstab), wanted: 'heat' },
	{
		name: 'heat-table-of-many-groups',
		questions: [{ id: 'q', text: 'Hva trenger bedriften?', row: null }, town],
		findings: [wide]
	}
];

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { analyseSurvey, buildSurvey, inputOver, type Built } from '../../../../tests/built-survey';
import { openers, type Opened } from '$lib/engine/duckdb-fixtures';
import type { TrendFinding } from '$lib/survey/findings/trend';
import type { Survey } from '$lib/survey/survey';
import { runAnalysis } from '../run-analysis';
import { waves } from './analysis';

// A busy machine may take its time: DuckDB plans every statement anew.
vi.setConfig({ testTimeout: 60_000 });

type Params = Parameters<typeof waves.schema.parse>[0] & object;

const answers = [
	[2, 3, 2, 3, 1, 2, 3, 4, 2, 3, 2, 3],
	[3, 3, 2, 4, 3, 2, 3, 4, 3, 3, 4, 2],
	[4, 4, 3, 4, 3, 2, 4, 5, 4, 3, 4, 4]
];
const names = ['2023', '2024', '2025'];

const scale = (id: string, given: readonly (number | null)[], points = 5): Built => ({
	id,
	kind: 'scale',
	labels: Array.from({ length: points }, (_, place) => String(place + 1)),
	answers: given.map((answer) => (answer === null ? null : String(answer)))
});

/** The waves that the responses belong to. */
const wave = (sizes: readonly number[], labels = names): Built => ({
	id: 'wave',
	kind: 'single',
	labels,
	answers: sizes.flatMap((n, place) => Array.from({ length: n }, () => labels[place] ?? ''))
});

const numbered = (ids: readonly string[]): Built => ({
	id: 'id',
	kind: 'text',
	role: 'id',
	answers: ids
});
const twelve = Array.from({ length: 12 }, (_, person) => `p${person}`);
const weights: Built = {
	id: 'weight',
	kind: 'number',
	answers: answers.flat().map((_, response) => 1 + (response % 2))
};
const threeWaves = buildSurvey([scale('q1', answers.flat()), wave([12, 12, 12]), weights]);
const panel = buildSurvey([
	scale('q1', answers.flat()),
	wave([12, 12, 12]),
	numbered([...twelve, ...twelve, ...twelve])
]);

async function trend(
	survey: Survey,
	params: Params = {},
	...admission: [] | [Parameters<typeof analyseSurvey>[3]]
): Promise<TrendFinding> {
	const asked = { questions: ['q1'], by: 'wave', ...params };
	const { findings } = await analyseSurvey(waves, survey, asked, ...admission);
	const [finding] = findings;
	if (finding?.kind !== 'trend') throw new Error('Not a trend');
	return finding;
}

const near = (
	actual: readonly (number | null | undefined)[],
	expected: readonly number[]
): void => {
	expect(actual).toHaveLength(expected.length);
	for (const [i, number] of expected.entries()) expect(actual[i]).toBeCloseTo(number, 9);
};
const numbersOf = (
	one: { value: number | null; low: number | null; high: number | null } | null
) => [one?.value, one?.low, one?.high];

describe.each(openers)('different people in three waves, over $name', ({ open }) => {
	let opened: Opened;
	let find: (params: object) => Promise<TrendFinding>;
	beforeAll(async () => {
		opened = await open();
		const input = await inputOver(opened.engine, threeWaves);
		find = async (params) => {
			const asked = { questions: ['q1'], by: 'wave', ...params };
			return (await runAnalysis(waves, input, asked)).findings[0] as TrendFinding;
		};
	});
	afterAll(() => opened.engine.close());

	// R 4.2.2: t.test(x)$conf.int; coin 1.4.2: wilcox_test(distribution = "exact"), independence_test(rank(x) ~ wave)
	it('has a mean for each, and how the last stands to the first', async () => {
		const finding = await find({});
		expect(finding).toMatchObject({
			question: 'q1',
			by: 'wave',
			measure: 'mean',
			codes: [],
			range: { min: 1, max: 5 },
			points: [
				{ code: 1, label: '2023', n: 12 },
				{ code: 2, label: '2024', n: 12 },
				{ code: 3, label: '2025', n: 12 }
			],
			steps: ['comparable', 'comparable'],
			change: { pairs: null },
			test: { name: 'mann-whitney', how: 'exact' },
			across: { name: 'linear-by-linear' },
			verdict: 'differs'
		});
		near(numbersOf(finding.points[0] ?? null), [2.5, 1.993150329167743, 3.006849670832258]);
		near(
			numbersOf(finding.points[2] ?? null),
			[3.666666666666667, 3.172032035927527, 4.161301297405806]
		);
		// mean(c) - mean(a) -+ the root of the squared reaches of the two intervals
		near(numbersOf(finding.change), [1.1666666666666665, 0.4584576532043887, 1.8748756801289437]);
		near([finding.test?.p, finding.across?.statistic], [0.002729132490877006, 3.190038257767687]);
	});

	// R 4.2.2: prop.test(x, n, correct = FALSE)$conf.int, fisher.test; coin 1.4.2: independence_test((x >= 4) ~ wave)
	it('has a share of answers for each', async () => {
		const finding = await find({ answers: [5, 4] });
		expect(finding).toMatchObject({
			measure: 'share',
			codes: [4, 5],
			range: { min: 0, max: 1 },
			test: { name: 'fisher-freeman-halton', how: 'exact' },
			verdict: 'differs'
		});
		near(
			numbersOf(finding.points[0] ?? null),
			[0.08333333333333333, 0.01486509440491712, 0.35387991114111689]
		);
		near(numbersOf(finding.change), [0.5833333333333333, 0.1968154686842365, 0.7902055395105756]);
		near([finding.test?.p, finding.across?.statistic], [0.009422533315385666, 2.988693973404884]);
	});

	// R 4.2.2, survey 4.1.1: confint(svymean(~x, design), df = 11); of waves 1 and 3 svychisq(statistic = "F") and
	// svyglm(rank ~ wave), rank <- sapply(x, function(v) sum(w[x < v]) + sum(w[x == v]) / 2)
	it('rests on weights', async () => {
		const mean = await find({ weight: 'weight' });
		near(
			numbersOf(mean.points[2] ?? null),
			[3.666666666666667, 3.058625870904513, 4.27470746242882]
		);
		near([mean.test?.p], [0.007879317390102515]);
		expect(mean).toMatchObject({ weighted: { question: 'weight' }, across: null });
		const share = await find({ weight: 'weight', answers: [4, 5] });
		near([share.test?.p], [0.02239541654981449]);
	});
});

describe('the same people in three waves', () => {
	// R 4.2.2: friedman.test, t.test(c, a, paired = TRUE), binom.test(7, 7); coin 1.4.2: wilcoxsign_test(Pratt, exact)
	it('are compared with themselves', async () => {
		const finding = await trend(panel);
		expect(finding).toMatchObject({
			change: { pairs: 12 },
			across: { name: 'friedman', df: 2 },
			verdict: 'differs'
		});
		near(numbersOf(finding.change), [1.1666666666666667, 0.7106360698450516, 1.6226972634882817]);
		near([finding.test?.p], [0.001953125]);
		near([finding.across?.statistic, finding.across?.p], [14.96969696969697, 0.000561528243563594]);
		const share = await trend(panel, { answers: [4, 5] });
		near([share.test?.p, share.change?.value], [0.015625, 7 / 12]);
	});

	it('are taken for different people when few of a wave are in both', async () => {
		const others = Array.from({ length: 24 }, (_, i) => (i < 5 ? `p${i}` : `x${i}`));
		const some = buildSurvey([
			scale('q1', answers.flat()),
			wave([12, 12, 12]),
			numbered([...twelve, ...others.slice(12), ...others.slice(0, 12)])
		]);
		expect(await trend(some)).toMatchObject({
			change: { pairs: null },
			test: { name: 'mann-whitney' },
			across: { name: 'linear-by-linear' }
		});
	});

	it('are not known by numbers that begin anew in each file, unless that is said', async () => {
		const stacked = buildSurvey([
			scale('q1', answers.flat()),
			{ ...wave([12, 12, 12]), id: 'source' },
			numbered([...twelve, ...twelve, ...twelve])
		]);
		expect((await trend(stacked, { by: 'source' })).change?.pairs).toBeNull();
		expect((await trend(stacked, { by: 'source', id: 'id' })).change?.pairs).toBe(12);
	});

	it('have no answer in a wave that they are in twice', async () => {
		const twice = [...twelve.slice(0, 11), 'p0'];
		const survey = buildSurvey([
			scale('q1', answers.flat()),
			wave([12, 12, 12]),
			numbered([...twice, ...twelve, ...twelve])
		]);
		expect((await trend(survey)).change?.pairs).toBe(10);
	});
});

describe('a net promoter score over waves', () => {
	const scores = [10, 9, 7, 6, 3, 10, 10, 9, 9, 7];
	it('is followed as what each answer adds to it', async () => {
		const survey = buildSurvey([
			{ id: 'q1', kind: 'number', answers: scores },
			wave([5, 5], ['a', 'b'])
		]);
		const finding = await trend(survey, { measure: 'nps' });
		expect(finding).toMatchObject({
			measure: 'nps',
			range: { min: -100, max: 100 },
			points: [{ value: 0 }, { value: 80 }],
			change: { value: 80 }
		});
	});
});

describe('whether waves can be compared', () => {
	const single = (
		labels: (string | { label: string; missing: 'dont_know' })[],
		given: string[]
	): Built => ({
		id: 'q1',
		kind: 'single',
		labels,
		answers: given
	});
	const steps = async (question: Built, sizes: number[]) =>
		(await trend(buildSurvey([question, wave(sizes)]), { answers: [1] })).steps;

	it('is broken by another list of answers', async () => {
		const lists = single(['a', 'b', 'c', 'd', 'e', 'f'], ['a', 'b', 'c', 'd', 'e', 'f']);
		const survey = buildSurvey([lists, wave([3, 3], ['1', '2'])]);
		expect(await trend(survey, { answers: [1] })).toMatchObject({
			steps: ['broken'],
			change: null,
			test: null,
			verdict: 'cannot_tell'
		});
	});

	it('is not broken when everybody changed from one answer to another, or along one scale', async () => {
		expect(await steps(single(['a', 'b'], ['a', 'a', 'b', 'b']), [2, 2, 0])).toEqual([
			'comparable',
			'comparable'
		]);
		expect(await steps(scale('q1', [1, 2, 3, 5, 6, 7], 7), [3, 3, 0])).toEqual([
			'comparable',
			'comparable'
		]);
	});

	it('passes over a wave without answers', async () => {
		const lists = single(['a', 'b', 'c', 'd', 'e', 'f'], ['a', 'b', 'c', 'd', 'e', 'f']);
		expect(await steps(lists, [3, 0, 3])).toEqual(['comparable', 'broken']);
	});

	it('is with a caveat when a way out was offered in one of them only', async () => {
		const given = (unsure: number) => [
			...Array.from({ length: 10 }, () => 'a'),
			...Array.from({ length: 10 }, (_, i) => (i < unsure ? 'vet ikke' : 'b'))
		];
		const out = ['a', 'b', { label: 'vet ikke', missing: 'dont_know' as const }];
		expect(await steps(single(out, given(6)), [10, 10, 0])).toEqual(['caveat', 'comparable']);
		// Two of ten where none of ten did is what chance makes.
		expect(await steps(single(out, given(2)), [10, 10, 0])).toEqual(['comparable', 'comparable']);
	});

	it('is with a caveat when every answer is written otherwise', async () => {
		const survey = buildSurvey([
			single(['Ja', 'Nei', 'Yes', 'No'], ['Ja', 'Nei', 'Yes', 'No']),
			wave([2, 2], ['1', '2'])
		]);
		const joined = survey.questions.map((question) =>
			question.kind === 'single' && question.id === 'q1'
				? { ...question, options: question.options.slice(0, 2), codes: [0, 1, 2, 1, 2] }
				: question
		);
		expect((await trend({ ...survey, questions: joined }, { answers: [1] })).steps).toEqual([
			'caveat'
		]);
	});

	it('is with a caveat when the codebook of a file says otherwise', async () => {
		const survey = buildSurvey([
			scale('q1', answers.flat()),
			{ ...wave([12, 12, 12], ['a', 'b', 'c']), id: 'source' }
		]);
		const [source] = survey.sources;
		if (!source) throw new Error('No source');
		const stacked: Survey = {
			...survey,
			sources: ['a.csv', 'b.csv', 'c.csv'].map((file) => ({ ...source, file })),
			issues: [
				{
					code: 'file.codebook_differs',
					severity: 'warning',
					file: 'b.csv',
					column: 0,
					detail: ''
				}
			]
		};
		expect((await trend(stacked, { by: 'source' })).steps).toEqual(['caveat', 'caveat']);
	});
});

describe('waves that say little', () => {
	const nothing = { change: null, test: null, across: null };

	it.each<[string, (number | null)[], number[], object]>([
		['nobody', [], [], { points: [{ n: 0, value: null }, {}, {}], ...nothing, verdict: 'too_few' }],
		['no answers', [null, null], [1, 1], { ...nothing, verdict: 'too_few' }],
		['one wave', [2, 3, 4], [3], { ...nothing, verdict: 'too_few' }],
		[
			'one answer each',
			[2, 4],
			[1, 1],
			{ change: { value: 2, low: null, high: null }, verdict: 'cannot_tell' }
		],
		[
			'all equal',
			[3, 3, 3, 3, 3, 3],
			[2, 2, 2],
			{ change: { value: 0, low: null }, test: { p: 1 }, across: { p: 1 }, verdict: 'cannot_tell' }
		]
	])('%s', async (_, given, sizes, expected) => {
		const finding = await trend(buildSurvey([scale('q1', given), wave(sizes)]));
		expect(finding).toMatchObject(expected);
		expect(JSON.stringify(finding)).not.toContain('NaN');
	});

	it('have no shares that are none', async () => {
		const survey = buildSurvey([scale('q1', [1, 1, 1, 1]), wave([2, 2])]);
		expect(await trend(survey, { answers: [1] })).toMatchObject({
			points: [{ value: 1 }, { value: 1 }, { value: null, low: null }],
			change: { value: 0 },
			test: { p: 1 },
			verdict: 'cannot_tell'
		});
		expect(await trend(survey, { answers: [1], weight: undefined, level: 0.5 })).toMatchObject({
			level: 0.5
		});
	});

	it('compares no wave that may not be', async () => {
		const admission = {
			shown: (bases: readonly number[]) => bases.map(() => true),
			compared: (bases: readonly number[]) => bases.map((_, i) => i > 0)
		};
		const finding = await trend(threeWaves, {}, admission);
		expect(finding).toMatchObject({ ...nothing, verdict: 'too_few' });
		expect(finding.points[0]?.n).toBe(12);
	});

	it('can be of numbers beyond measure, of a filter that nobody meets, and of the waves themselves', async () => {
		const survey = buildSurvey([
			{ id: 'q1', kind: 'number', answers: [1e15, 3e15, 2e15, 1e15] },
			wave([2, 2])
		]);
		expect((await trend(survey)).change?.value).toBe(-5e14);
		const none = { op: 'is', question: 'wave', codes: [3] } as const;
		expect(await trend(survey, { where: none })).toMatchObject({ ...nothing, verdict: 'too_few' });
		const itself = await trend(survey, { questions: ['wave'], answers: [1] });
		expect(itself.points.map(({ value }) => value)).toEqual([1, 0, null]);
	});

	it.each<[string, Params, string]>([
		['no question', { questions: [] }, 'question_needed'],
		['no waves', { by: undefined }, 'by_needed'],
		['a share of nothing', { measure: 'share' }, 'answers_needed'],
		['answers that are not there', { answers: [9] }, 'unknown_code'],
		['a score of a scale from 1 to 5', { measure: 'nps' }, 'not_recommendation'],
		['a mean of a choice', { questions: ['wave'] }, 'not_measured'],
		['a share of a number', { questions: ['weight'], answers: [1] }, 'no_options'],
		['waves that are numbers', { by: 'weight' }, 'not_groups']
	])('refuses %s', async (_, params, problem) => {
		await expect(trend(threeWaves, params)).rejects.toMatchObject({ problem });
	});
});

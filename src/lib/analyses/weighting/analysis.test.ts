import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { analyseSurvey, buildSurvey, inputOver, type Built } from '../../../../tests/built-survey';
import { openers, type Opened } from '$lib/engine/duckdb-fixtures';
import type { EstimateFinding } from '$lib/survey/findings/estimate';
import type { WeightingFinding } from '$lib/survey/findings/weighting';
import { beforeAfter } from '../before-after/analysis';
import { numbers } from '../numbers/analysis';
import { ParameterError } from '../parameter-error';
import { runAnalysis } from '../run-analysis';
import type { Target } from '../setting';
import { weighting } from './analysis';

// A busy machine may take its time: DuckDB plans every statement anew.
vi.setConfig({ testTimeout: 60_000 });

type Choice = Extract<Built, { readonly kind: 'single' | 'scale' }>;

const choice = (
	id: string,
	labels: Choice['labels'],
	answers: Choice['answers'],
	more: Partial<Choice> = {}
): Built => ({ id, kind: 'single', labels, answers, ...more });

const region = ['a', 'a', 'a', 'b', 'b', 'c', 'c', 'c', 'c', 'c'];
const size = ['x', 'x', 'y', 'x', 'y', 'y', 'y', 'y', 'x', 'x'];
const survey = buildSurvey([
	choice('q1', ['a', 'b', 'c'], region),
	choice('q2', ['x', 'y'], size),
	{ id: 'q3', kind: 'number', answers: [1, 2, 3, 4, 5, 1, 2, 3, 4, 5] }
]);

const target = (question: string, ...percents: readonly number[]): Target[] =>
	percents.map((percent, place) => ({ question, code: place + 1, percent }));

const both = [...target('q1', 40, 20, 40), ...target('q2', 55, 45)];

async function weigh(of = survey, targets: readonly Target[] = both) {
	const { findings, issues } = await analyseSurvey(weighting, of, { targets: [...targets] });
	return { finding: findings[0] as WeightingFinding, issues };
}

const problemOf = async (run: Promise<unknown>): Promise<unknown> =>
	run.then(
		() => null,
		(error: unknown) => (error instanceof ParameterError ? error.problem : error)
	);

describe('weights that meet targets', () => {
	// R 4.2.2, survey 4.1.1: rake(svydesign(~1, weights = ~1), ..., control = list(epsilon = 1e-12)), sum(w)^2 / sum(w^2)
	it('tells what they do', async () => {
		const { finding, issues } = await weigh();
		expect(finding).toMatchObject({
			kind: 'weighting',
			n: 10,
			zero: 0,
			capped: false,
			met: true,
			hidden: null
		});
		expect(finding.effective).toBeCloseTo(9.472015358097684, 9);
		expect(finding.smallest).toBeCloseTo(0.7678258177289597, 9);
		expect(finding.largest).toBeCloseTo(1.3768528599473491, 9);
		expect(finding.targets.map(({ question, without }) => [question, without])).toEqual([
			['q1', 0],
			['q2', 0]
		]);
		const rows = finding.targets.flatMap((one) => one.rows);
		expect(rows.map(({ label, sample }) => [label, sample])).toEqual([
			['a', 30],
			['b', 20],
			['c', 50],
			['x', 50],
			['y', 50]
		]);
		for (const { target: wanted, weighted } of rows) expect(weighted).toBeCloseTo(wanted, 9);
		expect(rows.map((row) => Math.round(row.target))).toEqual([40, 20, 40, 55, 45]);
		expect(issues).toEqual([]);
	});

	it('takes numbers of people as well as percent, and targets for one option together', async () => {
		const people = [
			...target('q1', 300, 200, 400),
			{ question: 'q1', code: 1, percent: 100 },
			...target('q2', 5.5e15, 4.5e15)
		];
		const { finding } = await weigh(survey, people);
		expect(finding.effective).toBeCloseTo(9.472015358097684, 9);
		expect(finding.targets[0]?.rows[0]?.target).toBeCloseTo(40, 12);
	});

	it('lets those without an answer that has a target keep the weight they had', async () => {
		const some = buildSurvey([
			choice(
				'q1',
				['a', 'b', 'c', { label: 'Vet ikke', missing: 'dont_know' }],
				[...region.slice(0, 8), null, 'Vet ikke']
			),
			choice('q2', ['x', 'y'], size)
		]);
		const { finding, issues } = await weigh(some);
		// R 4.2.2, survey 4.1.1: the same with a fourth group of the two, 2 of 10, and the others' targets times 8 / 10
		expect(finding.effective).toBeCloseTo(9.629687177457045, 9);
		expect(finding.smallest).toBeCloseTo(0.5846516265537048, 9);
		expect(finding.largest).toBeCloseTo(1.2423258132731079, 9);
		expect(finding.targets[0]?.without).toBe(2);
		expect(finding.targets[0]?.rows[0]).toMatchObject({ sample: 37.5 });
		expect(finding.targets[0]?.rows[0]?.weighted).toBeCloseTo(40, 9);
		expect(issues).toMatchObject([
			{ code: 'weights.no_target', severity: 'warning', values: { question: 'q1' } }
		]);
	});

	it('says when a weight is held at three times the mean', async () => {
		const ten = buildSurvey([
			choice('q1', ['a', 'b'], [...Array.from({ length: 9 }, () => 'a'), 'b'])
		]);
		const { finding } = await weigh(ten, target('q1', 70, 30));
		expect(finding).toMatchObject({ capped: true, met: true });
		expect(finding.largest).toBeCloseTo(3, 9);
	});
});

describe('targets that no weights meet', () => {
	const unmet = { met: false, effective: null, smallest: null, largest: null, capped: false };

	it.each<[string, Built, number[], string, object | undefined]>([
		[
			'an option nobody chose',
			choice('q1', ['a', 'b', 'c'], ['a', 'b', 'b']),
			[40, 40, 20],
			'weights.target_nobody',
			{ question: 'q1', option: 'c' }
		],
		[
			'0 for an option that people chose',
			choice('q1', ['a', 'b'], ['a', 'b', 'b']),
			[0, 100],
			'weights.target_far',
			{ question: 'q1', option: 'a' }
		],
		[
			'more than three times the share',
			choice('q1', ['a', 'b'], [...Array.from({ length: 19 }, () => 'a'), 'b']),
			[50, 50],
			'weights.target_far',
			{ question: 'q1', option: 'b' }
		],
		[
			'no answers at all',
			choice('q1', ['a', 'b'], [null, null]),
			[0, 100],
			'weights.target_nobody',
			{ question: 'q1', option: 'b' }
		],
		[
			'nobody at all',
			choice('q1', ['a', 'b'], []),
			[50, 50],
			'weights.target_nobody',
			{ question: 'q1', option: 'a' }
		],
		[
			'a sensitive question, whose options are not named',
			choice('q1', ['a', 'b'], ['a', 'a'], { sensitive: true }),
			[50, 50],
			'weights.targets_together',
			undefined
		]
	])('%s', async (_, question, percents, code, values) => {
		const { finding, issues } = await weigh(buildSurvey([question]), target('q1', ...percents));
		expect(finding).toMatchObject(unmet);
		expect(finding.targets[0]?.rows.some(({ weighted }) => weighted !== null)).toBe(false);
		expect(issues).toMatchObject([{ code, severity: 'error', ...(values && { values }) }]);
	});

	it('is no problem that an option nobody chose has the target 0', async () => {
		const of = buildSurvey([choice('q1', ['a', 'b', 'c'], ['a', 'b', 'b'])]);
		const { finding, issues } = await weigh(of, target('q1', 50, 50, 0));
		expect(finding.met).toBe(true);
		expect(issues).toEqual([]);
	});

	it.each<[string, object, string]>([
		['no targets', { targets: [] }, 'targets_needed'],
		['zeros only', { targets: target('q1', 0, 0, 0) }, 'targets_needed'],
		['no such question', { targets: target('q9', 50, 50) }, 'unknown_question'],
		['no such option', { targets: target('q2', 10, 20, 70) }, 'unknown_code'],
		['a number', { targets: target('q3', 10) }, 'not_groups'],
		[
			'a filter',
			{ targets: both, where: { op: 'is', question: 'q1', codes: [1] } },
			'not_filtered'
		],
		['other weights', { targets: both, weight: 'q3' }, 'not_weighted']
	])('refuses %s', async (_, params, problem) => {
		const wrong = params as { targets: Target[] };
		expect(await problemOf(analyseSurvey(weighting, survey, wrong))).toBe(problem);
	});
});

describe.each(openers)('another analysis on weights that meet targets, over $name', ({ open }) => {
	let opened: Opened;
	beforeAll(async () => {
		opened = await open();
	});
	afterAll(() => opened.engine.close());

	// R 4.2.2, survey 4.1.1: svymean(~y), confint(df = degf(design)) with the raked weights as weights
	it('has the mean and the interval of the weighted answers', async () => {
		const input = await inputOver(opened.engine, survey);
		const { findings, issues } = await runAnalysis(numbers, input, { questions: ['q3'] }, both);
		const mean = findings.find(
			(one): one is EstimateFinding => one.kind === 'estimate' && one.name === 'mean'
		);
		expect(mean?.value).toBeCloseTo(2.906097605389775, 9);
		expect(mean?.low).toBeCloseTo(1.829563741514257, 9);
		expect(mean?.high).toBeCloseTo(3.982631469265292, 9);
		expect(mean?.weighted?.question).toBeNull();
		expect(mean?.weighted?.effective).toBeCloseTo(9.472015358097684, 9);
		expect(issues).toEqual([]);
	});
});

describe('an analysis that is to be weighted to targets', () => {
	const run = async (
		...[analysis, params, targets]: [typeof numbers, Record<string, unknown>, unknown]
	) => runAnalysis(analysis, await input(), params, targets);
	const input = async () => {
		const [arrays] = openers;
		if (!arrays) throw new Error('No engine');
		return inputOver((await arrays.open()).engine, survey);
	};

	it('finds nothing, and says why, when no weights meet them', async () => {
		const { findings, issues } = await run(numbers, { questions: ['q3'] }, target('q1', 98, 1, 1));
		expect(findings).toEqual([]);
		expect(issues).toMatchObject([{ code: 'weights.target_far', severity: 'error' }]);
	});

	it('is refused without targets, and with other weights besides', async () => {
		expect(await problemOf(run(numbers, { questions: ['q3'] }, []))).toBe('targets_needed');
		const twice = run(numbers, { questions: ['q3'], weight: 'q3' }, both);
		expect(await problemOf(twice)).toBe('weighted_already');
	});

	it('is refused where the analysis cannot be weighted', async () => {
		const refused = runAnalysis(beforeAfter, await input(), { questions: ['q3', 'q3'] }, both);
		expect(await problemOf(refused)).toBe('not_weighted');
	});
});

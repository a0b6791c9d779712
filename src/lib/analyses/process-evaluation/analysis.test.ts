import { describe, expect, it } from 'vitest';
import { createAdmission } from '$lib/disclosure/admission';
import { releaseFacts } from '$lib/disclosure/facts';
import { releaseFindings } from '$lib/disclosure/release';
import { createArrayEngine } from '$lib/engine/arrays';
import type { Finding } from '$lib/survey/finding';
import type { IndicatorCell } from '$lib/survey/findings/indicators';
import type { VerdictFinding } from '$lib/survey/findings/verdict';
import { defaultPolicy } from '$lib/survey/policy';
import type { RuleSettings } from '$lib/survey/rule-settings';
import type { Survey } from '$lib/survey/survey';
import { instrumentOf } from '$lib/instruments/instruments';
import { buildSurvey, inputOver, type Built } from '../../../../tests/built-survey';
import { fillInstrument, readColumns } from '../../../../tests/filled-instrument';
import type { AnalysisInput } from '../analysis';
import { processEvaluation } from './analysis';

const points = ['1', '2', '3', '4', '5'];
const beside = [
	{ label: 'Vet ikke', missing: 'dont_know' as const },
	{ label: 'For tidlig å si', missing: 'dont_know' as const }
];

const times = <T>(...tally: readonly (readonly [number, T])[]): T[] =>
	tally.flatMap(([many, answer]) => Array.from({ length: many }, () => answer));

const scale = (id: string, answers: readonly (string | null)[]): Built => ({
	...{ id, kind: 'scale', labels: [...points, ...beside], answers }
});

const numbers = (id: string, answers: readonly (number | null)[]): Built => ({
	...{ id, kind: 'number', answers }
});

/** Ten firms, of which so many say "to a large extent", and so many will go on. */
const firms = (ideas: number, cooperation: number, products: number, going: number): Built[] => [
	scale('outcome_ideas', times([ideas, '4'], [10 - ideas, '2'])),
	scale('outcome_cooperation', times([cooperation, '5'], [10 - cooperation, 'For tidlig å si'])),
	scale('outcome_products', times([products, '4'], [10 - products, 'Vet ikke'])),
	scale('continue_without_support', times([going, '4'], [10 - going, '2']))
];

interface Around {
	readonly admission?: AnalysisInput['admission'];
	readonly rules?: RuleSettings;
}

async function evaluate(
	survey: Survey,
	params: Readonly<Record<string, unknown>> = {},
	{ admission, rules = [] }: Around = {}
) {
	const input = await inputOver(createArrayEngine(), survey, admission);
	const slots = survey.questions.flatMap(({ id }) =>
		id === 'segment' ? [] : [{ slot: id, questions: [id] }]
	);
	const parsed = processEvaluation.schema.parse({ slots, ...params });
	return processEvaluation.run({ ...input, rules }, parsed);
}

const verdictsIn = (findings: readonly Finding[]): VerdictFinding[] =>
	findings.filter((finding) => finding.kind === 'verdict');

const saidOf = (findings: readonly Finding[]) =>
	verdictsIn(findings).map(({ verdict, ground }) => [verdict, ground]);

function cellOf(findings: readonly Finding[], name: string): Partial<IndicatorCell> {
	const of = findings.find((finding) => finding.kind === 'indicators');
	return of?.rows.find((row) => row.name === name)?.cells[0] ?? {};
}

describe('the verdict on a process', () => {
	const judge = async (built: readonly Built[], params = {}, around: Around = {}) =>
		(await evaluate(buildSurvey(built), params, around)).findings;

	it('scale up: 6 and 7 of 10 of two outcomes, and 8 of 10 go on, at least 49 % of those who come next', async () => {
		const findings = await judge(firms(6, 7, 2, 8), { invited: 12 });
		expect(saidOf(findings)).toEqual([['scale_up', null]]);
		expect(cellOf(findings, 'continuation').low).toBeCloseTo(49.0, 1);
		const [verdict] = verdictsIn(findings);
		expect(verdict?.conditions.flatMap(({ name, decided }) => (decided ? [name] : []))).toEqual([
			...['outcome_ideas', 'outcome_cooperation', 'response_rate', 'continuation']
		]);
	});

	it('"too early" and "do not know" are among those whom an outcome is of', async () => {
		const findings = await judge(firms(6, 5, 5, 8), { invited: 12 });
		expect(cellOf(findings, 'outcome_cooperation')).toMatchObject({ count: 5, n: 10, value: 50 });
		expect(cellOf(findings, 'outcome_products')).toMatchObject({ count: 5, n: 10 });
		// One outcome of three is not two.
		expect(saidOf(findings)).toEqual([['continue_with_changes', null]]);
	});

	it('stop: one outcome, and 6 of 10 go on, who may be 31 % of those who come next', async () => {
		const findings = await judge(firms(7, 5, 2, 6), { invited: 12 });
		expect(cellOf(findings, 'continuation').low).toBeCloseTo(31.3, 1);
		expect(saidOf(findings)).toEqual([['stop', null]]);
		// 8 of 12 is at least 39 %, 9 of 13 42 %; but two are all who have not answered.
		const [verdict] = verdictsIn(findings);
		expect(verdict?.flips.filter(({ kind }) => kind === 'answers')).toEqual([]);
		const [open] = verdictsIn(await judge(firms(7, 5, 2, 6)));
		expect(open?.flips[0]).toEqual({
			...{ kind: 'answers', answer: '4', count: 3, verdict: 'continue_with_changes' }
		});
	});

	it('few answered: of 17 invited, the shares of all of them decide, and both are told', async () => {
		// 10 of 17 is 59 %. 9 of 17 is 53 %, and 9 of 17 go on: at least 31 %.
		const findings = await judge(firms(9, 9, 9, 9), { invited: 17 });
		expect(cellOf(findings, 'outcome_ideas_invited').value).toBeCloseTo(900 / 17, 9);
		expect(cellOf(findings, 'continuation_invited').low).toBeCloseTo(31.0, 1);
		expect(saidOf(findings)).toEqual([
			['stop', 'of_invited'],
			['scale_up', 'of_answered']
		]);
		// 10 of 16 is 63 %.
		expect(saidOf(await judge(firms(9, 9, 9, 9), { invited: 16 }))).toEqual([['scale_up', null]]);
	});

	it('whoever sets the limit of responses otherwise decides of whom the shares are', async () => {
		const values = [{ key: 'response_rate', value: 50 }];
		const rules = [{ rule: 'process.scale', version: '1.0.0', values }];
		const findings = await judge(firms(9, 9, 9, 9), { invited: 17 }, { rules });
		expect(saidOf(findings)).toEqual([['scale_up', null]]);
		expect(verdictsIn(findings)[0]?.flips).toContainEqual({
			...{ kind: 'threshold', key: 'response_rate', from: 50, to: 59, verdict: 'stop' }
		});
	});

	it('nobody said how many were invited: those who answered decide, and it is told as unknown', async () => {
		const [verdict] = verdictsIn(await judge(firms(9, 9, 9, 9)));
		expect(verdict).toMatchObject({ verdict: 'scale_up' });
		expect(verdict?.unknown).toContain('response_rate');
	});

	it.each([0, 1, 4])('none of %d answers', async (answers) => {
		const few = firms(9, 9, 9, 9).map((one) => ({
			...one,
			answers: one.answers.slice(0, answers)
		})) as Built[];
		expect(saidOf(await judge(few, { invited: 40 }))).toEqual([['none', 'too_few']]);
	});

	it('none where nobody was asked whether they go on, unless nothing else would do', async () => {
		const unasked = firms(9, 9, 9, 0).slice(0, 3);
		expect(saidOf(await judge(unasked, { invited: 10 }))).toEqual([['none', 'unknown']]);
	});

	it('fewer invited than answered: not believed, and said so', async () => {
		const { findings, issues } = await evaluate(buildSurvey(firms(9, 9, 9, 9)), { invited: 9 });
		expect(saidOf(findings)).toEqual([['scale_up', null]]);
		expect(issues.map(({ code }) => code)).toContain('population.too_small');
	});
});

describe('what a process led to', () => {
	const found = async (built: readonly Built[]) => (await evaluate(buildSurvey(built))).findings;

	it('how well people know each other now, against what they remember', async () => {
		const findings = await found([
			scale('knew_others_before', ['1', '2', '3', '4', '5', null]),
			scale('knew_others_now', ['4', '4', '3', '5', '4', '5'])
		]);
		// 3, 2, 0, 1 and -1.
		expect(cellOf(findings, 'knew_gain')).toMatchObject({ value: 1, n: 5, method: 't' });
		expect(
			['improved', 'same', 'worse'].map((way) => cellOf(findings, `gain_${way}`).count)
		).toEqual([3, 1, 1]);
		expect(findings.find(({ kind }) => kind === 'change')).toMatchObject({
			...{ design: 'retrospective', directions: { improved: 3, same: 1, worse: 1 } }
		});
	});

	it('how far the most important idea has come: whoever sold has launched', async () => {
		const labels = ['Ingen idé', 'Idé', 'Prototype/test', 'Lansert', 'Solgt'];
		const answers = ['Ingen idé', 'Idé', 'Idé', 'Prototype/test', 'Lansert', 'Solgt', null];
		const findings = await found([{ id: 'idea_status', kind: 'single', labels, answers }]);
		expect(
			['idea', 'prototype', 'launched', 'sold'].map((stage) => {
				const { count, n } = cellOf(findings, `stage_${stage}`);
				return [count, n];
			})
		).toEqual([
			[5, 6],
			[3, 6],
			[2, 6],
			[1, 6]
		]);
	});

	it('new jobs as far as the process is the cause, with what is not said as a range', async () => {
		const jobs = numbers('new_jobs', [2, 1.5, 1, 0.5, 4, null]);
		// 2·1 + 1.5·0.5 + 1·0.25 + 0.5·0 is 3; of the 4 none or all.
		const findings = await found([
			jobs,
			scale('attribution', ['5', '3', '2', '1', 'Vet ikke', '5'])
		]);
		expect(cellOf(findings, 'new_jobs')).toMatchObject({ value: 9, n: 5 });
		expect(cellOf(findings, 'jobs_attributable')).toMatchObject({
			...{ value: 3, low: 3, high: 7, method: 'range', n: 5 }
		});
		const said = await found([jobs, scale('attribution', ['5', '3', '2', '1', '4', '5'])]);
		expect(cellOf(said, 'jobs_attributable')).toMatchObject({
			...{ value: 6, low: null, high: null, method: 'sum' }
		});
		expect(cellOf(await found([jobs]), 'jobs_attributable')).toMatchObject({ low: 0, high: 9 });
	});

	it('the three pillars, the leading of it, and what stood in the way', async () => {
		const findings = await found([
			scale('change_economic', times([4, '4'], [2, '3'])),
			scale('led_openly', times([5, '5'], [1, '1'])),
			scale('expectations', times([2, '5'], [2, '3'], [2, '2'])),
			{
				...{ id: 'barriers', kind: 'multiple', labels: ['Tid', 'Penger'], sensitive: true },
				answers: times([4, ['Tid']], [2, ['Tid', 'Penger']])
			}
		]);
		expect(cellOf(findings, 'change_economic')).toMatchObject({ count: 4, n: 6 });
		expect(cellOf(findings, 'led_openly')).toMatchObject({ count: 5, n: 6 });
		expect(cellOf(findings, 'expectations_met')).toMatchObject({ count: 4, n: 6 });
		const barriers = findings.find(({ kind }) => kind === 'distribution');
		expect(barriers).toMatchObject({ question: 'barriers', rows: [{ count: 6 }, { count: 2 }] });
	});

	it('is found by its wording, decimal commas and all, without anything strange', async () => {
		const survey = await readColumns(fillInstrument(instrumentOf('process'), 'nb', 40));
		const { findings, issues } = await evaluate(survey, { slots: [], invited: 50 });
		expect(issues).toEqual([]);
		expect(verdictsIn(findings)).toHaveLength(1);
		// person % 7 and person % 10 tenths, of 40 people: 0 to 6 five times and 0 to 4 once more, and 4 · 4.5.
		expect(cellOf(findings, 'new_jobs').value).toBeCloseTo(5 * 21 + 10 + 18, 9);
		expect(JSON.stringify(findings)).not.toMatch(/NaN|Infinity/);
	});
});

it('a group that is too small is hidden with its complement, and its verdict says nothing', async () => {
	const segment: Built = {
		...{ id: 'segment', kind: 'single', labels: ['Nye', 'Eksisterende', 'Økosystem'] },
		answers: times([4, 'Nye'], [6, 'Eksisterende'], [10, 'Økosystem'])
	};
	const twice = firms(9, 9, 9, 9).map((one) => ({
		...one,
		answers: [...one.answers, ...one.answers]
	}));
	const survey = buildSurvey([segment, ...(twice as Built[])]);
	const admission = createAdmission(defaultPolicy);
	const { findings } = await evaluate(survey, { by: 'segment' }, { admission });
	const released = releaseFindings(findings, defaultPolicy, releaseFacts(survey));
	expect(saidOf(released as readonly Finding[])).toEqual([
		['scale_up', null],
		['none', 'hidden'],
		['none', 'hidden'],
		['scale_up', null]
	]);
});

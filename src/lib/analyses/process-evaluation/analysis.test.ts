import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importStacked } from '$lib/import/import-files';
import { memoryFile } from '$lib/import/memory-file';
import { instrumentOf } from '$lib/instruments/instruments';
import { buildSurvey, type Built } from '../../../../tests/built-survey';
import { fillInstrument, readColumns } from '../../../../tests/filled-instrument';
import {
	cellOf,
	evaluate,
	firms,
	numbers,
	saidOf,
	scale,
	times,
	verdictsIn,
	type Around
} from './process-fixture';

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
		const [counting, besides] = verdictsIn(findings);
		const judged = (verdict = counting) =>
			verdict?.conditions.map(({ indicator }) => indicator) ?? [];
		expect(judged()).toContain('continuation_invited');
		expect(judged(besides)).not.toContain('continuation_invited');
		expect(besides?.unknown).toEqual([]);
		// One more is 11 of 17, 65 %.
		expect(counting?.flips[0]).toMatchObject({ kind: 'answers', count: 1, verdict: 'scale_up' });
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
		expect(verdict?.unknown).toEqual(['response_rate']);
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

it('the sample of the end of a process is found by its wording and comes to a verdict', async () => {
	const outcome = await importStacked([
		memoryFile('prosess-slutt.csv', readFileSync('data/prosess-slutt.csv'))
	]);
	if (outcome.kind !== 'survey') throw new Error(outcome.kind);
	const { findings, issues } = await evaluate(outcome.survey, { slots: [], invited: 30 });
	expect(issues).toEqual([]);
	// 18 and 17 of 26 are 69 and 65 %; 16 of 26 go on, at least 43 % of those who come next.
	expect(saidOf(findings)).toEqual([['scale_up', null]]);
	const counts = ['ideas', 'cooperation', 'products', 'turnover', 'jobs_safe'].map(
		(name) => cellOf(findings, `outcome_${name}`).count
	);
	expect(counts).toEqual([18, 17, 12, 4, 6]);
	expect(cellOf(findings, 'continuation')).toMatchObject({ count: 16, n: 26 });
	expect(cellOf(findings, 'new_jobs')).toMatchObject({ value: 15.5, n: 26 });
	// One firm with one new job does not say whose doing it is.
	expect(cellOf(findings, 'jobs_attributable')).toMatchObject({ low: 11.25, high: 12.25 });
	const doses = findings.filter((one) => one.kind === 'indicators')[1];
	const ideas = doses?.rows.find(({ name }) => name === 'outcome_ideas')?.cells ?? [];
	expect(ideas.map(({ count, n }) => [count, n])).toEqual([
		[3, 3],
		[7, 9],
		[8, 14]
	]);
	// 26 of 50 is 52 %, and 18 of 50 are 36 %.
	const few = await evaluate(outcome.survey, { slots: [], invited: 50 });
	expect(saidOf(few.findings)).toEqual([
		['stop', 'of_invited'],
		['scale_up', 'of_answered']
	]);
});

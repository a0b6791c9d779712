import { describe, expect, it } from 'vitest';
import { analyseSurvey, buildSurvey, type Built } from '../../../../tests/built-survey';
import type { ChangeFinding } from '$lib/survey/findings/change';
import { ParameterError } from '../parameter-error';
import { beforeAfter } from './analysis';

const points = ['1', '2', '3', '4', '5'];
const before = [2, 3, 2, 3, 1, 2, 3, 4, 2, 3, 2, 3];
const after = [4, 4, 3, 4, 3, 2, 4, 5, 4, 3, 4, 4];
const scale = (id: string, answers: readonly (number | null)[]): Built => ({
	id,
	kind: 'scale',
	labels: points,
	answers: answers.map((answer) => (answer === null ? null : String(answer)))
});

async function change(
	built: readonly Built[],
	params: Parameters<typeof beforeAfter.schema.parse>[0] & object
): Promise<ChangeFinding> {
	const { findings } = await analyseSurvey(beforeAfter, buildSurvey(built), params);
	const [finding] = findings;
	if (finding?.kind !== 'change') throw new Error('Not a change');
	return finding;
}

describe('the same people before and after', () => {
	// R 4.2.2: t.test(post, pre, paired = TRUE); coin 1.4.2 wilcoxsign_test(exact, Pratt); effectsize 0.8.3 hedges_g.
	it('equals what R says of the pairs', async () => {
		const finding = await change([scale('q1', before), scale('q2', after)], {
			questions: ['q1', 'q2']
		});
		expect(finding).toMatchObject({
			design: 'paired',
			pairs: 12,
			directions: { improved: 10, same: 2, worse: 0 },
			verdict: 'differs',
			range: { min: 1, max: 5 },
			caveats: []
		});
		expect(finding.difference.value).toBeCloseTo(1.16666666666667, 12);
		expect(finding.difference.low).toBeCloseTo(0.710636069845052, 12);
		expect(finding.difference.high).toBeCloseTo(1.62269726348828, 12);
		expect(finding.effect?.value).toBeCloseTo(1.51162295713187, 12);
		expect(finding.test?.how).toBe('exact');
		expect(finding.test?.p).toBeCloseTo(0.001953125, 12);
	});

	it('says how many answered only once', async () => {
		const finding = await change([scale('q1', [3, null, 4]), scale('q2', [4, 5, null])], {
			questions: ['q1', 'q2']
		});
		expect(finding).toMatchObject({
			pairs: 1,
			caveats: [{ code: 'drop_outs', values: { count: 2 } }]
		});
	});

	it('says that a remembered before is remembered, and how far the yardstick moved', async () => {
		const finding = await change(
			[scale('q1', [4, 4, 4]), scale('q2', [4, 5, 4]), scale('q3', [2, 3, 3])],
			{ questions: ['q1', 'q2'], then: 'q3', recalled: true }
		);
		expect(finding.design).toBe('retrospective');
		expect(finding.caveats).toEqual([{ code: 'recalled_before', values: {} }]);
		expect(finding.responseShift?.n).toBe(3);
		expect(finding.responseShift?.value).toBeCloseTo(4 / 3, 12);
	});

	it('calls going down an improvement where low is good', async () => {
		const low = (id: string, answers: string[]): Built => ({
			id,
			kind: 'scale',
			labels: points,
			polarity: 'negative',
			answers
		});
		const finding = await change([low('q1', ['4', '3']), low('q2', ['2', '3'])], {
			questions: ['q1', 'q2']
		});
		expect(finding.directions).toEqual({ improved: 1, same: 1, worse: 0 });
	});

	it('finds nothing in differences that are all 0', async () => {
		const finding = await change([scale('q1', [3, 4, 5]), scale('q2', [3, 4, 5])], {
			questions: ['q1', 'q2']
		});
		expect(finding).toMatchObject({
			test: { p: 1 },
			effect: { value: null },
			verdict: 'cannot_tell'
		});
	});

	it('has no numbers for nobody', async () => {
		const finding = await change([scale('q1', [null]), scale('q2', [null])], {
			questions: ['q1', 'q2']
		});
		expect(finding).toMatchObject({
			pairs: 0,
			means: { before: { n: 0, mean: null }, after: { n: 0, mean: null } },
			difference: { value: null },
			test: null,
			verdict: 'too_few'
		});
	});
});

describe('one question at two times', () => {
	const wave = (answers: string[]): Built => ({
		id: 'wave',
		kind: 'single',
		labels: ['Før', 'Etter'],
		answers
	});

	it('is compared as if different people had answered, and says so', async () => {
		const finding = await change(
			[
				scale('q1', [...before, ...after]),
				wave([...before.map(() => 'Før'), ...after.map(() => 'Etter')])
			],
			{ questions: ['q1'], by: 'wave' }
		);
		expect(finding).toMatchObject({
			design: 'unpaired',
			pairs: null,
			directions: null,
			by: { question: 'wave', before: 1, after: 2 },
			test: { name: 'mann-whitney' },
			caveats: [{ code: 'not_paired' }]
		});
		expect(finding.difference.value).toBeCloseTo(14 / 12, 12);
	});

	it('is paired by who answered, leaving out whoever is there twice', async () => {
		const finding = await change(
			[
				scale('q1', [2, 3, 4, 5, 5, 1]),
				wave(['Før', 'Før', 'Etter', 'Etter', 'Etter', 'Før']),
				{ id: 'id', kind: 'text', role: 'id', answers: ['a', 'b', 'a', 'b', 'b', 'c'] }
			],
			{ questions: ['q1'], by: 'wave' }
		);
		expect(finding).toMatchObject({
			design: 'paired',
			pairs: 1,
			difference: { value: 2 },
			caveats: [
				{ code: 'drop_outs', values: { count: 1 } },
				{ code: 'duplicates', values: { count: 1 } }
			]
		});
	});

	it('does not take the numbers that a tool gives responses for people, between files', async () => {
		const finding = await change(
			[
				scale('q1', [2, 3, 4, 5]),
				{ ...wave(['Før', 'Før', 'Etter', 'Etter']), id: 'source' },
				{ id: 'id', kind: 'text', role: 'id', answers: ['1', '2', '1', '2'] }
			],
			{ questions: ['q1'], by: 'source' }
		);
		expect(finding.design).toBe('unpaired');
	});

	it('asks which groups are meant when there are three', async () => {
		const survey = buildSurvey([
			scale('q1', [1, 2, 3]),
			{ id: 'q2', kind: 'single', labels: ['a', 'b', 'c'], answers: ['a', 'b', 'c'] }
		]);
		await expect(
			analyseSurvey(beforeAfter, survey, { questions: ['q1'], by: 'q2' })
		).rejects.toThrow(ParameterError);
	});
});

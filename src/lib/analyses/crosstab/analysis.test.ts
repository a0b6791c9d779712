import { describe, expect, it } from 'vitest';
import type { CrosstabFinding, Finding } from '$lib/survey/finding';
import { analyseSurvey, buildSurvey } from '../../../../tests/built-survey';
import { threeGroups } from '../../../../tests/three-groups';
import { crosstab } from './analysis';

/* Numbers from R 4.2.2 and survey 4.1.1 on the answers of `threeGroups`. */

function table(finding: Finding | undefined): CrosstabFinding {
	if (finding?.kind !== 'crosstab') throw new Error('Not a crosstab');
	return finding;
}

const onlyLarge = (least: number) => ({
	shown: (bases: readonly number[]) => bases.map(() => true),
	compared: (bases: readonly number[]) => bases.map((base) => base >= least)
});

describe('crosstab', () => {
	it('tests the whole table and marks which groups exceed which', async () => {
		const { findings } = await analyseSurvey(crosstab, threeGroups, {
			questions: ['q2'],
			by: 'q1'
		});
		expect(findings).toHaveLength(1);
		const { test, verdict, columns, rows } = table(findings[0]);
		// chisq.test(table(y, g), correct = FALSE); each expected count is 5 or more
		expect(test).toMatchObject({ name: 'chi-squared', df: 2, how: 'asymptotic' });
		expect(test?.statistic).toBeCloseTo(15.066666666667, 9);
		expect(test?.p).toBeCloseTo(0.0005349521077319335, 12);
		expect(verdict).toBe('differs');
		expect(columns.map(({ letter }) => letter)).toEqual(['A', 'B', 'C']);
		// p.adjust of prop.test(correct = FALSE) for A-B, A-C, B-C: 0.0187, 0.0004, 0.0968
		expect(rows.map(({ cells }) => cells.map(({ letters }) => letters))).toEqual([
			['BC', '', ''],
			['', 'A', 'A']
		]);
	});

	it('compares nobody with a group that may not be compared', async () => {
		const { findings } = await analyseSurvey(
			crosstab,
			threeGroups,
			{ questions: ['q2'], by: 'q1' },
			onlyLarge(11)
		);
		const { columns, rows, test } = table(findings[0]);
		expect(columns.map(({ letter }) => letter)).toEqual(['A', 'B', '']);
		expect(rows[0]?.cells.map(({ letters }) => letters)).toEqual(['B', '', '']);
		// chisq.test(matrix(c(11, 1, 5, 7), 2), correct = FALSE)$p.value would stand on expected counts of 4
		expect(test?.name).toBe('fisher-freeman-halton');
		// fisher.test(matrix(c(11, 1, 5, 7), 2))$p.value
		expect(test?.p).toBeCloseTo(0.02719073899582715, 12);
	});

	it('says that there are too few answers where fewer than two groups may be compared', async () => {
		const { findings } = await analyseSurvey(
			crosstab,
			threeGroups,
			{ questions: ['q2'], by: 'q1' },
			onlyLarge(13)
		);
		expect(table(findings[0])).toMatchObject({ test: null, effect: null, verdict: 'too_few' });
	});

	it('tests the trend of two ordered questions, and takes the groups of a scale together with their means', async () => {
		const ordered = buildSurvey([
			{
				id: 'q1',
				kind: 'scale',
				labels: ['lav', 'middels', 'høy'],
				answers: [...'aabbccabcc'].map((c) => ({ a: 'lav', b: 'middels', c: 'høy' })[c] ?? '')
			},
			{
				id: 'q2',
				kind: 'scale',
				labels: ['1', '2', '3'],
				answers: [...'1122331323']
			}
		]);
		const { findings } = await analyseSurvey(crosstab, ordered, { by: 'q1' });
		expect(findings.map(({ kind }) => kind)).toEqual(['crosstab', 'groups']);
		expect(table(findings[0]).test?.name).toBe('linear-by-linear');
	});

	it('compares checkboxes option by option, adjusted for how many there are', async () => {
		const { findings } = await analyseSurvey(crosstab, threeGroups, {
			questions: ['q5'],
			by: 'q1'
		});
		const { test, rows, verdict } = table(findings[0]);
		expect([test, verdict]).toEqual([null, 'differs']);
		// Everyone ticked «Møte», so only «Kurs» is tested and nothing need be adjusted.
		expect(rows[1]?.tested).toBeUndefined();
		expect(rows[0]?.tested?.adjustedP).toBeCloseTo(0.0005349521077319335, 12);
		expect(rows[0]?.cells.map(({ letters }) => letters)).toEqual(['BC', '', '']);
	});

	it('weights percentages and the test, and counts people all the same', async () => {
		const { findings } = await analyseSurvey(crosstab, threeGroups, {
			questions: ['q2'],
			by: 'q1',
			weight: 'q4'
		});
		const { test, rows, weighted, interval, columns } = table(findings[0]);
		expect(interval).toBe('logit');
		// svychisq(~y + g, svydesign(ids = ~1, weights = ~w))
		expect(test).toMatchObject({ name: 'rao-scott' });
		expect(test?.statistic).toBeCloseTo(7.2475103583228, 9);
		expect(test?.df2).toBeCloseTo(64.630323716925, 7);
		expect(test?.p).toBeCloseTo(0.001552950487718655, 12);
		expect(columns.map(({ base, letter }) => [base, letter])).toEqual([
			[12, ''],
			[12, ''],
			[10, '']
		]);
		expect(rows[0]?.cells.map(({ count }) => count)).toEqual([11, 5, 1]);
		// sum(w)^2 / sum(w^2)
		expect(weighted?.question).toBe('q4');
		expect(weighted?.effective).toBeCloseTo(28.44615384615384, 12);
	});

	it('needs a question that makes groups, and one that can be broken', async () => {
		await expect(analyseSurvey(crosstab, threeGroups, {})).rejects.toMatchObject({
			parameter: 'by',
			problem: 'by_needed'
		});
		const asked = analyseSurvey(crosstab, threeGroups, { by: 'q1', questions: ['q1'] });
		await expect(asked).rejects.toMatchObject({ parameter: 'question', problem: 'not_broken' });
	});
});

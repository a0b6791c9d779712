import { describe, expect, it } from 'vitest';
import { estimateWilson } from '$lib/stats/wilson';
import type { CrosstabFinding, DistributionFinding, Finding } from '$lib/survey/finding';
import { ParameterError } from '../parameter-error';
import { analyse } from './frequency-fixture';

/** Count, percent and interval of an answer to "the next one". */
function wilson(count: number, base: number) {
	const interval = estimateWilson(count, base, 0.95);
	return {
		count,
		percent: (100 * count) / base,
		low: 100 * (interval?.low ?? NaN),
		high: 100 * (interval?.high ?? NaN),
		suppressed: false
	};
}

function distribution(finding: Finding | undefined): DistributionFinding {
	if (finding?.kind !== 'distribution') throw new Error('Not a distribution');
	return finding;
}

function crosstab(finding: Finding | undefined): CrosstabFinding {
	if (finding?.kind !== 'crosstab') throw new Error('Not a crosstab');
	return finding;
}

const counts = (finding: Finding | undefined) =>
	distribution(finding).rows.map(({ label, count }) => [label, count]);

describe('frequency', () => {
	it('gives the spread of every question that is not set aside, in order, and of amounts mean and median', async () => {
		const { findings, issues } = await analyse({});
		expect(
			findings.map((finding) => [
				'question' in finding && finding.question,
				finding.kind === 'estimate' ? finding.name : finding.kind
			])
		).toEqual([
			['q1', 'distribution'],
			['q2', 'distribution'],
			['q3', 'distribution'],
			['q3', 'mean'],
			['q3', 'median'],
			['q4', 'distribution'],
			['q4', 'mean'],
			['q4', 'median'],
			['q5', 'text'],
			['q6', 'distribution'],
			['q7', 'text']
		]);
		expect(issues).toEqual([]);
	});

	it('shows a scale in its order, with the point that nobody chose, of those who answered on it', async () => {
		const { findings } = await analyse({ questions: ['q3'] });
		expect(findings.slice(0, 1)).toEqual([
			{
				kind: 'distribution',
				question: 'q3',
				shape: 'scale',
				base: { count: 7, kind: 'substantive' },
				population: null,
				responses: 10,
				rows: [
					{ code: 1, label: 'Uenig', missing: null, ...wilson(2, 7) },
					{ code: 2, label: 'Verken eller', missing: null, ...wilson(0, 7) },
					{ code: 3, label: 'Enig', missing: null, ...wilson(5, 7) }
				],
				missing: [
					{ reason: 'dont_know', count: 2 },
					{ reason: 'not_answered', count: 1 }
				],
				interval: 'wilson',
				level: 0.95,
				hidden: null
			}
		]);
	});

	it('counts don’t know in the base and as a row when asked to', async () => {
		const { findings } = await analyse({ questions: ['q3'], base: 'answered' });
		const finding = distribution(findings[0]);
		expect(finding.base).toEqual({ count: 9, kind: 'answered' });
		expect(finding.rows.at(-1)).toEqual({
			code: 4,
			label: 'Vet ikke',
			missing: 'dont_know',
			...wilson(2, 9)
		});
	});

	it('takes checkbox percentages of the people who ticked something', async () => {
		const { findings } = await analyse({ questions: ['q2'] });
		const finding = distribution(findings[0]);
		expect(finding.base).toEqual({ count: 7, kind: 'substantive' });
		expect(finding.rows).toEqual([
			{ code: 1, label: 'Kurs', missing: null, ...wilson(7, 7) },
			{ code: 2, label: 'Møte', missing: null, ...wilson(4, 7) }
		]);
		expect(finding.missing).toEqual([
			{ reason: 'not_applicable', count: 2 },
			{ reason: 'not_answered', count: 1 }
		]);
	});

	it('speaks of people out of a known population, don’t know included', async () => {
		const { findings } = await analyse({ questions: ['q3'], population: 12 });
		const finding = distribution(findings[0]);
		expect(finding).toMatchObject({
			base: { count: 9, kind: 'answered' },
			population: 12,
			interval: 'hypergeometric'
		});
		expect(finding.rows.map(({ count, low, high }) => [count, low, high])).toEqual([
			[2, (100 * 2) / 12, (100 * 5) / 12],
			[0, 0, (100 * 2) / 12],
			[5, (100 * 5) / 12, (100 * 8) / 12],
			[2, (100 * 2) / 12, (100 * 5) / 12]
		]);
	});

	it('knows no population of the responses that meet a condition', async () => {
		const { findings } = await analyse({
			questions: ['q3'],
			population: 12,
			where: { op: 'is', question: 'q1', codes: [1] }
		});
		expect(findings[0]).toMatchObject({
			population: null,
			interval: 'wilson',
			base: { count: 4, kind: 'substantive' }
		});
	});

	it('has no interval when the whole population answered', async () => {
		const { findings } = await analyse({ questions: ['q3'], population: 9 });
		const finding = distribution(findings[0]);
		expect(finding.interval).toBe('census');
		expect(finding.rows[0]).toEqual({
			code: 1,
			label: 'Uenig',
			missing: null,
			count: 2,
			percent: 200 / 9,
			low: null,
			high: null,
			suppressed: false
		});
	});

	it('ignores a population smaller than the answers, and says so', async () => {
		const { findings, issues } = await analyse({ questions: ['q3'], population: 8 });
		expect(findings).toEqual((await analyse({ questions: ['q3'] })).findings);
		expect(issues).toEqual([
			{
				code: 'population.too_small',
				severity: 'warning',
				detail: 'q3: 9 answers from a population of 8; the population is ignored',
				values: { question: 'q3', answered: 9, population: 8 }
			}
		]);
	});

	it('lists numbers, a cell that could not be read counting as no answer', async () => {
		const { findings } = await analyse({ questions: ['q4'] });
		expect(counts(findings[0])).toEqual([
			['2', 6],
			['3', 0],
			['4', 1]
		]);
		expect(distribution(findings[0]).missing).toEqual([
			{ reason: 'dont_know', count: 1 },
			{ reason: 'not_answered', count: 2 }
		]);
		const answered = await analyse({ questions: ['q4'], base: 'answered' });
		expect(counts(answered.findings[0]).at(-1)).toEqual(['vet ikke', 1]);
	});

	it('lists days', async () => {
		const { findings } = await analyse({ questions: ['q6'] });
		expect(counts(findings[0])).toEqual([
			['2026-03-04', 2],
			['2026-03-05', 7]
		]);
	});

	it('says of text and of empty columns only how many answered', async () => {
		const { findings } = await analyse({ questions: ['q5', 'q7'] });
		expect(findings).toEqual([
			{
				kind: 'text',
				question: 'q5',
				base: { count: 2, kind: 'answered' },
				responses: 10,
				missing: [{ reason: 'not_answered', count: 8 }]
			},
			{
				kind: 'text',
				question: 'q7',
				base: { count: 0, kind: 'answered' },
				responses: 10,
				missing: [{ reason: 'not_answered', count: 10 }]
			}
		]);
	});

	it('counts only the responses that meet the conditions, and has no percent of nobody', async () => {
		const { findings } = await analyse({
			questions: ['q3'],
			where: {
				op: 'and',
				of: [
					{ op: 'is', question: 'q1', codes: [2] },
					{ op: 'is', question: 'q3', codes: [4] }
				]
			}
		});
		const finding = distribution(findings[0]);
		expect([finding.responses, finding.base.count]).toEqual([2, 0]);
		expect(finding.rows[0]).toEqual({
			code: 1,
			label: 'Uenig',
			missing: null,
			count: 0,
			percent: null,
			low: null,
			high: null,
			suppressed: false
		});
	});

	it('breaks closed questions by groups, each with its own base, whoever is in none counted as missing', async () => {
		const { findings } = await analyse({ questions: ['q3', 'q1', 'q5'], by: 'q1' });
		expect(findings.map(({ kind }) => kind)).toEqual([
			'crosstab',
			'groups',
			'distribution',
			'text'
		]);
		const cell = (count: number, base: number) => ({ ...wilson(count, base), letters: '' });
		expect(crosstab(findings[0])).toEqual({
			kind: 'crosstab',
			question: 'q3',
			by: 'q1',
			shape: 'scale',
			baseKind: 'substantive',
			columns: [
				{ code: 1, label: 'Nord', base: 4, letter: 'A', hidden: null },
				{ code: 2, label: 'Sør', base: 2, letter: 'B', hidden: null }
			],
			rows: [
				{ code: 1, label: 'Uenig', missing: null, cells: [cell(1, 4), cell(1, 2)] },
				{ code: 2, label: 'Verken eller', missing: null, cells: [cell(0, 4), cell(0, 2)] },
				{ code: 3, label: 'Enig', missing: null, cells: [cell(3, 4), cell(1, 2)] }
			],
			ungrouped: 1,
			missing: [
				{ reason: 'dont_know', count: 2 },
				{ reason: 'not_answered', count: 2 }
			],
			interval: 'wilson',
			level: 0.95,
			test: {
				name: 'fisher-freeman-halton',
				statistic: null,
				df: null,
				// R 4.2.2: fisher.test(matrix(c(1, 3, 1, 1), 2))
				p: 1,
				how: 'exact',
				error: null
			},
			effect: { name: 'cramers-v', value: 0 },
			verdict: 'cannot_tell'
		});
	});

	it('breaks the base that the whole has, also with a population, and doubts it alike', async () => {
		const q3 = { questions: ['q3'] };
		const cases: Parameters<typeof analyse>[0][] = [
			q3,
			{ ...q3, base: 'answered' },
			{ ...q3, population: 12 },
			{ ...q3, population: 8 },
			{ ...q3, population: 12, where: { op: 'is', question: 'q1', codes: [1, 2] } }
		];
		const told = await Promise.all(
			cases.map(async (params) => {
				const [whole, broken] = await Promise.all([
					analyse(params),
					analyse({ ...params, by: 'q1' })
				]);
				const { baseKind, rows, columns, ungrouped = 0 } = crosstab(broken.findings[0]);
				const { base, rows: wholeRows } = distribution(whole.findings[0]);
				expect(baseKind).toBe(base.kind);
				expect(rows.map(({ label }) => label)).toEqual(wholeRows.map(({ label }) => label));
				expect(columns.reduce((sum, column) => sum + (column.base ?? 0), ungrouped)).toBe(
					base.count
				);
				expect(broken.issues).toEqual(whole.issues);
				return baseKind;
			})
		);
		expect(told).toEqual(['substantive', 'answered', 'answered', 'substantive', 'substantive']);
	});

	it.each([
		[{ questions: ['q99'] }, 'question'],
		[{ questions: ['q8'] }, 'question'],
		[{ by: 'q2' }, 'by'],
		[{ by: 'q5' }, 'by'],
		[{ where: { op: 'is', question: 'q4', codes: [1] } }, 'filter']
	])('refuses what the survey does not have: %j', async (params, parameter) => {
		const refusal = await analyse(params).catch((error: unknown) => error);
		expect(refusal).toBeInstanceOf(ParameterError);
		expect(refusal).toMatchObject({ parameter });
	});
});

import { describe, expect, it } from 'vitest';
import type { Finding } from '$lib/survey/finding';
import { faceOf } from './face-of';
import { answersOfDatum } from './mark-answers';
import type { ChartContext, WantedChart } from './presentation';
import { contextFor, crosstab, distribution } from './test-findings';

const hostile = 'datum.x"; alert(1)';
const one = distribution([
	['Nei', 4],
	[hostile, 8],
	['Vet ikke', 0]
]);
const groups = crosstab(
	['Nei', hostile],
	[
		{ label: 'Nome', counts: [4, 8] },
		{ label: 'Skien', counts: [2, 1], hidden: { code: 'base', minBase: 5 } }
	]
);
const rows = {
	questions: [
		{ id: 'q1', text: 'Hvordan var', row: 'maten?' },
		{ id: 'q3', text: 'Hvordan var', row: 'rommet?' }
	]
};
const grid = [one, { ...one, question: 'q3' }];

/** What each mark of the drawing that is about somebody is about. */
function drawn(
	findings: readonly Finding[],
	chart: Exclude<WantedChart, 'auto'>,
	facts: Partial<ChartContext> = {}
) {
	const context = contextFor(facts);
	const marks = faceOf(findings, context)
		.draw(chart, context)
		.layers.flatMap(({ marks }) => [...marks]);
	return marks.flatMap((mark) => ('answers' in mark && mark.answers ? [mark.answers] : []));
}

const gave = (question: string, code: number) => ({ question, code });

describe('a mark that is drawn', () => {
	it.each(['pie', 'bar'] as const)(
		'says in a %s which answer it is, and nothing where nobody gave it',
		(chart) => {
			expect(drawn([one], chart)).toEqual([[gave('q1', 1)], [gave('q1', 2)]]);
		}
	);

	it.each(['stacked', 'bar', 'heat'] as const)(
		'says in a %s chart of groups which group too, and nothing where it is hidden',
		(chart) => {
			const told = [
				[gave('q1', 1), gave('q2', 1)],
				[gave('q1', 2), gave('q2', 1)]
			];
			expect(drawn([groups], chart)).toEqual(told);
		}
	);

	it.each(['stacked', 'heat'] as const)(
		'says in a %s chart of a grid which row it is in',
		(chart) => {
			expect(drawn(grid, chart, rows)).toEqual([
				[gave('q1', 1)],
				[gave('q1', 2)],
				[gave('q3', 1)],
				[gave('q3', 2)]
			]);
		}
	);
});

describe('the table', () => {
	const table = (findings: readonly Finding[], facts: Partial<ChartContext> = {}) =>
		faceOf(findings, contextFor(facts)).table();

	it('says of each number whom it is about', () => {
		expect(table([one]).about).toEqual([
			[null, [gave('q1', 1)]],
			[null, [gave('q1', 2)]],
			[null, null]
		]);
		expect(table([groups]).about).toEqual([
			[null, [gave('q1', 1), gave('q2', 1)], null],
			[null, [gave('q1', 2), gave('q2', 1)], null]
		]);
		expect(table(grid, rows).about?.[1]).toEqual([null, [gave('q3', 1)], [gave('q3', 2)], null]);
	});

	it('says nothing of what is hidden', () => {
		const hidden = distribution([['Ja', 3]], { hidden: { code: 'base', minBase: 5 } });
		expect(JSON.stringify(table([hidden]))).not.toContain('q1');
	});
});

it('is read from a datum only where it has the form of one', () => {
	expect(answersOfDatum({ answers: [gave('q1', 2)] })).toEqual([gave('q1', 2)]);
	for (const datum of [
		null,
		undefined,
		{},
		{ answers: [] },
		{ answers: 'q1' },
		{ answers: [{ question: 1, code: 2 }] }
	])
		expect(answersOfDatum(datum)).toBeNull();
});

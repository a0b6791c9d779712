import type { Dimension } from '$lib/engine/tabulate';
import type { Column } from '$lib/survey/column';
import type { CountTable } from '$lib/survey/count-table';
import { isGivenReason } from '$lib/survey/missing';
import {
	isClosed,
	type ClosedQuestion,
	type EmptyQuestion,
	type NumberQuestion,
	type Option,
	type Question,
	type TemporalQuestion,
	type TextQuestion
} from '$lib/survey/question';
import type { Category, CodedCategory } from './category';
import { addCounts, nobody, type Counts } from './counts';
import { dateCategories } from './date-categories';
import { numberCategories } from './number-categories';

/** A question whose answers make a distribution: all but open text. */
export type CountedQuestion = Exclude<Question, TextQuestion | EmptyQuestion>;

/** How the question is counted for `categoriesOf`. */
export function countedAs(question: CountedQuestion): Dimension['as'] {
	return isClosed(question) ? 'options' : 'entries';
}

/** Options that may stand as rows: what was said on the scale, then what was said beside it. */
export function rowOptions(question: ClosedQuestion): Option[] {
	return question.options.filter(({ missing }) => missing === null || isGivenReason(missing));
}

/**
 * The rows of a question's distribution, from its table: options in the codebook's order, nobody's
 * included; numbers and dates as they are best read. Missing answers that were given come last.
 */
export function categoriesOf(
	question: CountedQuestion,
	column: Column,
	table: CountTable
): CodedCategory[] {
	const counts = new Map(table.rows.map(({ codes, ...row }) => [codes[0] ?? 0, row]));
	if (isClosed(question)) {
		return rowOptions(question).map(({ code, label, missing }) => ({
			code,
			label,
			counts: counts.get(code) ?? nobody,
			missing
		}));
	}
	return valueCategories(question, column, counts).map((category, index) => ({
		code: index + 1,
		...category
	}));
}

function valueCategories(
	question: NumberQuestion | TemporalQuestion,
	column: Column,
	counts: ReadonlyMap<number, Counts>
): Category[] {
	if (question.kind === 'number') {
		const numbers = numberCategories(sumValues(counts, (entry) => question.values[entry] ?? null));
		return [...numbers, ...missingCategories(question, column, counts)];
	}
	return dateCategories(
		question.kind,
		sumValues(counts, (entry) => question.values[entry] ?? null)
	);
}

/** Counts per value: several spellings may stand for one. */
function sumValues<T>(
	counts: ReadonlyMap<number, Counts>,
	valueOf: (entry: number) => T | null
): Map<T, Counts> {
	const sums = new Map<T, Counts>();
	for (const [entry, count] of counts) {
		const value = valueOf(entry);
		if (value !== null) sums.set(value, addCounts([sums.get(value) ?? nobody, count]));
	}
	return sums;
}

/** One category per reason given, called what it is called in the file. */
function missingCategories(
	question: NumberQuestion,
	column: Column,
	counts: ReadonlyMap<number, Counts>
): Category[] {
	const byReason = new Map<string, Category>();
	for (const { entry, reason } of question.missing) {
		if (!isGivenReason(reason)) continue;
		const known = byReason.get(reason);
		byReason.set(reason, {
			label: known?.label ?? column.entries[entry] ?? '',
			counts: addCounts([known?.counts ?? nobody, counts.get(entry) ?? nobody]),
			missing: reason
		});
	}
	return [...byReason.values()];
}

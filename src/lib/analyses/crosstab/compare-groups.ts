import { adjustPValues } from '$lib/stats/adjust';
import {
	testCrosstab,
	testWeightedCrosstab,
	type Association
} from '$lib/stats/contingency/crosstab';
import { findLetters, mostLetterColumns } from '$lib/stats/contingency/letters';
import type { CrosstabFinding, CrosstabRow } from '$lib/survey/finding';
import type { ChoiceQuestion, ClosedQuestion, Option } from '$lib/survey/question';
import type { Verdict } from '$lib/survey/verdict';
import type { Counts } from '../counts';
import { measured } from '../measured';
import { alpha, isSignificant } from '../significance';

/** A crosstab before anything is compared. */
export interface Crossed {
	readonly question: ClosedQuestion;
	readonly by: ChoiceQuestion;
	/** The rows. */
	readonly options: readonly Option[];
	/** By row and column. */
	readonly cells: readonly (readonly Counts[])[];
	/** By column. */
	readonly bases: readonly Counts[];
	/** Which columns may take part, same order. */
	readonly admitted: readonly boolean[];
	/** Everyone with a weight, in whatever group or none; null without weights. */
	readonly weightedPeople: number | null;
}

/** What comparing the columns adds to a crosstab. */
export interface ComparedGroups extends Pick<CrosstabFinding, 'test' | 'effect'> {
	/** Null when there are no two groups. */
	readonly verdict: Verdict | null;
	/** By column; empty for one that is not compared. */
	readonly columnLetters: readonly string[];
	readonly rows: readonly ComparedRow[];
}

interface ComparedRow {
	/** By column: the letters of the columns that the cell exceeds. */
	readonly letters: readonly string[];
	readonly tested: CrosstabRow['tested'] | null;
}

/**
 * Compares the columns that may take part: the whole table where everyone gave one answer, each row by itself where
 * people may have given several. Column letters rest on counts and are left out where answers are weighted.
 */
export function compareGroups(crossed: Crossed): ComparedGroups {
	const { bases, admitted, options, question } = crossed;
	const withAnswers = bases.map(({ n }) => n > 0);
	const places = admitted.flatMap((isIn, place) => (isIn && withAnswers[place] ? [place] : []));
	const rows = options.map(() => ({ letters: bases.map(() => ''), tested: null }));
	const nothing = { test: null, effect: null, columnLetters: bases.map(() => ''), rows };
	if (withAnswers.filter(Boolean).length < 2) return { ...nothing, verdict: null };
	if (places.length < 2) return { ...nothing, verdict: 'too_few' };
	return question.kind === 'multiple'
		? compareTicks(crossed, places)
		: compareAnswers(crossed, places);
}

/** One test of the table of answers on the scale; letters compare all its rows, as the percentages do. */
function compareAnswers(crossed: Crossed, places: readonly number[]): ComparedGroups {
	const { question, by, options, cells } = crossed;
	const onScale = cells.filter((_, row) => options[row]?.missing === null);
	const ordered = measured(question) !== null && measured(by) !== null;
	const { test, effect } = associate(pick(onScale, places), ordered, crossed);
	const marks = lettersOf(pick(cells, places), test?.p ?? 1, crossed);
	return {
		test,
		effect,
		verdict: isSignificant(test) ? 'differs' : 'cannot_tell',
		columnLetters: columnLetters(crossed, places),
		rows: options.map((_, row) => ({ letters: spread(marks[row], crossed, places), tested: null }))
	};
}

/** A test for each option, those who chose it beside those who did not, adjusted over the options by Holm's method. */
function compareTicks(crossed: Crossed, places: readonly number[]): ComparedGroups {
	const { options, cells, bases } = crossed;
	const tables = cells.map((row) =>
		pick([row, row.map((chosen, place) => without(bases[place], chosen))], places)
	);
	const tests = tables.map((table) => associate(table, false, crossed).test);
	const present = tests.flatMap((test, row) => (test ? [{ row, p: test.p }] : []));
	const adjusted = adjustPValues(
		present.map(({ p }) => p),
		'holm'
	);
	const adjustedOf = new Map(present.map(({ row }, index) => [row, adjusted[index] ?? 1]));
	return {
		test: null,
		effect: null,
		verdict: adjusted.some((p) => p < alpha) ? 'differs' : 'cannot_tell',
		columnLetters: columnLetters(crossed, places),
		rows: options.map((_, row) => {
			const adjustedP = adjustedOf.get(row) ?? 1;
			const [marks] = lettersOf(tables[row] ?? [], adjustedP, crossed);
			const test = tests[row];
			const tested = test ? { test, adjustedP } : null;
			return { letters: spread(marks, crossed, places), tested };
		})
	};
}

type Cells = readonly (readonly Counts[])[];

const pick = (cells: Cells, places: readonly number[]): Cells =>
	cells.map((row) => places.flatMap((place) => row[place] ?? []));

function without(base: Counts = { n: 0, sumW: 0, sumW2: 0 }, part: Counts): Counts {
	return {
		n: base.n - part.n,
		sumW: Math.max(0, base.sumW - part.sumW),
		sumW2: Math.max(0, base.sumW2 - part.sumW2)
	};
}

const peopleIn = (cells: Cells): number[][] => cells.map((row) => row.map(({ n }) => n));

function associate(cells: Cells, ordered: boolean, { weightedPeople }: Crossed): Association {
	if (weightedPeople === null) return testCrosstab(peopleIn(cells), { ordered });
	const stratum = {
		people: weightedPeople,
		weights: cells.map((row) => row.map(({ sumW }) => sumW)),
		squares: cells.map((row) => row.map(({ sumW2 }) => sumW2)),
		population: null
	};
	const n = cells.flat().reduce((sum, cell) => sum + cell.n, 0);
	return testWeightedCrosstab({ strata: [stratum], n });
}

/** By row and compared column; none when weighted or when there are more columns than letters. */
function lettersOf(cells: Cells, p: number, { weightedPeople }: Crossed): readonly string[][] {
	if (weightedPeople !== null) return [];
	const found = findLetters(peopleIn(cells), p) ?? [];
	return found.map((row) => row.map((lower) => lower.map(letterAt).join('')));
}

const letterAt = (place: number): string => String.fromCharCode(65 + place);

function columnLetters({ bases, weightedPeople }: Crossed, places: readonly number[]): string[] {
	const lettered = weightedPeople === null && places.length <= mostLetterColumns;
	return bases.map((_, column) => {
		const place = places.indexOf(column);
		return lettered && place >= 0 ? letterAt(place) : '';
	});
}

/** What stands by compared column, by column. */
function spread(
	marks: readonly string[] = [],
	{ bases }: Crossed,
	places: readonly number[]
): string[] {
	return bases.map((_, column) => marks[places.indexOf(column)] ?? '');
}

import { findTwoByTwoP } from '$lib/stats/contingency/fisher-exact';
import { codesOfEntry } from '$lib/survey/codes-of-entry';
import type { CountTable } from '$lib/survey/count-table';
import type { Comparability } from '$lib/survey/findings/trend';
import { normaliseText } from '$lib/survey/normalise';
import { isChoice, isClosed, type ChoiceQuestion, type Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { columnOf, groupOptions } from '../find-question';
import { alpha } from '../significance';

/** Lists of answers that have as many in use each, and none in common, are not the same list. */
const fewestOfList = 3;

/** What one wave's answers to the question show of how it was asked. */
interface Asked {
	/** Codes on the scale that somebody chose. */
	readonly chosen: ReadonlySet<number>;
	/** How each of them was written. */
	readonly written: ReadonlyMap<number, ReadonlySet<string>>;
	/** Answers outside the scale that somebody gave ("don't know"), by code, and all responses with an answer. */
	readonly outside: ReadonlyMap<number, number>;
	readonly answered: number;
	/** The file's codebook says otherwise than that of a file before it. */
	readonly recoded: boolean;
}

/**
 * Whether the question is the same from each wave to the next, as far as its answers show. Waves without answers are
 * passed over: the next that has some is judged against the last that had. `table` counts waves by entries.
 */
export function compareSteps(
	survey: Survey,
	question: Question,
	by: ChoiceQuestion,
	table: CountTable
): Comparability[] {
	let before: Asked | null = null;
	const verdicts = groupOptions(by).map(({ code }) => {
		const rows = table.rows.filter(({ codes }) => codes[0] === code);
		const asked = askedIn(survey, question, rows, isRecoded(survey, question, by, code));
		if (asked.answered === 0) return 'comparable';
		const verdict = before === null ? 'comparable' : compare(question, before, asked);
		before = asked;
		return verdict;
	});
	return verdicts.slice(1);
}

function compare(question: Question, one: Asked, other: Asked): Comparability {
	const common = [...one.chosen].filter((code) => other.chosen.has(code));
	const isAnotherList =
		question.kind !== 'scale' &&
		isClosed(question) &&
		common.length === 0 &&
		Math.min(one.chosen.size, other.chosen.size) >= fewestOfList;
	if (isAnotherList) return 'broken';
	const isDoubtful =
		one.recoded || other.recoded || isRewritten(one, other, common) || hasOtherWayOut(one, other);
	return isDoubtful ? 'caveat' : 'comparable';
}

/** No answer that both waves have is written alike in both. */
function isRewritten(one: Asked, other: Asked, common: readonly number[]): boolean {
	const isAlike = (code: number) =>
		[...(one.written.get(code) ?? [])].some((text) => other.written.get(code)?.has(text));
	return common.length > 0 && one.written.size > 0 && !common.some(isAlike);
}

/** An answer outside the scale that one wave has and the other has not, too often for chance (Fisher). */
function hasOtherWayOut(one: Asked, other: Asked): boolean {
	const n = one.answered + other.answered;
	return [...new Set([...one.outside.keys(), ...other.outside.keys()])].some((code) => {
		const [a, b] = [one.outside.get(code) ?? 0, other.outside.get(code) ?? 0];
		return Math.min(a, b) === 0 && findTwoByTwoP(a, one.answered, a + b, n) < alpha;
	});
}

function askedIn(
	survey: Survey,
	question: Question,
	rows: CountTable['rows'],
	recoded: boolean
): Asked {
	const { entries } = columnOf(survey, question);
	const chosen = new Set<number>();
	const written = new Map<number, Set<string>>();
	const outside = new Map<number, number>();
	let answered = 0;
	for (const { codes, n } of rows) {
		const entry = codes[1] ?? 0;
		if (entry === 0) continue;
		answered += n;
		if (!isClosed(question)) continue;
		for (const code of codesOfEntry(question, entry)) {
			if (isOutside(question, code)) {
				outside.set(code, (outside.get(code) ?? 0) + n);
				continue;
			}
			chosen.add(code);
			// Several ticks stand in one cell, whose text says nothing of each.
			if (!isChoice(question)) continue;
			const texts = written.get(code) ?? new Set();
			written.set(code, texts.add(normaliseText(entries[entry] ?? '')));
		}
	}
	return { chosen, written, outside, answered, recoded };
}

function isOutside(question: Extract<Question, { options: unknown }>, code: number): boolean {
	return question.options.some((option) => option.code === code && option.missing !== null);
}

/** Where waves are files: an issue says that a code of the question stands for something else in this one. */
function isRecoded(survey: Survey, question: Question, by: ChoiceQuestion, wave: number): boolean {
	const file = by.id === 'source' ? survey.sources[wave - 1]?.file : undefined;
	return (
		file !== undefined &&
		survey.issues.some(
			(issue) =>
				issue.code === 'file.codebook_differs' &&
				issue.file === file &&
				issue.column !== undefined &&
				question.columns.includes(issue.column)
		)
	);
}

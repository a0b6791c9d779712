import { codesOfEntry } from '$lib/survey/codes-of-entry';
import { assertNever } from '$lib/survey/assert-never';
import type { MissingReason } from '$lib/survey/missing';
import { isClosed, type Question } from '$lib/survey/question';
import type { Dimension } from './tabulate';

/**
 * Why an entry is not an answer on the question's scale; null when it is. A checkbox answer is
 * substantive when at least one substantive option is ticked. A number or date that could not be read is
 * `not_answered`: no usable answer was given, and any other reason would put words in the person's mouth.
 */
export function missingOfEntry(question: Question, entry: number): MissingReason | null {
	switch (question.kind) {
		case 'single':
		case 'scale':
		case 'multiple': {
			const codes = codesOfEntry(question, entry);
			const ticked = question.options.filter((option) => codes.includes(option.code));
			if (ticked.some((option) => option.missing === null)) return null;
			return ticked[0]?.missing ?? 'not_answered';
		}
		case 'number':
			if (typeof question.values[entry] === 'number') return null;
			return question.missing.find((missing) => missing.entry === entry)?.reason ?? 'not_answered';
		case 'date':
		case 'time':
		case 'datetime':
			return typeof question.values[entry] === 'string' ? null : 'not_answered';
		case 'text':
			if (entry === 0) return 'not_answered';
			return question.missing?.find((missing) => missing.entry === entry)?.reason ?? null;
		case 'empty':
			return 'not_answered';
		default:
			return assertNever(question);
	}
}

/** The entries of a closed question that stand for at least one of the option codes; code 0 is a blank. */
export function entriesWithCodes(question: Question, codes: readonly number[]): number[] {
	if (!isClosed(question)) throw new Error(`${question.id} has no options to choose by`);
	const wanted = new Set(codes);
	return question.codes.flatMap((_, entry) => {
		const has = codesOfEntry(question, entry);
		const chosen = has.length === 0 ? wanted.has(0) : has.some((code) => wanted.has(code));
		return chosen ? [entry] : [];
	});
}

/** The entries of a number question from `from` to `to`, both included; null is open. A missing number is none of them. */
export function entriesBetween(
	question: Question,
	from: number | null,
	to: number | null
): number[] {
	if (question.kind !== 'number') throw new Error(`${question.id} has no numbers to choose by`);
	return question.values.flatMap((value, entry) =>
		value !== null && value >= (from ?? -Infinity) && value <= (to ?? Infinity) ? [entry] : []
	);
}

/** False when blank or not is all that the dimension asks of the question. */
export function needsEntries(question: Question, as: Dimension['as']): boolean {
	if (as !== 'status') return true;
	if (question.kind === 'text') return question.missing !== undefined;
	return question.kind !== 'empty';
}

import { codesOfEntry } from '$lib/survey/codes-of-entry';
import { isClosed, type ClosedQuestion, type Question } from '$lib/survey/question';
import { questionById, type Survey } from '$lib/survey/survey';
import { largestNumber, type NumberExpression } from './expression';

/** Something that each response has a number of, or none. */
export type Quantity =
	| {
			/**
			 * A number question: its number. A scale: the position of the answer among the substantive
			 * options, 1 for the first. Any other closed question needs `values`.
			 */
			readonly question: string;
			/** What each option code stands for instead; other codes for nothing. Several ticks are added up. */
			readonly values?: readonly OptionValue[];
			/** Turned about, so that the first value changes places with the last. Not for numbers. */
			readonly reversed?: boolean;
	  }
	/** A number column that was derived. */
	| { readonly derived: string };

export interface OptionValue {
	readonly code: number;
	readonly value: number;
}

/** The quantity in the engine's terms. Throws when the question has no such numbers. */
export function numberOf(survey: Survey, quantity: Quantity): NumberExpression {
	if ('derived' in quantity) return { op: 'column', id: quantity.derived };
	const question = questionById(survey, quantity.question);
	if (question.kind === 'number' && !quantity.values) {
		if (quantity.reversed) throw new Error(`${question.id} has no last value to count from`);
		return { op: 'lookup', column: question.id, values: question.values.map(usable) };
	}
	const given = quantity.values ?? positionsOf(question);
	if (!isClosed(question)) throw new Error(`${question.id} has no options to measure`);
	const values = quantity.reversed ? turnAbout(given) : given;
	return { op: 'lookup', column: question.id, values: valuesOfEntries(question, values) };
}

/** The substantive options of a scale, numbered in their order. */
function positionsOf(question: Question): OptionValue[] {
	if (question.kind !== 'scale') throw new Error(`${question.id} has no numbers`);
	return question.options
		.filter(({ missing }) => missing === null)
		.map(({ code }, index) => ({ code, value: index + 1 }));
}

function turnAbout(values: readonly OptionValue[]): OptionValue[] {
	const numbers = values.map(({ value }) => value);
	const ends = Math.min(...numbers) + Math.max(...numbers);
	return values.map(({ code, value }) => ({ code, value: ends - value }));
}

function valuesOfEntries(
	question: ClosedQuestion,
	values: readonly OptionValue[]
): (number | null)[] {
	const valueOf = new Map(values.map(({ code, value }) => [code, value]));
	return question.codes.map((_, entry) => {
		const ticked = codesOfEntry(question, entry).flatMap((code) => valueOf.get(code) ?? []);
		return ticked.length === 0 ? null : ticked.reduce((sum, value) => sum + value, 0);
	});
}

/** No one counts this far: a longer row of digits is something else that stands where a number should. */
function usable(value: number | null): number | null {
	return value !== null && Math.abs(value) <= largestNumber ? value : null;
}

import { normaliseText } from '$lib/survey/normalise';
import type { Column } from '$lib/survey/column';
import {
	isChoice,
	type MultipleQuestion,
	type Question,
	type SingleQuestion
} from '$lib/survey/question';
import { isNoneOption, isOtherOption } from '$lib/vocabulary/missing-words';
import type { Dimension } from '$lib/engine/tabulate';

/** Members of a network by number, in the order they were met: the same where they are called the same. */
export class Members {
	private readonly numbers = new Map<string, number>();

	/** The number of the member that is called so; a new one when nobody was yet. */
	numberOf(label: string): number {
		const key = normaliseText(label);
		const known = this.numbers.get(key);
		if (known !== undefined) return known;
		this.numbers.set(key, this.numbers.size);
		return this.numbers.size - 1;
	}

	get count(): number {
		return this.numbers.size;
	}
}

/** A list to tick; where nobody ticked two it reads as a choice of one. */
export type List = MultipleQuestion | SingleQuestion;

export const isList = (question: Question): question is List =>
	question.kind === 'multiple' || question.kind === 'single';

/** Which options of a list are members: not "none of these", and nothing that was no answer. */
export function membersOn(list: List): ReadonlyMap<number, string> {
	return new Map(
		list.options.flatMap(({ code, label, missing }) =>
			missing !== null || isNoneOption(label) || isOtherOption(label) ? [] : [[code, label]]
		)
	);
}

/** The question that tells which member answered, and what each of its codes is called. */
export interface Who {
	readonly dimension: Dimension;
	/** Null for who did not say. */
	labelOf(code: number): string | null;
}

/** Reads who answered by the options of the question, or by what was written. */
export function whoAnswers(question: Question, { entries }: Column): Who {
	if (!isChoice(question)) {
		return {
			dimension: { question: question.id, as: 'entries' },
			labelOf: (code) => entries[code]?.trim() || null
		};
	}
	const labels = new Map(question.options.map((one) => [one.code, one]));
	return {
		dimension: { question: question.id, as: 'options' },
		labelOf: (code) => {
			const option = labels.get(code);
			return option?.missing === null ? option.label : null;
		}
	};
}

import type { NumberQuestion, TemporalQuestion } from './question';
import type { Survey } from './survey';

/** Lists up to this long stay in their survey. */
const longestShort = 1000;

/** What a portion holds at most, unless its first item alone is longer: some milliseconds' work to copy. */
const mostItems = 8192;
const mostCharacters = 1 << 20;

type Item = string | number | null;

/** Items that follow one another in one of a survey's lists. */
export interface Portion {
	/** Which list: the columns' entries come first, then the questions' values. */
	readonly list: number;
	readonly items: readonly Item[];
}

/**
 * The survey with only the first item of each list that has grown long with its distinct cells, and the rest
 * of them in order. A survey may hold millions of texts: copied at once to another thread or to the disk they
 * would hold the page.
 */
export function takeOutLongLists(survey: Survey): { survey: Survey; portions: Portion[] } {
	const lists = [
		...survey.columns.map(({ entries }) => entries),
		...survey.questions.map((question) => ('values' in question ? question.values : []))
	];
	const isLong = (list: readonly Item[]): boolean =>
		list.length > longestShort || countCharacters(list) > mostCharacters;
	return {
		survey: {
			...survey,
			columns: survey.columns.map((column) =>
				isLong(column.entries) ? { ...column, entries: column.entries.slice(0, 1) } : column
			),
			questions: survey.questions.map((question) =>
				'values' in question && isLong(question.values)
					? withValues(question, question.values.slice(0, 1))
					: question
			)
		},
		portions: lists.flatMap((items, list) =>
			isLong(items) ? portionsOf(items.slice(1)).map((portion) => ({ list, items: portion })) : []
		)
	};
}

/** Gathers the portions of a survey's lists until all have come, and puts them back. */
export class LongLists {
	readonly #lists = new Map<number, Item[]>();

	add({ list, items }: Portion): void {
		const gathered = this.#lists.get(list) ?? [];
		for (const item of items) gathered.push(item);
		this.#lists.set(list, gathered);
	}

	/** The survey that `takeOutLongLists` was given; the survey itself when nothing was taken out of it. */
	putBack(survey: Survey): Survey {
		if (this.#lists.size === 0) return survey;
		const { columns, questions } = survey;
		return {
			...survey,
			columns: columns.map((column, i) => {
				const rest = this.#lists.get(i);
				return rest ? { ...column, entries: column.entries.concat(rest as string[]) } : column;
			}),
			questions: questions.map((question, i) => {
				const rest = this.#lists.get(columns.length + i);
				if (!rest || !('values' in question)) return question;
				return withValues(question, (question.values as readonly Item[]).concat(rest));
			})
		};
	}
}

function withValues(
	question: NumberQuestion | TemporalQuestion,
	values: readonly Item[]
): NumberQuestion | TemporalQuestion {
	return question.kind === 'number'
		? { ...question, values: values as (number | null)[] }
		: { ...question, values: values as (string | null)[] };
}

function portionsOf(list: readonly Item[]): Item[][] {
	const portions: Item[][] = [];
	let from = 0;
	let characters = 0;
	list.forEach((item, i) => {
		characters += lengthOf(item);
		if (i === from || (i - from < mostItems && characters <= mostCharacters)) return;
		portions.push(list.slice(from, i));
		from = i;
		characters = lengthOf(item);
	});
	return [...portions, list.slice(from)];
}

function countCharacters(list: readonly Item[]): number {
	return list.reduce((sum: number, item) => sum + lengthOf(item), 0);
}

function lengthOf(item: Item): number {
	return typeof item === 'string' ? item.length : 0;
}

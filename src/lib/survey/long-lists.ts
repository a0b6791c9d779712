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
 * The survey with only the first item of each list that has grown long with its distinct cells, and all items
 * of those lists in order, in portions. A survey may hold millions of texts: copied at once to another thread
 * or to the disk they would hold the page.
 */
export function takeOutLongLists(survey: Survey): {
	survey: Survey;
	portions: Iterable<Portion>;
} {
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
		portions: portionsOf(lists.map((list) => (isLong(list) ? list : [])))
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
				const entries = this.#lists.get(i);
				return entries ? { ...column, entries: entries as string[] } : column;
			}),
			questions: questions.map((question, i) => {
				const values = this.#lists.get(columns.length + i);
				return values && 'values' in question ? withValues(question, values) : question;
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

/** The lists' items, cut when they are asked for: even the cutting takes its time. */
function* portionsOf(lists: readonly (readonly Item[])[]): Generator<Portion> {
	for (const [list, items] of lists.entries()) {
		for (let from = 0; from < items.length;) {
			const to = endOfPortion(items, from);
			yield { list, items: items.slice(from, to) };
			from = to;
		}
	}
}

function endOfPortion(items: readonly Item[], from: number): number {
	const most = Math.min(items.length, from + mostItems);
	let characters = lengthOf(items[from]);
	let to = from + 1;
	for (; to < most; to += 1) {
		characters += lengthOf(items[to]);
		if (characters > mostCharacters) break;
	}
	return to;
}

function countCharacters(list: readonly Item[]): number {
	return list.reduce((sum: number, item) => sum + lengthOf(item), 0);
}

function lengthOf(item: Item | undefined): number {
	return typeof item === 'string' ? item.length : 0;
}

import type { ImportIssue } from '$lib/survey/issue';
import type { QuestionEdit } from '$lib/survey/edit';
import { normaliseText } from '$lib/survey/normalise';
import { isClosed, type Question, type QuestionKind } from '$lib/survey/question';
import { isPersonalRole } from '$lib/survey/role';
import { gatherGrids } from './gather-grids';

/** One question, or all rows of one grid: they are read alike and corrected together. */
export interface CodebookCard {
	/** Id of its first question. */
	readonly id: string;
	readonly questions: readonly [Question, ...Question[]];
	/** What about the reading should be looked at. */
	readonly attention: readonly ImportIssue[];
	readonly isCorrected: boolean;
	readonly isAside: boolean;
}

/** The survey's questions as cards, in file order. */
export function codebookCards(
	questions: readonly Question[],
	edits: readonly QuestionEdit[],
	attention: readonly ImportIssue[]
): CodebookCard[] {
	const edited = new Set(edits.map(({ question }) => question));
	const byColumn = new Map<number | undefined, ImportIssue[]>();
	for (const issue of attention)
		byColumn.set(issue.column, [...(byColumn.get(issue.column) ?? []), issue]);
	return gatherGrids(questions).map((own) => ({
		id: own[0].id,
		questions: own,
		attention: [...new Set(own.flatMap(({ columns }) => columns))].flatMap(
			(column) => byColumn.get(column) ?? []
		),
		isCorrected: own.some(({ key }) => edited.has(key)),
		isAside: own.every(({ role }) => isPersonalRole(role))
	}));
}

export const cardFilters = ['attention', 'corrected', 'aside'] as const;

export type CardFilter = (typeof cardFilters)[number];

/** What is looked for; an empty query and null match every card. */
export interface CardSearch {
	readonly query: string;
	readonly filter: CardFilter | null;
	readonly kind: QuestionKind | null;
}

/** True when the card is among what is looked for. */
export function fitsFilter(card: CodebookCard, filter: CardFilter): boolean {
	if (filter === 'attention') return card.attention.length > 0;
	return filter === 'corrected' ? card.isCorrected : card.isAside;
}

/** The cards that fit, in their order: every word of the query stands in a text, a row, an option or the key. */
export function findCards(cards: readonly CodebookCard[], search: CardSearch): CodebookCard[] {
	const words = normaliseText(search.query).split(' ').filter(Boolean);
	return cards.filter(
		(card) =>
			(search.filter === null || fitsFilter(card, search.filter)) &&
			(search.kind === null || card.questions.some(({ kind }) => kind === search.kind)) &&
			(words.length === 0 || holdsWords(card, words))
	);
}

function holdsWords({ questions }: CodebookCard, words: readonly string[]): boolean {
	const text = questions
		.flatMap((question) => [
			question.text,
			question.row ?? '',
			question.key,
			...(isClosed(question) ? question.options.map(({ label }) => label) : [])
		])
		.map(normaliseText)
		.join('\n');
	return words.every((word) => text.includes(word));
}

import type { Cell } from './cell';
import type { NotebookDocument } from './document';
import { findText, type TextSearch } from './text-search';

export const textFields = ['title', 'text', 'code', 'spec'] as const;

/** A part of a cell that is words or code. */
export type TextField = (typeof textFields)[number];

/** One place where the text stands. */
export interface TextMatch {
	/** Id of the cell; null for the title of the notebook. */
	readonly cell: string | null;
	readonly field: TextField;
	/** What the field says. */
	readonly content: string;
	readonly at: number;
	/** False for a title that the cell has from its questions: it is not the notebook's to change. */
	readonly isOwn: boolean;
}

/** Finds the text in every title, text, code and chart description, in order. `titleOf` says what a cell without a title is called. */
export function findInDocument(
	{ title, cells }: NotebookDocument,
	search: TextSearch,
	titleOf: (cell: Cell) => string
): readonly TextMatch[] {
	const matchesIn = (parts: Omit<TextMatch, 'at'>): TextMatch[] =>
		findText(parts.content, search).map((at) => ({ ...parts, at }));
	return [
		...matchesIn({ cell: null, field: 'title', content: title, isOwn: true }),
		...cells.flatMap((cell) =>
			textFields.flatMap((field) => {
				const own = textIn(cell, field);
				// What a text is called are its own words, which are found where they stand.
				const isMade = field === 'title' && cell.kind !== 'text';
				const content = own ?? (isMade ? titleOf(cell) : null);
				return content === null
					? []
					: matchesIn({ cell: cell.id, field, content, isOwn: own !== null });
			})
		)
	];
}

/** What the field of the cell says; null when the cell has no such field, or no title of its own. */
export function textIn(cell: Cell, field: TextField): string | null {
	if (field === 'title') return cell.title;
	if (field === 'text') return cell.kind === 'text' ? cell.text : null;
	if (field === 'spec') return cell.kind === 'chart' ? cell.spec : null;
	return cell.kind === 'sql' || cell.kind === 'transform' ? cell.code : null;
}

import type { Cell } from './cell';
import { longestCellTitle, longestText } from './cell-parts';
import type { SingleChange } from './change';
import { longestTitle, type NotebookDocument } from './document';
import { textFields, textIn, type TextMatch } from './find-in-document';
import { findText, type TextSearch } from './text-search';

export interface Replacing {
	/** To be made together, as one step. */
	readonly changes: SingleChange[];
	/** How many places are replaced. */
	readonly replaced: number;
	/** How many are left because the field would become longer than it may be. */
	readonly tooLong: number;
}

/** Replaces the text in everything that is the notebook's own, or only where `only` found it. */
export function replaceInDocument(
	document: NotebookDocument,
	search: TextSearch,
	replacement: string,
	only: TextMatch | null = null
): Replacing {
	let replaced = 0;
	let tooLong = 0;
	const changes: SingleChange[] = [];
	/** What the field says afterwards; as before when nothing is to be done. */
	const rewrite = (content: string, longest: number, wanted: (at: number) => boolean): string => {
		const places = findText(content, search).filter(wanted);
		const rewritten = withReplaced(content, places, search.text.length, replacement);
		if (rewritten.length > longest) tooLong += places.length;
		else replaced += places.length;
		return rewritten.length > longest ? content : rewritten;
	};
	const wantedIn =
		(cell: string | null, field: string) =>
		(at: number): boolean =>
			only === null || (only.cell === cell && only.field === field && only.at === at);

	const title = rewrite(document.title, longestTitle, wantedIn(null, 'title'));
	if (title !== document.title) changes.push({ op: 'set-title', title });
	for (const before of document.cells) {
		let cell = before;
		for (const field of textFields) {
			const content = textIn(before, field);
			if (content === null) continue;
			const longest = field === 'title' ? longestCellTitle : longestText;
			const text = rewrite(content, longest, wantedIn(cell.id, field));
			if (text !== content) cell = withText(cell, text, field);
		}
		if (cell !== before) changes.push({ op: 'set-cell', cell });
	}
	return { changes, replaced, tooLong };
}

function withReplaced(
	content: string,
	places: readonly number[],
	length: number,
	replacement: string
): string {
	let done = 0;
	const pieces: string[] = [];
	for (const at of places) {
		pieces.push(content.slice(done, at), replacement);
		done = at + length;
	}
	return [...pieces, content.slice(done)].join('');
}

/** A title that nothing is left of is again what the cell is about. */
function withText(cell: Cell, text: string, field: (typeof textFields)[number]): Cell {
	if (field === 'title') return { ...cell, title: text === '' ? null : text };
	if (cell.kind === 'text') return { ...cell, text };
	if (cell.kind === 'chart') return { ...cell, spec: text };
	return cell.kind === 'sql' || cell.kind === 'transform' ? { ...cell, code: text } : cell;
}

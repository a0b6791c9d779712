/**
 * A text cell's Markdown as plain data: what a page, a report or a terminal renders with its own means, and never as
 * markup. Every text in it is the author's, to be escaped like any other text from a notebook.
 */

/** Where a link leads. Nothing else can be linked to. */
export type LinkTarget =
	/** `http` or `https`; `href` as the address is normalised, `host` to be shown beside the words. */
	| { readonly kind: 'web'; readonly href: string; readonly host: string }
	| { readonly kind: 'mail'; readonly href: string }
	/** A cell of the same notebook, by its id. It need not be there. */
	| { readonly kind: 'cell'; readonly cell: string };

/** A stretch of a line. */
export type TextInline =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'code'; readonly text: string }
	/** A new line within a paragraph. */
	| { readonly kind: 'break' }
	| { readonly kind: 'emphasis'; readonly children: readonly TextInline[] }
	| { readonly kind: 'strong'; readonly children: readonly TextInline[] }
	| {
			readonly kind: 'link';
			readonly target: LinkTarget;
			/** Never empty, and without links. */
			readonly children: readonly TextInline[];
	  };

/** A stretch of lines. */
export type TextBlock =
	| { readonly kind: 'paragraph'; readonly children: readonly TextInline[] }
	/** `level` from 1, as the author wrote it: see `headingLevel`. */
	| { readonly kind: 'heading'; readonly level: number; readonly children: readonly TextInline[] }
	| {
			readonly kind: 'list';
			/** The first number; null when the items have bullets. */
			readonly start: number | null;
			readonly items: readonly (readonly TextBlock[])[];
	  }
	| { readonly kind: 'quote'; readonly children: readonly TextBlock[] }
	/** `language`: what the author says it is written in; empty when nothing is said. */
	| { readonly kind: 'code'; readonly language: string; readonly text: string }
	| {
			readonly kind: 'table';
			/** Cells, each a line of text. Rows need not be as long as the head. */
			readonly head: readonly (readonly TextInline[])[];
			readonly rows: readonly (readonly (readonly TextInline[])[])[];
	  }
	| { readonly kind: 'rule' };

/** The heading's level on a page where the cell's own title has `under`: a text never outranks its cell. */
export function headingLevel(level: number, under: number): number {
	return Math.min(6, under + level);
}

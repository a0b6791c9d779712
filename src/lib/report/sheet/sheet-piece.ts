import type { Markup } from '../markup';

/** Something that stands on the sheet where there is room for it. */
export interface SheetPiece {
	/** What it is called where it is told that it did not fit. */
	readonly name: string;
	readonly markup: Markup;
	/** On paper, in CSS pixels. */
	readonly height: number;
	/** Who comes first gets the room; the lowest is the most important. */
	readonly rank: number;
}

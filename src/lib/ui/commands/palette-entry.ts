/** One line of the palette. */
export interface PaletteEntry {
	readonly id: string;
	readonly group: 'commands' | 'cells' | 'questions';
	/** In the page's language. */
	readonly label: string;
	/** Other words it is found by, such as its label in English. */
	readonly also: string;
	/** Keys that do the same, as they stand on the keyboard. */
	readonly keys?: string | undefined;
	readonly run: () => void;
}

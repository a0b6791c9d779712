/** How a text leads to the other cells of its notebook. */
export interface CellLinks {
	readonly has: (cell: string) => boolean;
	readonly href: (cell: string) => string;
	readonly go: (cell: string) => void;
}

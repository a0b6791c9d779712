import type { SheetPiece } from './sheet-piece';

export interface FittedColumns {
	/** One or two of them, each from top to bottom. */
	readonly columns: readonly (readonly SheetPiece[])[];
	/** What there was no room for, in the order it was given. */
	readonly left: readonly SheetPiece[];
}

/**
 * The pieces in two columns no higher than `room`, in the order they are given, each in the column that is shorter
 * when its turn comes. Where not all fit, the more important ones stay: a piece is never cut.
 */
export function fitColumns(pieces: readonly SheetPiece[], room: number): FittedColumns {
	let kept: readonly SheetPiece[] = [];
	for (const piece of pieces.toSorted((a, b) => a.rank - b.rank)) {
		const more = new Set([...kept, piece]);
		const tried = pieces.filter((one) => more.has(one));
		if (heightOf(inColumns(tried)) <= room) kept = tried;
	}
	const left = pieces.filter((piece) => !kept.includes(piece));
	return { columns: inColumns(kept).filter((column) => column.length > 0), left };
}

const sum = (column: readonly SheetPiece[]): number =>
	column.reduce((total, { height }) => total + height, 0);

const heightOf = (columns: readonly (readonly SheetPiece[])[]): number =>
	Math.max(...columns.map(sum));

function inColumns(pieces: readonly SheetPiece[]): SheetPiece[][] {
	const [first, second]: [SheetPiece[], SheetPiece[]] = [[], []];
	for (const piece of pieces) (sum(first) <= sum(second) ? first : second).push(piece);
	return [first, second];
}

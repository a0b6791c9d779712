/** A cell of a checkbox question cut at every separator, with the responses that have it. */
export interface CutCell {
	readonly pieces: readonly string[];
	readonly count: number;
}

/**
 * Cuts a cell and drops empty pieces: Microsoft Forms leaves a separator at the end. Where options are joined by
 * a bare comma, one with a space after it stands inside an option.
 */
export function cutCell(text: string, separator: string): string[] {
	return text
		.split(separator === ',' ? /,(?!\s)/ : separator)
		.map((piece) => piece.trim())
		.filter((piece) => piece !== '');
}

const startsLower = /^[\p{Ll}\p{N}(]/u;

interface Bond {
	/** Every appearance of the second has the first right before it. */
	readonly followsAlways: boolean;
	/** And every appearance of the first has the second right after it. */
	readonly together: boolean;
}

/** How two neighbouring pieces hang together over all cells. */
function bondsOf(cells: readonly CutCell[]): Map<string, Map<string, Bond>> {
	const seen = new Map<string, number>();
	const pairs = new Map<string, Map<string, number>>();
	for (const { pieces, count } of cells) {
		for (const [i, piece] of pieces.entries()) {
			seen.set(piece, (seen.get(piece) ?? 0) + count);
			const next = pieces[i + 1];
			if (next === undefined) continue;
			const followers = pairs.get(piece) ?? new Map<string, number>();
			pairs.set(piece, followers);
			followers.set(next, (followers.get(next) ?? 0) + count);
		}
	}
	const bond = (first: string, second: string, times: number): Bond => ({
		followsAlways: seen.get(second) === times,
		together: seen.get(second) === times && seen.get(first) === times
	});
	return new Map(
		[...pairs].map(([first, followers]) => [
			first,
			new Map([...followers].map(([second, times]) => [second, bond(first, second, times)]))
		])
	);
}

const depth = (text: string): number =>
	[...text].reduce((n, c) => n + (c === '(' ? 1 : c === ')' ? -1 : 0), 0);

/** Joins pieces that stand inside one pair of parentheses. */
function closeParentheses(pieces: readonly string[], separator: string): string[] {
	const joined: string[] = [];
	for (const piece of pieces) {
		const open = joined.at(-1);
		if (open !== undefined && depth(open) > 0 && pieces.some((p) => p.includes(')'))) {
			joined[joined.length - 1] = open + separator + piece;
		} else joined.push(piece);
	}
	return joined;
}

/**
 * Puts options that contain the separator together again. A piece in lower case belongs to the one before it
 * when the two are never apart, or when it never comes without it and that one never stands alone in a cell.
 */
export function mergePieces(cells: readonly CutCell[], separator: string): CutCell[] {
	let current = cells.map(({ pieces, count }) => ({
		pieces: closeParentheses(pieces, separator),
		count
	}));
	for (let round = 0; round < 8; round += 1) {
		const alone = new Set(current.flatMap(({ pieces }) => (pieces.length === 1 ? pieces : [])));
		const bonds = bondsOf(current);
		let merged = false;
		current = current.map(({ pieces, count }) => {
			const joined: string[] = [];
			let last = '';
			for (const piece of pieces) {
				const bond = joined.length > 0 ? bonds.get(last)?.get(piece) : undefined;
				const belongs =
					bond &&
					startsLower.test(piece) &&
					(bond.together || (bond.followsAlways && !alone.has(last)));
				if (belongs) {
					joined[joined.length - 1] = `${joined.at(-1) ?? ''}${separator}${piece}`;
					merged = true;
				} else joined.push(piece);
				last = piece;
			}
			return { pieces: joined, count };
		});
		if (!merged) break;
	}
	return current;
}

/** Splits a cell into known options, the longest first; what is between them stays as it is. */
export function splitByOptions(
	text: string,
	separator: string,
	options: ReadonlySet<string>,
	longest: number
): string[] {
	const pieces = cutCell(text, separator);
	const found: string[] = [];
	for (let at = 0; at < pieces.length;) {
		let length = Math.min(longest, pieces.length - at);
		while (length > 1 && !options.has(pieces.slice(at, at + length).join(separator))) length -= 1;
		found.push(pieces.slice(at, at + length).join(separator));
		at += length;
	}
	return found;
}

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
function closeParentheses(pieces: readonly string[], separator: string): readonly string[] {
	if (!pieces.some((piece) => piece.includes(')'))) return pieces;
	const groups: string[][] = [];
	let open = 0;
	for (const piece of pieces) {
		if (open > 0) groups.at(-1)?.push(piece);
		else groups.push([piece]);
		open = (open > 0 ? open : 0) + depth(piece);
	}
	return groups.map((group) => group.join(separator));
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

/** Options that begin with the same pieces. */
interface OptionPieces {
	readonly next: Map<string, OptionPieces>;
	/** True when an option ends here. */
	isOption: boolean;
}

function piecesOf(options: Iterable<string>, separator: string): OptionPieces {
	const first: OptionPieces = { next: new Map(), isOption: false };
	for (const option of options) {
		let last = first;
		for (const piece of cutCell(option, separator)) {
			const next = last.next.get(piece) ?? { next: new Map(), isOption: false };
			last.next.set(piece, next);
			last = next;
		}
		last.isOption = true;
	}
	return first;
}

/** How to split a cell into known options, the longest first; what is between them stays as it is. */
export function splitterByOptions(
	options: Iterable<string>,
	separator: string
): (text: string) => string[] {
	const first = piecesOf(options, separator);
	return (text) => {
		const pieces = cutCell(text, separator);
		const found: string[] = [];
		for (let at = 0; at < pieces.length;) {
			let end = at + 1;
			let option = first.next.get(pieces[at] ?? '');
			for (let next = at + 1; option; next += 1) {
				if (option.isOption) end = next;
				option = option.next.get(pieces[next] ?? '');
			}
			found.push(pieces.slice(at, end).join(separator));
			at = end;
		}
		return found;
	};
}

import { composeText } from '$lib/survey/normalise';
import type { PaletteEntry } from './palette-entry';

/** Characters of a label that are looked at, and of what is looked for. */
const longest = 200;

/**
 * Text as it is compared when something is looked for: small letters without marks, and the letters that are not on
 * every keyboard as they are written without them.
 */
export function foldLetters(text: string): string {
	return composeText(text.slice(0, longest))
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/ø/g, 'o')
		.replace(/æ/g, 'ae')
		.replace(/ß/g, 'ss');
}

/** The entries that fit, best first; what was used last goes first among those that fit as well. */
export function rankEntries(
	entries: readonly PaletteEntry[],
	query: string,
	recent: readonly string[]
): readonly PaletteEntry[] {
	const words = foldLetters(query).split(/\s+/).filter(Boolean);
	const usedAt = ({ id }: PaletteEntry): number =>
		recent.includes(id) ? recent.indexOf(id) : recent.length;
	return entries
		.flatMap((entry) => {
			const distance = distanceOf(entry, words);
			return distance === null ? [] : { entry, distance };
		})
		.sort((a, b) => a.distance - b.distance || usedAt(a.entry) - usedAt(b.entry))
		.map(({ entry }) => entry);
}

/** How far the entry is from the words, each of which must fit; null when one does not. */
function distanceOf({ label, also }: PaletteEntry, words: readonly string[]): number | null {
	const own = foldLetters(label);
	const other = foldLetters(also);
	let distance = 0;
	for (const word of words) {
		const one = distanceOfWord(own, other, word);
		if (one === null) return null;
		distance += one;
	}
	return distance;
}

function distanceOfWord(own: string, other: string, word: string): number | null {
	if (own.startsWith(word)) return 0;
	if (` ${own}`.includes(` ${word}`)) return 1;
	if (own.includes(word)) return 2;
	if (` ${other}`.includes(` ${word}`)) return 3;
	if (other.includes(word)) return 4;
	return word.length > 1 && isScattered(own, word) ? 5 : null;
}

/** True when the letters come in this order, with others between them, the first at the start of a word. */
function isScattered(text: string, letters: string): boolean {
	const first = letters[0] ?? '';
	let at = ` ${text}`.indexOf(` ${first}`);
	for (const letter of letters.slice(1)) {
		if (at < 0) return false;
		at = text.indexOf(letter, at + 1);
	}
	return at >= 0;
}

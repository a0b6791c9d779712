/** What is looked for: the text itself, never a pattern. */
export interface TextSearch {
	readonly text: string;
	readonly matchCase: boolean;
	readonly wholeWords: boolean;
}

/** Where the text stands in `content`, one after the other: none begins within another. */
export function findText(content: string, search: TextSearch): readonly number[] {
	if (search.text === '') return [];
	const inside = search.matchCase ? content : lowered(content);
	const wanted = search.matchCase ? search.text : lowered(search.text);
	const places: number[] = [];
	let at = inside.indexOf(wanted);
	while (at >= 0) {
		const isMatch = !search.wholeWords || isWhole(content, at, at + wanted.length);
		if (isMatch) places.push(at);
		at = inside.indexOf(wanted, at + (isMatch ? wanted.length : 1));
	}
	return places;
}

/** Small letters, each where the large one was: the few that become longer stay as they are. */
function lowered(text: string): string {
	const whole = text.toLowerCase();
	if (whole.length === text.length) return whole;
	return Array.from(text, (letter) => {
		const small = letter.toLowerCase();
		return small.length === letter.length ? small : letter;
	}).join('');
}

const wordEnd = /[\p{L}\p{M}\p{N}_]$/u;
const wordStart = /^[\p{L}\p{M}\p{N}_]/u;

/** True when neither end stands within a word. Two code units hold any letter. */
function isWhole(content: string, from: number, to: number): boolean {
	const isCutBefore =
		wordEnd.test(content.slice(Math.max(0, from - 2), from)) &&
		wordStart.test(content.slice(from, from + 2));
	const isCutAfter =
		wordStart.test(content.slice(to, to + 2)) &&
		wordEnd.test(content.slice(Math.max(0, to - 2), to));
	return !isCutBefore && !isCutAfter;
}

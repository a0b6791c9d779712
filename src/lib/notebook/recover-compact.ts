import { parseOr, unreadable } from './unreadable';

/** How often the text is looked through, all attempts together: what is damaged everywhere is not read to its end. */
const mostPasses = 8;

const partName = /[\s,]*"([^"\\]{1,100})"\s{0,20}:\s{0,20}/y;
const headOfItem = /\{\s{0,20}"[^"\\]{1,100}"\s{0,20}:/y;

/**
 * What can be read of a damaged or cut-off file that was written without lines: every part whole, or every item of
 * its list, as `recoverJson` gives it. After damage it goes on where the next item begins as its list's first one
 * does, or where one of `names` does that has not been read. Null for a text without any part.
 */
export function recoverCompact(
	text: string,
	names: ReadonlySet<string>
): Readonly<Record<string, unknown>> | null {
	const parts = new Map<string, unknown>();
	const reader = new CompactReader(text, (name) => names.has(name) && !parts.has(name));
	for (let name = reader.nextName(); name !== null; name = reader.nextName()) {
		const value = reader.value();
		// A second one may be a piece of what was damaged.
		if (!parts.has(name)) parts.set(name, value);
	}
	return parts.size === 0 ? null : Object.fromEntries(parts);
}

/** Goes through the text once from part to part, and again where a piece cannot be read. */
class CompactReader {
	#at: number;
	#left: number;
	/** Looked for from where the last one was found, so that all searches together are one. */
	readonly #partStart = /,\s{0,20}"([^"\\]{1,100})"\s{0,20}:/g;
	#nextPart = -1;

	constructor(
		private readonly text: string,
		private readonly isAwaited: (name: string) => boolean
	) {
		const start = /^\uFEFF?\s*\{/.exec(text)?.[0].length;
		this.#at = start ?? text.length;
		this.#left = mostPasses * text.length;
	}

	/** What the next part is called; null when there is none. */
	nextName(): string | null {
		const name = this.#match(partName)?.[1];
		if (name !== undefined) return name;
		this.#at = this.#findPart();
		return this.#match(partName)?.[1] ?? null;
	}

	/** The value that stands here; the items of a list that cannot be read as one. */
	value(): unknown {
		const start = this.#at;
		const whole = this.#piece();
		if (whole !== unreadable) return whole;
		if (this.text[start] === '[') return this.#items(start + 1);
		this.#at = this.#findPart();
		return unreadable;
	}

	#items(start: number): unknown[] {
		const items: unknown[] = [];
		this.#at = start;
		const head = this.#match(headOfItem)?.[0] ?? null;
		this.#at = start;
		for (;;) {
			this.#match(/[\s,]*/y);
			if (this.#at >= this.text.length) return items;
			if (this.text[this.#at] === ']') {
				this.#at += 1;
				return items;
			}
			const from = this.#at;
			const item = this.#piece();
			items.push(item);
			if (item !== unreadable) continue;
			const part = this.#findPart();
			const next = head === null ? part : this.#findItem(head, from + 1);
			this.#at = Math.min(part, next);
			if (this.#at === part) return items;
		}
	}

	/** What stands from here to the comma or bracket that ends it; then that comes next. */
	#piece(): unknown {
		const from = this.#at;
		const end = this.#left > 0 ? endOfValue(this.text, from) : null;
		this.#left -= (end ?? this.text.length) - from;
		if (end === null) return unreadable;
		const value = parseOr(this.text.slice(from, end));
		if (value !== unreadable) this.#at = end;
		return value;
	}

	/** Where the next part begins that is not read yet, with the comma before it; the end of the text if none does. */
	#findPart(): number {
		while (this.#nextPart < this.#at) {
			const found = this.#partStart.exec(this.text);
			if (!found) return (this.#nextPart = this.text.length);
			if (this.isAwaited(found[1] ?? '')) this.#nextPart = found.index;
		}
		return this.#nextPart;
	}

	/** Where the next item begins that is none of another item's; the end of the text if none does. */
	#findItem(head: string, from: number): number {
		let at = this.text.indexOf(head, from);
		while (
			at >= 0 &&
			!this.text
				.slice(Math.max(0, at - 20), at)
				.trimEnd()
				.endsWith(',')
		)
			at = this.text.indexOf(head, at + 1);
		return at < 0 ? this.text.length : at;
	}

	/** What matches here; then what follows it comes next. */
	#match(pattern: RegExp): RegExpExecArray | null {
		pattern.lastIndex = this.#at;
		const match = pattern.exec(this.text);
		if (match) this.#at = pattern.lastIndex;
		return match;
	}
}

/** The place of the comma or bracket that ends the value; null when it has no end. */
function endOfValue(text: string, from: number): number | null {
	const sign = /["[\]{},]/g;
	sign.lastIndex = from;
	let depth = 0;
	for (let match = sign.exec(text); match; match = sign.exec(text)) {
		const [found] = match;
		if (found === '"') {
			const end = endOfString(text, match.index);
			if (end === null) return null;
			sign.lastIndex = end;
		} else if (depth === 0 && found !== '[' && found !== '{') return match.index;
		else if (found === '[' || found === '{') depth += 1;
		else if (found !== ',') depth -= 1;
	}
	return null;
}

/** The place after the quotation mark that ends the string; null when none does. */
function endOfString(text: string, from: number): number | null {
	for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
		let backslashes = 0;
		while (text[at - 1 - backslashes] === '\\') backslashes += 1;
		if (backslashes % 2 === 0) return at + 1;
	}
	return null;
}

type Path = readonly PropertyKey[];

interface Frame {
	readonly isList: boolean;
	/** Key or index of the part that is being read. */
	at: string | number;
}

type Wanted = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'nothing';

const token =
	/[ \t\r\n]*(?:([{}[\],:])|("[^"\\]*(?:\\.[^"\\]*)*")|(-?\d[\d.eE+-]*|true|false|null))/y;
/** Nothing that a person edits is nested deeper. */
const deepest = 100;

/** The 1-based line on which the text stops being JSON: its last one when it only ends too early. */
export function jsonFault(text: string): number {
	return lineAt(text, walk(text, []).end);
}

/** The 1-based line of the part of a JSON text that the path leads to, or of the last part on the way that is there. */
export function lineOfPath(text: string, path: Path): number {
	return lineAt(text, walk(text, path).found);
}

function lineAt(text: string, offset: number): number {
	let line = 1;
	for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1))
		line += 1;
	return line;
}

/** Reads token after token. `found`: where the path leads; `end`: the first place that is not JSON, or the text's end. */
function walk(text: string, path: Path): { readonly found: number; readonly end: number } {
	const frames: Frame[] = [];
	let wanted: Wanted = 'value';
	let found = 0;
	token.lastIndex = 0;
	for (;;) {
		const from = token.lastIndex;
		const match = token.exec(text);
		const [whole = '', sign, string, plain] = match ?? [];
		const start = from + whole.length - (sign ?? string ?? plain ?? '').length;
		if (!match || frames.length > deepest) return { found, end: endAfter(text, from) };
		const isValue = wanted === 'value' || wanted === 'first value';
		if (isValue && sign !== ']' && leadsTo(frames, path)) found = start;
		const next = step(frames, wanted, sign ?? (string === undefined ? 'plain' : 'string'), string);
		if (next === null) return { found, end: start };
		wanted = next;
	}
}

/** The first sign after the place that is no space, or the end of the text. */
function endAfter(text: string, from: number): number {
	const spaces = /[ \t\r\n]*/y;
	spaces.lastIndex = from;
	spaces.exec(text);
	return spaces.lastIndex;
}

/** What may follow; null when this token may not stand here. */
function step(
	frames: Frame[],
	wanted: Wanted,
	kind: string,
	string: string | undefined
): Wanted | null {
	const frame = frames.at(-1);
	const close = kind === (frame?.isList ? ']' : '}') ? frame : undefined;
	const isClosing = wanted === 'comma' || wanted === (frame?.isList ? 'first value' : 'first key');
	if (close && isClosing) {
		frames.pop();
		return frames.length === 0 ? 'nothing' : 'comma';
	}
	if (wanted === 'value' || wanted === 'first value') return stepValue(frames, kind);
	if (wanted === 'colon') return kind === ':' ? 'value' : null;
	if ((wanted === 'key' || wanted === 'first key') && frame && string !== undefined) {
		frame.at = keyOf(string);
		return 'colon';
	}
	if (wanted !== 'comma' || kind !== ',' || !frame) return null;
	if (typeof frame.at === 'number') frame.at += 1;
	return frame.isList ? 'value' : 'key';
}

function stepValue(frames: Frame[], kind: string): Wanted | null {
	if (kind === '[' || kind === '{') {
		frames.push({ isList: kind === '[', at: kind === '[' ? 0 : '' });
		return kind === '[' ? 'first value' : 'first key';
	}
	if (kind !== 'plain' && kind !== 'string') return null;
	return frames.length === 0 ? 'nothing' : 'comma';
}

function keyOf(string: string): string {
	try {
		return String(JSON.parse(string));
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return string;
	}
}

function leadsTo(frames: readonly Frame[], path: Path): boolean {
	return frames.length <= path.length && frames.every(({ at }, i) => at === path[i]);
}

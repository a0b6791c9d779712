import { ByteReader, SavDamage } from './byte-reader';
import type { SavText } from './cell-text';

/** Several variables that tick one option each of one question. */
export interface ResponseSet {
	readonly name: string;
	/** Empty when the set has none. */
	readonly label: string;
	/** The value that says that an option was chosen. */
	readonly counted: string;
	/** `values`: the options are named by what the counted value stands for; otherwise by the variables' labels. */
	readonly labelledBy: 'variables' | 'values';
	readonly variables: readonly string[];
}

const newline = 0x0a;
const space = 0x20;
const equals = 0x3d;

/**
 * The multiple dichotomy sets of a file, one line each: `$name=D1 1 8 Question v1 v2` or, with labels of
 * values, `$name=E 1 1 1 8 Question v1 v2`. A set of categories (`C`) is left out, since each of its
 * variables is a choice of its own; so is a line that is cut off. Layout: PSPP developer guide.
 */
export function readResponseSets(bytes: Uint8Array | undefined, text: SavText): ResponseSet[] {
	if (!bytes) return [];
	return linesOf(bytes).flatMap((line) => {
		try {
			return readSet(line, text) ?? [];
		} catch (error) {
			if (error instanceof SavDamage) return [];
			throw error;
		}
	});
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
	const lines: Uint8Array[] = [];
	let from = 0;
	for (let at = 0; at <= bytes.length; at += 1) {
		if (at < bytes.length && bytes[at] !== newline) continue;
		lines.push(bytes.subarray(from, at));
		from = at + 1;
	}
	return lines;
}

function readSet(line: Uint8Array, text: SavText): ResponseSet | null {
	const reader = new ByteReader(line, true);
	const name = text.decode(takeUntil(reader, equals));
	const type = String.fromCharCode(reader.byte());
	if (type !== 'D' && type !== 'E') return null;
	if (type === 'E') {
		takeUntil(reader, space);
		takeUntil(reader, space);
	}
	const counted = text.decode(takeCounted(reader)).trim();
	takeUntil(reader, space);
	const label = text.decode(takeCounted(reader)).trim();
	const variables = text.decode(reader.take(reader.left)).split(' ');
	return {
		name: name.replace(/^\$/, ''),
		label,
		counted,
		labelledBy: type === 'E' ? 'values' : 'variables',
		variables: variables.filter((variable) => variable !== '')
	};
}

/** A number in digits, a space, and so many bytes. */
function takeCounted(reader: ByteReader): Uint8Array {
	const digits = String.fromCharCode(...takeUntil(reader, space).subarray(0, 9));
	return reader.take(/^\d+$/.test(digits) ? Number(digits) : reader.left + 1);
}

/** The bytes before the next `stop`, which is passed. */
function takeUntil(reader: ByteReader, stop: number): Uint8Array {
	const rest = reader.peek();
	const at = rest.indexOf(stop);
	const taken = reader.take(at === -1 ? rest.length + 1 : at);
	reader.byte();
	return taken;
}

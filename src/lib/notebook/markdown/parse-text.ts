import {
	beginsTable,
	cellsOf,
	closesFence,
	endsParagraph,
	fenceOf,
	headingOf,
	indentOf,
	isBlank,
	isRule,
	itemMarkOf,
	outdent,
	quotedOf,
	underlineOf,
	type ItemMark
} from './block-lines';
import { parseInline } from './parse-inline';
import type { TextBlock } from './text-tree';

/** Quotations and lists deeper than this are plain paragraphs. */
const deepest = 8;

/**
 * Markdown as plain data: paragraphs, headings, lists, quotations, code, tables, rules, emphasis and links. Reads in one
 * pass per level, of which there are few, so that no text takes longer than its length; never throws; and whatever
 * is not understood, HTML among it, stands as the text that it is. A new line is a new line, for people who
 * have never heard of Markdown.
 */
export function parseText(source: string): readonly TextBlock[] {
	return parseBlocks(source.split(/\r\n|\r|\n/), 0);
}

/** A block, and the line after it. */
interface Taken {
	readonly block: TextBlock;
	readonly next: number;
}

function parseBlocks(lines: readonly string[], depth: number): TextBlock[] {
	const blocks: TextBlock[] = [];
	let at = 0;
	while (at < lines.length) {
		if (isBlank(lines[at] ?? '')) {
			at += 1;
			continue;
		}
		const { block, next } = takeBlock(lines, at, depth);
		blocks.push(block);
		at = next;
	}
	return blocks;
}

function takeBlock(lines: readonly string[], at: number, depth: number): Taken {
	const line = lines[at] ?? '';
	const heading = headingOf(line);
	if (heading) {
		const { level, text } = heading;
		return { block: { kind: 'heading', level, children: parseInline(text) }, next: at + 1 };
	}
	if (isRule(line)) return { block: { kind: 'rule' }, next: at + 1 };
	if (beginsTable(line, lines[at + 1])) return takeTable(lines, at);
	const code = takeCode(lines, at);
	if (code) return code;
	if (depth < deepest) {
		if (quotedOf(line) !== null) return takeQuote(lines, at, depth);
		const item = itemMarkOf(line);
		if (item) return takeList(lines, at, item, depth);
	}
	return takeParagraph(lines, at);
}

function takeCode(lines: readonly string[], at: number): Taken | null {
	const first = lines[at] ?? '';
	const fence = fenceOf(first);
	if (!fence) return null;
	let end = at + 1;
	while (end < lines.length && !closesFence(lines[end] ?? '', fence)) end += 1;
	const indent = indentOf(first);
	const text = lines.slice(at + 1, end).map((line) => outdent(line, indent));
	return {
		block: { kind: 'code', language: fence.language, text: text.join('\n') },
		next: end + 1
	};
}

function takeQuote(lines: readonly string[], at: number, depth: number): Taken {
	const inside: string[] = [];
	let next = at;
	for (; next < lines.length; next += 1) {
		const line = lines[next] ?? '';
		const quoted = quotedOf(line);
		// A paragraph goes on without the mark.
		if (quoted === null && (isBlank(inside.at(-1) ?? '') || endsParagraph(line))) break;
		inside.push(quoted ?? line);
	}
	return { block: { kind: 'quote', children: parseBlocks(inside, depth + 1) }, next };
}

function takeList(lines: readonly string[], at: number, first: ItemMark, depth: number): Taken {
	const items: TextBlock[][] = [];
	let next = at;
	let mark: ItemMark | null = first;
	while (mark && (mark.number === null) === (first.number === null)) {
		const item = itemLines(lines, next, mark);
		items.push(parseBlocks(item.inside, depth + 1));
		next = item.next;
		mark = itemMarkOf(lines[next] ?? '');
	}
	return { block: { kind: 'list', start: first.number, items }, next };
}

/** The lines of a list item without what sets them off, and the first line after it that says something. */
function itemLines(
	lines: readonly string[],
	at: number,
	{ offset }: ItemMark
): { readonly inside: readonly string[]; readonly next: number } {
	const inside = [(lines[at] ?? '').slice(offset)];
	let blank = 0;
	let next = at + 1;
	for (; next < lines.length; next += 1) {
		const line = lines[next] ?? '';
		if (isBlank(line)) {
			blank += 1;
			continue;
		}
		const belongs = indentOf(line) >= offset;
		if (!belongs && (blank > 0 || endsParagraph(line) || itemMarkOf(line) !== null)) break;
		for (; blank > 0; blank -= 1) inside.push('');
		inside.push(belongs ? outdent(line, offset) : line);
	}
	return { inside, next };
}

function takeTable(lines: readonly string[], at: number): Taken {
	const row = (line: string) => cellsOf(line).map(parseInline);
	const rows: ReturnType<typeof row>[] = [];
	let next = at + 2;
	for (; next < lines.length && !endsParagraph(lines[next] ?? ''); next += 1)
		rows.push(row(lines[next] ?? ''));
	return { block: { kind: 'table', head: row(lines[at] ?? ''), rows }, next };
}

function takeParagraph(lines: readonly string[], at: number): Taken {
	const inside = [lines[at] ?? ''];
	let next = at + 1;
	for (; next < lines.length; next += 1) {
		const line = lines[next] ?? '';
		const level = underlineOf(line);
		if (level !== null) {
			const children = parseInline(joined(inside));
			return { block: { kind: 'heading', level, children }, next: next + 1 };
		}
		if (endsParagraph(line) || beginsTable(line, lines[next + 1])) break;
		inside.push(line);
	}
	return { block: { kind: 'paragraph', children: parseInline(joined(inside)) }, next };
}

const joined = (lines: readonly string[]): string => lines.map((line) => line.trim()).join('\n');

import { parseText } from './parse-text';
import type { TextBlock, TextInline } from './text-tree';

/** Characters of a text that are looked at, and that a name made of it has at most. */
const [mostRead, mostNamed] = [1_000, 60];

/** The beginning of a text as a name for it, without its marks; empty where nothing is written. */
export function firstWords(source: string): string {
	const blocks = parseText(source.slice(0, mostRead));
	const [first = ''] = blocks.flatMap(linesOf).filter((line) => line.trim() !== '');
	const letters = [...first.trim().replace(/\s+/g, ' ')];
	if (letters.length <= mostNamed) return letters.join('');
	return `${letters
		.slice(0, mostNamed - 1)
		.join('')
		.trimEnd()}…`;
}

function linesOf(block: TextBlock): string[] {
	switch (block.kind) {
		case 'paragraph':
		case 'heading':
			return block.children.map(wordsOf).join('').split('\n');
		case 'list':
			return block.items.flatMap((item) => item.flatMap(linesOf));
		case 'quote':
			return block.children.flatMap(linesOf);
		case 'code':
			return block.text.split('\n');
		case 'table':
			return [block.head, ...block.rows].map((row) =>
				row.map((cell) => cell.map(wordsOf).join('')).join(' ')
			);
		case 'rule':
			return [];
	}
}

function wordsOf(inline: TextInline): string {
	if (inline.kind === 'break') return '\n';
	return 'children' in inline ? inline.children.map(wordsOf).join('') : inline.text;
}

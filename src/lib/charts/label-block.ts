import type { TextMark } from './drawing';
import { textWidth } from './text-width';
import type { Palette } from './tokens';
import { wrapText } from './wrap-text';

/** A bold label with a quiet number after it, broken into lines. */
export interface LabelBlock {
	readonly lines: readonly LabelLine[];
	readonly width: number;
	readonly height: number;
	readonly size: number;
}

interface LabelLine {
	readonly text: string;
	/** Drawn after `text` in the quiet colour; empty on all but the last line. */
	readonly tail: string;
}

export const lineHeight = 1.25;

/** Lays out a label in at most `width` pixels; the tail follows the last word when there is room for it. */
export function labelBlock(label: string, tail: string, width: number, size: number): LabelBlock {
	const texts = wrapText(label, width, size, 600);
	const last = texts.at(-1) ?? '';
	const joins =
		textWidth(last, size, 600) + tailGap(size) + textWidth(tail, size) <= width || tail === '';
	const lines = joins
		? [...texts.slice(0, -1).map(plain), { text: last, tail }]
		: [...texts.map(plain), { text: '', tail }];
	return {
		lines,
		width: Math.max(...lines.map((line) => lineWidth(line, size))),
		height: lines.length * size * lineHeight,
		size
	};
}

const plain = (text: string): LabelLine => ({ text, tail: '' });
const tailGap = (size: number): number => size * 0.4;

function lineWidth(line: LabelLine, size: number): number {
	const gap = line.text !== '' && line.tail !== '' ? tailGap(size) : 0;
	return textWidth(line.text, size, 600) + gap + textWidth(line.tail, size);
}

/** The block's text, with its middle at `y` and its left or right edge at `x`. */
export function drawBlock(
	block: LabelBlock,
	at: { readonly x: number; readonly y: number; readonly align: 'left' | 'right' },
	palette: Palette
): TextMark[] {
	const { size } = block;
	return block.lines.flatMap((line, index) => {
		const y = at.y + (index - (block.lines.length - 1) / 2) * size * lineHeight;
		const left = at.align === 'left' ? at.x : at.x - lineWidth(line, size);
		const text: TextMark = {
			x: at.align === 'left' ? left : left + textWidth(line.text, size, 600),
			y,
			text: line.text,
			size,
			weight: 600,
			align: at.align,
			colour: palette.ink
		};
		const tail: TextMark = {
			x: at.align === 'left' ? left + lineWidth(line, size) - textWidth(line.tail, size) : at.x,
			y,
			text: line.tail,
			size,
			weight: 400,
			align: at.align,
			colour: palette['ink-2']
		};
		return [text, tail].filter((mark) => mark.text !== '');
	});
}

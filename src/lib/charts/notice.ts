import type { Drawing } from './drawing';
import type { Sizes } from './sizes';
import { textWidth } from './text-width';
import type { Palette } from './tokens';
import { wrapText } from './wrap-text';

/**
 * What stands where a chart would be: a dashed frame for numbers that are hidden, a bare line of text for
 * numbers that do not exist. The two never look alike, nor like a zero.
 */
export function drawNotice(
	text: string,
	hidden: boolean,
	width: number,
	sizes: Sizes,
	palette: Palette
): Drawing {
	const pad = hidden ? sizes.label : 0;
	const most = Math.min(width, sizes.label * 26);
	const lines = wrapText(text, most - 2 * pad - 2, sizes.label);
	const step = sizes.label * 1.4;
	const height = Math.ceil(lines.length * step + 2 * Math.max(pad, sizes.label * 0.5));
	const wide = Math.max(...lines.map((line) => textWidth(line, sizes.label))) + 2 * pad;
	const frame = {
		x: 0.5,
		y: 0.5,
		x2: Math.min(width, Math.ceil(wide) + 4) - 0.5,
		y2: height - 0.5,
		fill: 'none',
		stroke: palette.control,
		strokeWidth: 1
	};
	return {
		width: Math.min(width, Math.ceil(wide) + 4),
		height,
		layers: [
			{ kind: 'rect', dashed: true, marks: hidden ? [frame] : [] },
			{
				kind: 'text',
				marks: lines.map((line, index) => ({
					x: pad + 1,
					y: height / 2 + (index - (lines.length - 1) / 2) * step,
					text: line,
					size: sizes.label,
					weight: 400 as const,
					align: 'left' as const,
					colour: palette['ink-2']
				}))
			}
		]
	};
}

/** Stands for the picture of what has none. */
export function drawNothing(): Drawing {
	return { width: 0, height: 0, layers: [] };
}

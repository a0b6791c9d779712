import type { Drawing, TextMark } from './drawing';
import type { ChartContext } from './presentation';
import { sizesFor } from './sizes';
import { textWidth } from './text-width';
import { wrapText } from './wrap-text';

/** The drawing with whom it is about below it: a picture that leaves the page has no other place to say it. */
export function withBaseLine(
	drawing: Drawing,
	parts: readonly string[],
	context: ChartContext
): Drawing {
	const words = parts.filter((part) => part !== '').join(' · ');
	if (words === '') return drawing;
	const { small } = sizesFor(context);
	const step = small * 1.4;
	const top = drawing.height + small;
	const lines = wrapText(words, context.width - 1, small);
	const marks = lines.map((text, at): TextMark => ({
		x: 0,
		y: top + (at + 0.5) * step,
		text,
		size: small,
		weight: 400,
		align: 'left',
		colour: context.palette['ink-2']
	}));
	const widest = Math.max(...lines.map((line) => textWidth(line, small)));
	return {
		width: Math.max(drawing.width, Math.ceil(widest) + 1),
		height: Math.ceil(top + lines.length * step),
		layers: [...drawing.layers, { kind: 'text', marks }]
	};
}

import type { TextMark } from '../drawing';
import { lineHeight } from '../label-block';
import { placeLegend } from '../legend-places';
import type { Sizes } from '../sizes';
import { textWidth } from '../text-width';
import type { Palette } from '../tokens';

/** What each letter stands for, over the whole width. The height includes the space below it. */
export function letterKey(
	columns: readonly { readonly letter: string; readonly label: string }[],
	width: number,
	sizes: Sizes,
	palette: Palette
): { readonly height: number; readonly marks: readonly TextMark[] } {
	const widest = Math.max(0, ...columns.map(({ letter }) => textWidth(letter, sizes.small, 600)));
	const indent = widest + sizes.small * 0.5;
	const labels = columns.map((column) => column.label);
	const { spots, height } = placeLegend(labels, 0, width, indent, sizes);
	const step = sizes.small * lineHeight;
	const marks = spots.flatMap(({ x, y, lines }, index): TextMark[] => {
		const look = { size: sizes.small, align: 'left' as const };
		const letter = columns[index]?.letter ?? '';
		return [
			{ ...look, x, y: y + step / 2, text: letter, weight: 600, colour: palette.ink },
			...lines.map((text, line): TextMark => ({
				...look,
				x: x + indent,
				y: y + (line + 0.5) * step,
				text,
				weight: 400,
				colour: palette['ink-2']
			}))
		];
	});
	return { height: height + sizes.small, marks };
}

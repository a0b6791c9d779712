import type { Layer, RectMark, RuleMark, TextMark } from './drawing';
import { hatchRect } from './hatch';
import { drawBlock, labelBlock } from './label-block';
import type { PieLayout } from './pie-layout';
import type { Sizes } from './sizes';
import type { Palette } from './tokens';

/** The labels as a list under the pie, each with a sample of its slice. */
export function keyBelow(
	layout: PieLayout,
	width: number,
	sizes: Sizes,
	palette: Palette
): { readonly height: number; readonly layers: readonly Layer[] } {
	const swatch = sizes.label * 0.8;
	const indent = swatch + sizes.label * 0.6;
	let top = layout.height + sizes.label * 1.2;
	const texts: TextMark[] = [];
	const samples: RectMark[] = [];
	const hatches: RuleMark[] = [];
	for (const slice of layout.slices) {
		const tail = [slice.countText, slice.percentText && `(${slice.percentText})`]
			.filter((part) => part !== '')
			.join(' ');
		const block = labelBlock(slice.label, tail, width - indent, sizes.label);
		const middle = top + block.height / 2;
		const y = top + (sizes.label * 1.25 - swatch) / 2;
		const box = { x: 1, y, x2: 1 + swatch, y2: y + swatch };
		const { fill, edge, hatched } = slice.paint;
		samples.push({ ...box, fill, stroke: edge, strokeWidth: edge === 'none' ? 0 : 1 });
		if (hatched) hatches.push(...hatchRect(box, 4, edge));
		texts.push(...drawBlock(block, { x: indent, y: middle, align: 'left' }, palette));
		top += block.height + sizes.label * 0.6;
	}
	return {
		height: Math.ceil(top),
		layers: [
			{ kind: 'rect', marks: samples },
			{ kind: 'rule', marks: hatches },
			{ kind: 'text', marks: texts }
		]
	};
}

import { formatCount } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import type { ChangeFinding } from '$lib/survey/findings/change';
import type { Drawing } from '../drawing';
import { drawBars } from '../bar';
import { barRow } from '../bar-items';
import { scalePaint } from '../mark-paint';
import { moveLayer } from '../move-layer';
import type { ChartContext } from '../presentation';
import { sizesFor } from '../sizes';
import { drawStacked } from '../stacked';

/** The plot of the means with a bar below it: how many went which way. */
export function changeBars(
	directions: ChangeFinding['directions'],
	plot: Drawing,
	context: ChartContext
): Drawing {
	if (!directions) return plot;
	const { locale, palette, width } = context;
	const { improved, same, worse } = directions;
	const total = improved + same + worse;
	if (total === 0) return plot;
	const sizes = sizesFor(context);
	const parts = [
		{ label: m.row_worse({}, { locale }), count: worse },
		{ label: m.row_same({}, { locale }), count: same },
		{ label: m.row_improved({}, { locale }), count: improved }
	].map((part, index) => ({ ...part, paint: scalePaint(index, 3, palette) }));
	const bar = drawStacked(
		[
			{
				label: '',
				segments: parts.map(({ count, paint }) => ({
					percent: (100 * count) / total,
					countText: formatCount(count, locale),
					paint
				})),
				note: '',
				instead: null
			}
		],
		parts,
		width,
		sizes,
		palette
	);
	const top = plot.height + sizes.gap * 1.2;
	return {
		width,
		height: Math.ceil(top + bar.height),
		layers: [...plot.layers, ...bar.layers.map((layer) => moveLayer(layer, top))]
	};
}

/** How many went which way where that is all that is told: bars, hatched where they end somewhere before their end. */
export function coarseBars(
	{ improved, same, worse }: NonNullable<ChangeFinding['coarse']>,
	pairs: number,
	context: ChartContext
): Drawing {
	const { locale, palette, width } = context;
	const bars = [
		{ label: m.row_improved({}, { locale }), share: improved },
		{ label: m.row_same({}, { locale }), share: same },
		{ label: m.row_worse({}, { locale }), share: worse }
	].map(({ label, share }, index) =>
		barRow(label, share, pairs, scalePaint(2 - index, 3, palette), context)
	);
	return drawBars(bars, width, sizesFor(context), palette);
}

import type { Layer, RuleMark, TextMark } from '../drawing';
import { lineHeight } from '../label-block';
import type { Sizes } from '../sizes';
import { textWidth } from '../text-width';
import type { Palette } from '../tokens';
import { wrapText } from '../wrap-text';
import { position, ticksOf, type Domain } from './axis';

/** What an axis below a plot says. */
export interface BottomAxis {
	readonly domain: Domain;
	/** Null for an axis without numbers. */
	readonly write: ((value: number) => string) | null;
	readonly whole: boolean;
	/** What the ends are called; empty for nothing. */
	readonly ends: { readonly low: string; readonly high: string };
}

/** An axis below `top`: a few numbers, and under them what the ends of the scale are called. */
export function drawBottomAxis(
	{ domain, write, whole, ends }: BottomAxis,
	{ left, right }: { readonly left: number; readonly right: number },
	top: number,
	sizes: Sizes,
	palette: Palette
): { readonly height: number; readonly layers: readonly Layer[] } {
	if (!write) return { height: 0, layers: [] };
	const at = position(domain, left, right);
	const step = sizes.small * lineHeight;
	const y = top + 1;
	const look = { colour: palette['line-2'], width: 1 };
	const ticks = ticksOf(domain, write, right - left, sizes, whole);
	const rules = [
		{ x: left, y, x2: right, y2: y, ...look },
		...ticks.map((tick): RuleMark => {
			const x = at(tick.at);
			return { x, y, x2: x, y2: y + 5, ...look };
		})
	];
	const quiet = { size: sizes.small, weight: 400 as const, colour: palette['ink-3'] };
	const numbers = ticks.map((tick): TextMark => ({
		...quiet,
		x: Math.max(at(tick.at), textWidth(tick.text, sizes.small) / 2),
		y: y + 6 + step / 2,
		text: tick.text,
		align: 'center'
	}));
	const room = (right - left) / 2 - sizes.small;
	const endLines = (text: string, x: number, align: 'left' | 'right'): TextMark[] =>
		text === ''
			? []
			: wrapText(text, room, sizes.small).map((line, index) => ({
					...quiet,
					x,
					y: y + 6 + step * (index + 1.5),
					text: line,
					align
				}));
	const low = endLines(ends.low, left, 'left');
	const high = endLines(ends.high, right, 'right');
	const height = 8 + step * (1 + Math.max(low.length, high.length));
	return {
		height,
		layers: [
			{ kind: 'rule', marks: rules },
			{ kind: 'text', marks: [...numbers, ...low, ...high] }
		]
	};
}

import { expect, test } from 'vitest';
import {
	categoryLimit,
	categoryPaint,
	heatFill,
	missingPaint,
	scalePaint,
	type MarkPaint
} from './mark-paint';
import { mixColours } from './mix-colours';
import { darkColours, lightColours, livePalette, type Palette } from './tokens';

/** Contrast ratio of two hex colours (WCAG 2.2). */
function contrast(a: string, b: string): number {
	const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
	return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
	const part = (at: number): number => {
		const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	};
	return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

const paints = (palette: Palette): MarkPaint[] => [
	...Array.from({ length: categoryLimit }, (_, index) => categoryPaint(index, palette)),
	...[2, 3, 4, 5, 6, 7, 10, 11].flatMap((points) =>
		Array.from({ length: points }, (_, point) => scalePaint(point, points, palette))
	),
	missingPaint(palette)
];

test('counts can be read on every mark, light and dark', () => {
	for (const palette of [lightColours, darkColours]) {
		const faint = paints(palette).filter(({ fill, on }) => contrast(fill, on) < 4.5);
		expect(faint).toEqual([]);
	}
});

test('ink can be read on every cell of a heat table, light and dark', () => {
	for (const palette of [lightColours, darkColours]) {
		const shades = Array.from({ length: 21 }, (_, step) => step / 20);
		const faint = shades.filter((shade) => contrast(heatFill(shade, palette), palette.ink) < 4.5);
		expect(faint).toEqual([]);
	}
});

test('every mark stands out from the paper, by its fill or by its edge', () => {
	for (const palette of [lightColours, darkColours]) {
		const lost = paints(palette).filter(
			({ fill, edge }) =>
				Math.max(
					contrast(fill, palette.paper),
					edge === 'none' ? 1 : contrast(edge, palette.paper)
				) < 3
		);
		expect(lost).toEqual([]);
	}
});

test('a scale of five is the ramp itself, and other lengths lie between', () => {
	expect([0, 1, 2, 3, 4].map((point) => scalePaint(point, 5, lightColours).fill)).toEqual([
		lightColours.s1,
		lightColours.s2,
		lightColours.s3,
		lightColours.s4,
		lightColours.s5
	]);
	expect(scalePaint(1, 3, lightColours).fill).toBe(lightColours.s3);
	expect(scalePaint(1, 11, livePalette).fill).toBe('color-mix(in oklab, var(--s1) 60%, var(--s2))');
});

test('mixing black and white half and half in Oklab gives its middle grey', () => {
	expect(mixColours('#000000', '#ffffff', 0.5)).toBe('#636363');
});

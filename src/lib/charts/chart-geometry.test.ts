import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawBars } from './bar';
import type { BarItem } from './bar-layout';
import type { Drawing, TextMark } from './drawing';
import { categoryPaint, scalePaint } from './mark-paint';
import { drawPie } from './pie';
import { layoutPie, type PieSlice } from './pie-layout';
import { sizesFor } from './sizes';
import { drawStacked } from './stacked';
import { textWidth } from './text-width';
import { lightColours } from './tokens';

const word = fc.string({ minLength: 1, maxLength: 14, unit: fc.constantFrom(...'aeimsåW1') });
const label = fc.array(word, { minLength: 1, maxLength: 16 }).map((words) => words.join(' '));
const place = fc.record({
	width: fc.integer({ min: 280, max: 1200 }),
	size: fc.constantFrom('page' as const, 'slide' as const, 'print' as const)
});

interface Box {
	readonly text: string;
	readonly x: number;
	readonly x2: number;
	readonly y: number;
	readonly y2: number;
}

/** What a line of text covers; the height of its letters, not of its line. */
function boxOf({ x, y, text, size, weight, align }: TextMark): Box {
	const width = textWidth(text, size, weight);
	const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
	return { text, x: left, x2: left + width, y: y - size * 0.45, y2: y + size * 0.45 };
}

const boxesOf = (drawing: Drawing): Box[] =>
	drawing.layers.flatMap((layer) => (layer.kind === 'text' ? layer.marks.map(boxOf) : []));

const overlap = (a: Box, b: Box): boolean =>
	a.x < b.x2 - 0.1 && b.x < a.x2 - 0.1 && a.y < b.y2 - 0.1 && b.y < a.y2 - 0.1;

function expectLegible(drawing: Drawing, width: number): void {
	const boxes = boxesOf(drawing);
	const outside = boxes.filter(
		(box) =>
			box.x < -0.5 || box.x2 > drawing.width + 0.5 || box.y < -1 || box.y2 > drawing.height + 1
	);
	const clashes = boxes.flatMap((a, index) =>
		boxes.slice(index + 1).flatMap((b) => (overlap(a, b) ? [[a, b]] : []))
	);
	expect({ outside, clashes, fits: drawing.width <= width }).toEqual({
		outside: [],
		clashes: [],
		fits: true
	});
}

const slices = fc
	.array(fc.record({ label, count: fc.integer({ min: 1, max: 400 }) }), {
		minLength: 2,
		maxLength: 5
	})
	.map((rows): PieSlice[] => {
		const total = rows.reduce((sum, row) => sum + row.count, 0);
		return rows.map((row, index) => ({
			...row,
			countText: String(row.count),
			percentText: `${Math.round((100 * row.count) / total)} %`,
			paint: categoryPaint(index, lightColours)
		}));
	});

test('no text of a pie is cut off or covers another', () => {
	fc.assert(
		fc.property(slices, place, (some, at) => {
			expectLegible(drawPie(some, at.width, sizesFor(at), lightColours), at.width);
		}),
		{ numRuns: 300 }
	);
});

test('labels of a pie stay off its slices, which fill the circle in order', () => {
	fc.assert(
		fc.property(slices, place, (some, at) => {
			const layout = layoutPie(some, at.width, sizesFor(at));
			for (const { block, x, y, align } of layout.labels) {
				const near = { x: x - layout.x, y: Math.max(0, Math.abs(y - layout.y) - block.height / 2) };
				expect(align === 'left' ? near.x > 0 : near.x < 0).toBe(true);
				expect(Math.hypot(near.x, near.y)).toBeGreaterThan(layout.radius);
			}
			expect(layout.slices.map((slice) => slice.start)).toEqual([
				0,
				...layout.slices.slice(0, -1).map((slice) => slice.end)
			]);
			expect(layout.slices.at(-1)?.end).toBeCloseTo(2 * Math.PI, 9);
		}),
		{ numRuns: 200 }
	);
});

test('the line from a slice to a label that had to move crosses no other label', () => {
	fc.assert(
		fc.property(slices, place, (some, at) => {
			const { labels } = layoutPie(some, at.width, sizesFor(at));
			for (const label of labels) {
				if (!label.from) continue;
				const { x, y, from } = label;
				const steps = Array.from({ length: 41 }, (_, step) => ({
					x: from.x + ((x - from.x) * step) / 40,
					y: from.y + ((y - from.y) * step) / 40
				}));
				const crossed = labels.filter(
					(other) =>
						other !== label &&
						steps.some((point) => {
							const along = other.align === 'left' ? point.x - other.x : other.x - point.x;
							const inside = along > 1 && along < other.block.width;
							return inside && Math.abs(point.y - other.y) < other.block.height * 0.4;
						})
				);
				expect(crossed.map((other) => other.block.lines)).toEqual([]);
			}
		}),
		{ numRuns: 300 }
	);
});

const bars = fc.array(
	fc.record({ label, count: fc.integer({ min: 0, max: 100 }), sure: fc.boolean() }),
	{ minLength: 1, maxLength: 30 }
);

test('no text of a bar chart is cut off or covers another, and no bar leaves the picture', () => {
	fc.assert(
		fc.property(bars, place, (some, at) => {
			const items = some.map(({ label: text, count, sure }): BarItem => ({
				kind: 'bar',
				label: text,
				percent: count,
				countText: String(count),
				percentText: `${count} %`,
				whisker: sure && count > 0 ? { low: count / 2, high: Math.min(100, count + 20) } : null,
				paint: categoryPaint(0, lightColours),
				note: null
			}));
			const drawing = drawBars(items, at.width, sizesFor(at), lightColours);
			expectLegible(drawing, at.width);
			for (const layer of drawing.layers) {
				if (layer.kind !== 'rect') continue;
				for (const { x, x2 } of layer.marks) expect([x >= 0, x2 <= at.width]).toEqual([true, true]);
			}
		}),
		{ numRuns: 150 }
	);
});

const stacks = fc.integer({ min: 2, max: 7 }).chain((points) =>
	fc.record({
		answers: fc.array(label, { minLength: points, maxLength: points }),
		rows: fc.array(
			fc.record({
				label,
				counts: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: points, maxLength: points })
			}),
			{ minLength: 1, maxLength: 8 }
		)
	})
);

test('no text of a stacked chart is cut off or covers another', () => {
	fc.assert(
		fc.property(stacks, place, ({ answers, rows }, at) => {
			const paints = answers.map((_, index) => scalePaint(index, answers.length, lightColours));
			const drawing = drawStacked(
				rows.map(({ label: text, counts }) => {
					const base = counts.reduce((sum, count) => sum + count, 0);
					return {
						label: text,
						segments: counts.map((count, index) => ({
							percent: base === 0 ? 0 : (100 * count) / base,
							countText: String(count),
							paint: paints[index] ?? scalePaint(0, 2, lightColours)
						})),
						note: `n ${base}, 1 vet ikke`,
						instead: null
					};
				}),
				answers.map((text, index) => ({
					label: text,
					paint: paints[index] ?? scalePaint(0, 2, lightColours)
				})),
				at.width,
				sizesFor(at),
				lightColours
			);
			expectLegible(drawing, at.width);
		}),
		{ numRuns: 150 }
	);
});

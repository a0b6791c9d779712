import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSpec } from '../build-spec';
import type { Drawing, TextMark } from '../drawing';
import { sizesFor } from '../sizes';
import { textWidth } from '../text-width';
import { lightColours } from '../tokens';
import { domainOf } from './axis';
import { drawFunnel } from './funnel-plot';
import { drawHeat } from './heat';
import { drawHistogram } from './histogram-plot';
import { drawRowPlot } from './row-plot';
import { trendFits } from './trend-layout';
import { drawTrend, type TrendPlot } from './trend-plot';

const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'aeimsåW1') });
const label = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const place = fc.record({
	width: fc.integer({ min: 280, max: 1200 }),
	size: fc.constantFrom('page' as const, 'slide' as const, 'print' as const)
});
const write = (value: number): string => value.toFixed(1);
const value = fc.double({ min: 1, max: 5, noNaN: true });

const boxOf = ({ x, y, text, size, weight, align }: TextMark) => {
	const width = textWidth(text, size, weight);
	const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
	return { text, x: left, x2: left + width, y: y - size * 0.42, y2: y + size * 0.42 };
};
type Box = ReturnType<typeof boxOf>;

const overlap = (a: Box, b: Box): boolean =>
	a.x < b.x2 - 0.1 && b.x < a.x2 - 0.1 && a.y < b.y2 - 0.1 && b.y < a.y2 - 0.1;

/** No text covers another, none and no mark leaves the picture, and every number is one. */
function expectSound(drawing: Drawing, width: number): void {
	const boxes = drawing.layers.flatMap((layer) =>
		layer.kind === 'text' ? layer.marks.map(boxOf) : []
	);
	const clashes = boxes.flatMap((a, at) => boxes.slice(at + 1).filter((b) => overlap(a, b)));
	const marks = drawing.layers.flatMap((layer) =>
		layer.kind === 'rect' || layer.kind === 'rule' || layer.kind === 'dot'
			? layer.marks.map((mark) => ('x2' in mark ? mark : { ...mark, x2: mark.x, y2: mark.y }))
			: []
	);
	const outside = [...boxes, ...marks].filter(
		(box) =>
			Math.min(box.x, box.x2) < -1 ||
			Math.max(box.x, box.x2) > drawing.width + 1 ||
			Math.min(box.y, box.y2) < -1 ||
			Math.max(box.y, box.y2) > drawing.height + 1
	);
	const spec = JSON.stringify(buildSpec(drawing, ''));
	expect({
		clashes,
		outside,
		fits: drawing.width <= width,
		// JSON writes NaN and Infinity as null.
		numbers: !/:null[,}]/.test(spec.replace(/"(?:axis|scale|legend|stack|stroke)":null/g, ''))
	}).toEqual({ clashes: [], outside: [], fits: true, numbers: true });
}

const sorted = fc.tuple(value, value, value).map((three) => three.toSorted((a, b) => a - b));

test('rows on one axis keep their words apart and their marks inside', () => {
	const row = fc.record({ label, ends: sorted, hidden: fc.boolean(), n: fc.nat(900) });
	fc.assert(
		fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), place, label, (rows, at, end) => {
			const drawing = drawRowPlot(
				{
					items: [
						{ kind: 'heading', label: end },
						...rows.map(({ label: text, ends: [low = 1, middle = 1, high = 1], hidden, n }) => ({
							kind: 'row' as const,
							label: text,
							glyphs: hidden
								? []
								: [
										{ kind: 'interval' as const, low, high, quiet: false },
										{ kind: 'dot' as const, at: middle, look: 'full' as const }
									],
							value: hidden ? '' : write(middle),
							note: hidden ? '' : `n ${n}`,
							instead: hidden ? { text: 'Skjult: under 5 svar', hidden } : null
						}))
					],
					domain: { min: 1, max: 5 },
					write,
					whole: true,
					ends: { low: end, high: end },
					line: 3,
					band: { low: 2, high: 4 },
					legend: [
						{ sign: 'dot', label: 'trukket mot fellesnivået' },
						{ sign: 'hollow', label: 'gruppens eget tall' }
					]
				},
				at.width,
				sizesFor(at),
				lightColours
			);
			expectSound(drawing, at.width);
		}),
		{ numRuns: 120 }
	);
});

test('a trend that fits keeps its words apart', () => {
	const moment = fc.record({ label: word, ends: sorted, known: fc.boolean() });
	const plots = fc.array(moment, { minLength: 1, maxLength: 12 }).map((moments): TrendPlot => ({
		moments: moments.map(({ label: text, ends: [low = 1, middle = 1, high = 1], known }) => ({
			label: text,
			note: known ? 'n 12' : 'skjult',
			...(known ? { low, value: middle, high } : { low: null, value: null, high: null })
		})),
		joins: moments
			.slice(1)
			.map((_, at) => (['line', 'dashed', 'broken'] as const)[at % 3] ?? 'line'),
		domain: { min: 1, max: 5 },
		write,
		tick: String,
		legend: [{ sign: 'break', label: 'kan ikke sammenlignes' }]
	}));
	fc.assert(
		fc.property(plots, place, (plot, at) => {
			const sizes = sizesFor(at);
			fc.pre(trendFits(plot, at.width, sizes));
			expectSound(drawTrend(plot, at.width, sizes, lightColours), at.width);
		}),
		{ numRuns: 120 }
	);
});

test('names in a funnel cover neither one another nor a dot, and dots never leave it', () => {
	const dot = fc.record({ n: fc.integer({ min: 1, max: 500 }), value, name: fc.option(label) });
	fc.assert(
		fc.property(fc.array(dot, { minLength: 1, maxLength: 40 }), place, (dots, at) => {
			const across = domainOf({ range: null }, [0, ...dots.map(({ n }) => n)]);
			const drawing = drawFunnel(
				{
					dots,
					lines: [
						{
							look: 'line',
							points: [
								{ n: across.min, value: 3 },
								{ n: across.max, value: 3 }
							]
						}
					],
					across,
					up: { min: 1, max: 5 },
					write,
					writeSize: String,
					titles: { across: 'Antall svar', up: 'Gjennomsnitt' },
					legend: [{ sign: 'line', label: 'fellesnivå 3,0' }]
				},
				at.width,
				sizesFor(at),
				lightColours
			);
			expectSound(drawing, at.width);
		}),
		{ numRuns: 120 }
	);
});

test('a histogram labels as many columns as have room', () => {
	const bin = fc.record({
		label: fc.constantFrom('0–4', '10–19', '1000–1999', '7'),
		count: fc.nat(5000)
	});
	fc.assert(
		fc.property(fc.array(bin, { minLength: 3, maxLength: 12 }), place, (bins, at) => {
			const plot = {
				bins: bins.map(({ label: text, count }) => ({
					label: text,
					height: count,
					text: String(count)
				})),
				middle: { bin: 1, label: 'midterste svar: 12' }
			};
			expectSound(drawHistogram(plot, at.width, sizesFor(at), lightColours), at.width);
		}),
		{ numRuns: 120 }
	);
});

test('a heat table keeps its words apart, by letters where its heads have no room', () => {
	const sides = fc.record({
		columns: fc.array(label, { minLength: 1, maxLength: 12 }),
		rows: fc.array(label, { minLength: 1, maxLength: 12 }),
		hidden: fc.boolean()
	});
	fc.assert(
		fc.property(sides, place, ({ columns, rows, hidden }, at) => {
			const drawing = drawHeat(
				{
					columns: columns.map((text, index) => ({
						label: text,
						note: 'n 12',
						letter: String.fromCharCode(65 + index)
					})),
					rows: rows.map((text, row) => ({
						label: text,
						note: 'n 14, 1 vet ikke',
						cells: columns.map((_, column) => ({
							shade: ((row + column) % 5) / 4,
							count: String(row * column),
							percent: `${row + column} %`,
							hidden: hidden && column === 1
						}))
					})),
					hidden: hidden ? 'skjult' : null
				},
				at.width,
				sizesFor(at),
				lightColours
			);
			expectSound(drawing, at.width);
		}),
		{ numRuns: 120 }
	);
});

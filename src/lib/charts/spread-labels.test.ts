import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hatchRect } from './hatch';
import { spreadLabels } from './spread-labels';

test('labels with room stay where they wish to be', () => {
	expect(
		spreadLabels(
			[
				{ wish: 10, height: 10 },
				{ wish: 40, height: 10 }
			],
			4
		)
	).toEqual([10, 40]);
});

test('labels that wish for the same place share it evenly', () => {
	expect(
		spreadLabels(
			[
				{ wish: 50, height: 10 },
				{ wish: 50, height: 10 }
			],
			4
		)
	).toEqual([43, 57]);
});

test('labels keep their order and their distance, whatever they wish for', () => {
	const labels = fc.array(
		fc.record({
			wish: fc.double({ min: -200, max: 200, noNaN: true }),
			height: fc.double({ min: 5, max: 90, noNaN: true })
		}),
		{ maxLength: 6 }
	);
	fc.assert(
		fc.property(labels, (some) => {
			const sorted = some.toSorted((a, b) => a.wish - b.wish);
			const middles = spreadLabels(sorted, 4);
			for (const [index, label] of sorted.entries()) {
				const [here, next] = [middles[index] ?? 0, middles[index + 1]];
				const after = sorted[index + 1];
				if (next === undefined || !after) continue;
				expect(next - here).toBeGreaterThanOrEqual((label.height + after.height) / 2 + 4 - 1e-6);
			}
		})
	);
});

test('hatching stays inside its mark', () => {
	const lines = hatchRect({ x: 10, y: 20, x2: 60, y2: 40 }, 5, '#000000');
	expect(lines.length).toBeGreaterThan(8);
	for (const { x, y, x2, y2 } of lines) {
		expect([x, x2].every((at) => at >= 10 - 1e-9 && at <= 60 + 1e-9)).toBe(true);
		expect([y, y2].every((at) => at >= 20 - 1e-9 && at <= 40 + 1e-9)).toBe(true);
	}
});

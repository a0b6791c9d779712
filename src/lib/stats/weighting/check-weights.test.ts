import { describe, expect, it } from 'vitest';
import { checkWeights } from './check-weights';

describe('checkWeights', () => {
	it('leaves out and counts those of weight 0', () => {
		const entries = [
			{ weight: 0.5, count: 12 },
			{ weight: 0, count: 3 },
			{ weight: 2, count: 5 }
		];
		expect(checkWeights(entries)).toEqual({ usable: true, weighted: 17, zero: 3 });
	});

	it('finds every weight that cannot be used, and says how many', () => {
		const entries = [
			{ weight: 1, count: 9 },
			{ weight: -0.5, count: 2 },
			{ weight: null, count: 4 },
			{ weight: 'text', count: 1 },
			{ weight: Infinity, count: 1 }
		] as const;
		expect(checkWeights(entries)).toEqual({
			usable: false,
			negative: 2,
			missing: 4,
			text: 2,
			nobody: false
		});
	});

	it('needs somebody with a weight', () => {
		const nobody = { usable: false, negative: 0, missing: 0, text: 0, nobody: true };
		expect(checkWeights([{ weight: 0, count: 8 }])).toEqual(nobody);
		expect(checkWeights([])).toEqual(nobody);
	});
});

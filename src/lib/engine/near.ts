import type { CrossRow, MomentRow } from '$lib/survey/moment-table';
import { expect } from 'vitest';

/** Of the sum of the absolute terms: engines add in different orders. */
const closeness = 3e-13;

/** Two sums of the same terms, of which none is larger in size than `largest` says. */
function expectNear(sum: number, expected: number, absolute: number): void {
	expect(Math.abs(sum - expected)).toBeLessThanOrEqual(closeness * absolute);
}

/** The same groups and counts, and sums that agree as nearly as adding allows. Weights are not negative. */
export function expectSameMoments(
	rows: readonly MomentRow[],
	expected: readonly MomentRow[]
): void {
	const exact = ({ codes, n, min, max, centre }: MomentRow) => ({ codes, n, min, max, centre });
	expect(rows.map(exact)).toEqual(expected.map(exact));
	rows.forEach((row, i) => {
		const wanted = expected[i] ?? row;
		const reach = (wanted.max - wanted.min) / 2;
		expectNear(row.sumW, wanted.sumW, wanted.sumW);
		expectNear(row.sumW2, wanted.sumW2, wanted.sumW2);
		expectNear(row.sumWD, wanted.sumWD, wanted.sumW * reach);
		expectNear(row.sumWD2, wanted.sumWD2, wanted.sumWD2);
		expectNear(row.sumW2D, wanted.sumW2D, wanted.sumW2 * reach);
		expectNear(row.sumW2D2, wanted.sumW2D2, wanted.sumW2D2);
	});
}

/** As `expectSameMoments`. By Cauchy and Schwarz the absolute products add up to no more than the root of the squares. */
export function expectSameProducts(rows: readonly CrossRow[], expected: readonly CrossRow[]): void {
	const exact = ({ codes, n, centres }: CrossRow) => ({ codes, n, centres });
	expect(rows.map(exact)).toEqual(expected.map(exact));
	rows.forEach((row, k) => {
		const wanted = expected[k] ?? row;
		const size = row.centres.length;
		for (let place = 0; place < size * size; place++) {
			const [i, j] = [Math.floor(place / size), place % size];
			const at = (matrix: CrossRow['n'], a = i, b = j): number => matrix[a]?.[b] ?? 0;
			const squares = at(wanted.sumWDD, i, i);
			expectNear(at(row.sumW), at(wanted.sumW), at(wanted.sumW));
			expectNear(at(row.sumW2), at(wanted.sumW2), at(wanted.sumW2));
			expectNear(at(row.sumWD), at(wanted.sumWD), Math.sqrt(at(wanted.sumW) * squares));
			const absolute = Math.sqrt(squares * at(wanted.sumWDD, j, j));
			expectNear(at(row.sumWDD), at(wanted.sumWDD), absolute);
		}
	});
}

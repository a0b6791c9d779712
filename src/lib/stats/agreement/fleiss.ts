import { checkLevel } from '../level';
import { sum } from '../sum';
import { describeAgreement, type Agreement } from './agreement';
import { checkCells, type RatingCounts } from './rating-counts';

/**
 * Fleiss' kappa of `coders` coders, from the units that all of them coded; without an interval. Fleiss
 * 1971, "Measuring nominal scale agreement among many raters". Throws when a cell is no count, a unit has
 * more ratings than coders, or there are fewer than two coders.
 */
export function fleissKappa(counts: RatingCounts, coders: number, level: number): Agreement {
	checkLevel(level);
	checkCells(counts, counts[0]?.length ?? 0);
	if (!(Number.isSafeInteger(coders) && coders > 1) || counts.some((row) => sum(row) > coders)) {
		throw new RangeError(`Ratings of other than ${coders} coders`);
	}
	const complete = counts.filter((row) => sum(row) === coders);
	const ratings = complete.length * coders;
	const basis = { method: 'fleiss', n: complete.length, level };
	if (ratings === 0) return describeAgreement('no_overlap', basis);
	const totals = (complete[0] ?? []).map((_, j) => sum(complete.map((row) => row[j] ?? 0)));
	if (totals.includes(ratings)) return describeAgreement('no_variation', basis);
	const agreeing = sum(complete.map((row) => sum(row.map((count) => count * (count - 1)))));
	const observed = agreeing / (ratings * (coders - 1));
	const expected = sum(totals.map((total) => (total / ratings) ** 2));
	return describeAgreement((observed - expected) / (1 - expected), basis);
}

import { normalQuantile } from '../distributions/normal';
import { checkLevel } from '../level';
import { sum } from '../sum';
import { describeAgreement, type Agreement } from './agreement';
import { checkCells } from './rating-counts';

/**
 * Cohen's kappa of two coders, from the square table of what one (rows) and the other (columns) said of
 * the same units. The interval is the large-sample one (Fleiss, Cohen and Everitt 1969), clipped to -1..1;
 * none where it would have no width (they agree throughout, or one says the same of every unit). R: `psych::cohen.kappa`.
 * Throws unless the table is square and of counts.
 */
export function cohenKappa(table: readonly (readonly number[])[], level: number): Agreement {
	checkLevel(level);
	checkCells(table, table.length);
	const n = sum(table.map(sum));
	const basis = { method: 'cohen', n, level };
	if (n === 0) return describeAgreement('no_overlap', basis);
	const shares = table.map((row) => row.map((count) => count / n));
	const rows = table.map((row) => sum(row) / n);
	const columns = table.map((_, j) => sum(table.map((row) => row[j] ?? 0)) / n);
	if (Math.max(...rows) === 1 && rows.indexOf(1) === columns.indexOf(1)) {
		return describeAgreement('no_variation', basis);
	}
	const observed = sum(table.map((row, i) => row[i] ?? 0)) / n;
	const expected = sum(rows.map((row, i) => row * (columns[i] ?? 0)));
	const value = (observed - expected) / (1 - expected);
	const error = Math.sqrt(Math.max(0, variance(shares, rows, columns, value) / n));
	const reach = normalQuantile(1 - (1 - level) / 2) * error;
	const agreement = describeAgreement(value, basis);
	if (error < 1e-7) return agreement;
	return { ...agreement, low: Math.max(-1, value - reach), high: Math.min(1, value + reach) };
}

/** Of one unit's contribution to kappa. */
function variance(
	shares: readonly (readonly number[])[],
	rows: readonly number[],
	columns: readonly number[],
	kappa: number
): number {
	const expected = sum(rows.map((row, i) => row * (columns[i] ?? 0)));
	const terms = shares.flatMap((row, i) =>
		row.map((share, j) => {
			const chance = (columns[i] ?? 0) + (rows[j] ?? 0);
			return share * (Number(i === j) - chance * (1 - kappa)) ** 2;
		})
	);
	return (sum(terms) - (kappa - expected * (1 - kappa)) ** 2) / (1 - expected) ** 2;
}

import type { DistributionRow } from '$lib/survey/finding';

/** The rows with the highest count: several when they tie. */
export function topRows(rows: readonly DistributionRow[]): DistributionRow[] {
	const most = Math.max(...rows.map((row) => row.count ?? 0));
	return rows.filter((row) => row.count === most);
}

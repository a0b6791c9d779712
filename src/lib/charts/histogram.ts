import { formatCount, formatNumber } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import type { DistributionFinding, DistributionRow } from '$lib/survey/finding';
import { countText } from './numbers';
import type { HistogramPlot } from './plot/histogram-plot';
import type { ChartContext } from './presentation';
import { rowLabel } from './row-label';

/** The numbers of a question as columns, with the middle answer marked; `median` where it is known. */
export function histogramOf(
	finding: DistributionFinding,
	median: number | null,
	{ locale }: ChartContext
): HistogramPlot {
	const rows = finding.rows.filter((row) => row.missing === null);
	const suppressed = rows.some((row) => row.suppressed);
	const bin = suppressed ? null : middleBin(rows);
	const middle = bin === null ? undefined : rows[bin];
	const value =
		median === null
			? middle && rowLabel(middle.label, 'number', locale)
			: formatNumber(Math.round(median * 100) / 100, locale);
	return {
		bins: rows.map((row) => ({
			label: rowLabel(row.label, 'number', locale),
			height: row.count,
			text: row.band
				? countText(row, locale)
				: row.count === null
					? ''
					: formatCount(row.count, locale)
		})),
		middle:
			bin === null || value === undefined
				? null
				: { bin, label: m.key_middle({ value }, { locale }) }
	};
}

/** The row that half of the answers lie at or below; null without answers. */
function middleBin(rows: readonly DistributionRow[]): number | null {
	const total = rows.reduce((sum, row) => sum + (row.count ?? 0), 0);
	if (total === 0) return null;
	let before = 0;
	return rows.findIndex((row) => (before += row.count ?? 0) >= total / 2);
}

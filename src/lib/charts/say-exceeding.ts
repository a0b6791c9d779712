import { formatList, formatPercent } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { CrosstabCell, CrosstabColumn, CrosstabFinding } from '$lib/survey/finding';
import type { Scale } from '$lib/survey/question';
import { emphasis } from './emphasis';
import { newsRows } from './news-rows';
import { quote } from './words';

const mostNamed = 4;

/** A group that has a higher share of one answer than others do. */
interface Exceeding {
	readonly answer: string;
	readonly group: CrosstabColumn;
	readonly percent: number;
	readonly others: readonly { readonly column: CrosstabColumn; readonly percent: number }[];
}

/**
 * The clearest of the pairwise tests: the group whose share of an answer exceeds most other groups', with
 * the answers that sentences speak of first. That groups differ without a pair that does is said so.
 */
export function sayExceeding(
	finding: CrosstabFinding,
	compared: readonly CrosstabColumn[],
	scale: Scale | null | undefined,
	locale: Locale
): string {
	const news = finding.shape === 'scale' ? newsRows(finding.rows, scale) : finding.rows;
	const clearest = clearestOf(finding, news) ?? clearestOf(finding, finding.rows);
	if (!clearest) return m.say_groups_differ({ ...emphasis }, { locale });
	const { answer, group, percent, others } = clearest;
	const said = {
		...emphasis,
		group: group.label,
		answers: quote(answer, locale),
		percent: formatPercent(percent, group.base ?? 0, locale)
	};
	const range = rangeOf(others, locale);
	const labels = others.map((other) => other.column.label);
	if (others.length === compared.length - 1 && others.length > 1) {
		return m.say_groups_top_many({ ...said, others: range }, { locale });
	}
	if (others.length > mostNamed) return m.say_groups_differ({ ...emphasis }, { locale });
	return m.say_groups_higher({ ...said, range, others: formatList(labels, locale) }, { locale });
}

function clearestOf(
	finding: CrosstabFinding,
	rows: CrosstabFinding['rows']
): Exceeding | undefined {
	const gap = ({ percent, others }: Exceeding): number =>
		percent - Math.max(...others.map((other) => other.percent));
	return rows
		.flatMap((row) =>
			row.cells.flatMap((cell, index) => exceedingOf(finding, row.label, row.cells, cell, index))
		)
		.toSorted((a, b) => b.others.length - a.others.length || gap(b) - gap(a))[0];
}

function exceedingOf(
	{ columns }: CrosstabFinding,
	answer: string,
	cells: readonly CrosstabCell[],
	{ percent, letters }: CrosstabCell,
	index: number
): Exceeding[] {
	const group = columns[index];
	const beaten = new Set(letters);
	if (!group || percent === null || beaten.size === 0) return [];
	const others = columns.flatMap((column, at) => {
		const share = cells[at]?.percent ?? null;
		return share !== null && beaten.has(column.letter) ? [{ column, percent: share }] : [];
	});
	return others.length === 0 ? [] : [{ answer, group, percent, others }];
}

/** "20 %", or "20 % to 38 %". */
function rangeOf(others: Exceeding['others'], locale: Locale): string {
	const ordered = others.toSorted((a, b) => a.percent - b.percent);
	const write = (other: Exceeding['others'][number] | undefined): string =>
		formatPercent(other?.percent ?? 0, other?.column.base ?? 0, locale);
	const [from, to] = [write(ordered[0]), write(ordered.at(-1))];
	return from === to ? from : m.column_between({ low: from, high: to }, { locale });
}

import { formatCount } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { DistributionFinding } from '$lib/survey/finding';
import type { Scale } from '$lib/survey/question';
import { hasAnswers } from './chart-finding';
import { emphasis } from './emphasis';
import { isApart } from './is-apart';
import { newsRows } from './news-rows';
import { sayDistribution } from './say-distribution';
import { estimateRows, type ShareEstimate } from './share-estimate';
import { quote, quoteEither } from './words';

/** A row of a grid with its own text. */
export interface GridRow {
	readonly label: string;
	readonly finding: DistributionFinding;
}

interface RatedRow {
	readonly label: string;
	readonly share: ShareEstimate;
}

/** Where a grid's highest and lowest rows are, and whether they can be told apart. */
export function sayGrid(
	rows: readonly GridRow[],
	scale: Scale | null | undefined,
	locale: Locale
): string {
	const hidden = rows.filter(({ finding }) => finding.hidden !== null).length;
	const shown = rows.filter(({ finding }) => hasAnswers(finding));
	const [first] = shown.length > 0 ? shown : rows;
	if (!first) return m.say_none({}, { locale });
	const news =
		shown.length < 2
			? sayDistribution(first.finding, scale, locale)
			: compareRows(shown, scale, locale);
	return hidden === 0 || hidden === rows.length
		? news
		: `${news} ${m.say_rows_hidden({ count: hidden }, { locale })}`;
}

function compareRows(
	rows: readonly GridRow[],
	scale: Scale | null | undefined,
	locale: Locale
): string {
	const codes = newsCodes(rows, scale);
	const rated = rows.flatMap(({ label, finding }): RatedRow[] => {
		const chosen = finding.rows.filter((row) => codes.has(row.code));
		const share = estimateRows(chosen, finding);
		return share ? [{ label, share }] : [];
	});
	const labels = rows[0]?.finding.rows.filter((row) => codes.has(row.code)) ?? [];
	const answers = quoteEither(
		labels.map((row) => row.label),
		locale
	);
	const ranked = rated.toSorted((a, b) => b.share.percent - a.share.percent);
	const [top, bottom] = [ranked[0], ranked.at(-1)];
	if (!top || !bottom) return m.say_none({}, { locale });
	if (top.share.percent === bottom.share.percent) {
		return m.say_rows_same({ ...emphasis, answers }, { locale });
	}
	const said = m.say_rows_most(
		{
			...emphasis,
			answers,
			row: quote(top.label, locale),
			count: formatCount(top.share.count, locale),
			total: formatCount(top.share.base, locale),
			last: quote(bottom.label, locale),
			lastCount: formatCount(bottom.share.count, locale),
			lastTotal: formatCount(bottom.share.base, locale)
		},
		{ locale }
	);
	return isApart(top.share, bottom.share) ? said : `${said} ${m.say_rows_unsure({}, { locale })}`;
}

/** The answers compared: a scale's telling points, else the answer that is most common over all rows. */
function newsCodes(rows: readonly GridRow[], scale: Scale | null | undefined): Set<number> {
	const first = rows[0]?.finding;
	if (!first) return new Set();
	if (first.shape === 'scale') return new Set(newsRows(first.rows, scale).map((row) => row.code));
	const totals = first.rows.map(({ code }) => ({
		code,
		count: rows.reduce(
			(sum, { finding }) => sum + (finding.rows.find((row) => row.code === code)?.count ?? 0),
			0
		)
	}));
	const [top] = totals.toSorted((a, b) => b.count - a.count);
	return new Set(top ? [top.code] : []);
}

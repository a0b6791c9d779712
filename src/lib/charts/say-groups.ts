import { formatList, formatPercent } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { CrosstabColumn, CrosstabFinding } from '$lib/survey/finding';
import type { Scale } from '$lib/survey/question';
import { emphasis } from './emphasis';
import { isApart } from './is-apart';
import { newsRows } from './news-rows';
import { sayHiddenGroups } from './say-hidden-groups';
import { leastForPercent } from './say-share';
import { estimateRows, type ShareEstimate } from './share-estimate';
import { countWord, quoteEither } from './words';

const mostNamed = 4;

interface RatedGroup {
	readonly label: string;
	readonly share: ShareEstimate;
}

/** Which group stands out, if one does, and which groups are hidden and why. */
export function sayGroups(
	finding: CrosstabFinding,
	scale: Scale | null | undefined,
	locale: Locale
): string {
	const shown = finding.columns.filter((column) => (column.base ?? 0) > 0 && !column.hidden);
	return [sayShown(finding, shown, scale, locale), ...sayHiddenGroups(finding.columns, locale)]
		.filter((part) => part !== '')
		.join(' ');
}

function sayShown(
	finding: CrosstabFinding,
	shown: readonly CrosstabColumn[],
	scale: Scale | null | undefined,
	locale: Locale
): string {
	const hidden = finding.columns.some((column) => column.hidden);
	const [only, second] = shown;
	if (!only) {
		return hidden ? m.say_groups_none({}, { locale }) : m.say_none({}, { locale });
	}
	if (!second && hidden) return m.say_groups_one({ ...emphasis, group: only.label }, { locale });
	const compared = comparisons(finding, scale, locale);
	const news = compareGroups(compared, finding, locale);
	return (compared[0]?.groups.length ?? 0) < 2
		? news
		: [news, ...saySmall(shown, locale)].join(' ');
}

/** The groups that are shown but left out of the comparison. */
function saySmall(shown: readonly CrosstabColumn[], locale: Locale): string[] {
	const small = shown.filter(({ base }) => (base ?? 0) < leastForPercent);
	if (small.length === 0) return [];
	const groups = formatList(
		small.map((column) => column.label),
		locale
	);
	return [m.say_groups_small({ groups, count: small.length }, { locale })];
}

/** The groups ranked by one answer, or by the telling points of a scale together. */
interface Comparison {
	readonly answers: string;
	readonly groups: readonly RatedGroup[];
}

/** A scale is compared by its telling points; other questions by every answer, the most common first. */
function comparisons(
	finding: CrosstabFinding,
	scale: Scale | null | undefined,
	locale: Locale
): readonly Comparison[] {
	const total = (row: CrosstabFinding['rows'][number]): number =>
		row.cells.reduce((sum, cell) => sum + (cell.count ?? 0), 0);
	const compared =
		finding.shape === 'scale'
			? [newsRows(finding.rows, scale)]
			: finding.rows.toSorted((x, y) => total(y) - total(x)).map((row) => [row]);
	return compared.map((rows) => ({
		answers: quoteEither(
			rows.map((row) => row.label),
			locale
		),
		groups: rateGroups(finding, rows)
	}));
}

/** The groups with answers enough to compare, highest share first. */
function rateGroups(
	finding: CrosstabFinding,
	rows: CrosstabFinding['rows']
): readonly RatedGroup[] {
	return finding.columns
		.flatMap((column, index): RatedGroup[] => {
			if (column.hidden || (column.base ?? 0) < leastForPercent) return [];
			const cells = rows.flatMap((row) => row.cells[index] ?? []);
			const share = estimateRows(cells, {
				base: { count: column.base ?? 0, kind: finding.baseKind },
				population: null,
				missing: [],
				interval: finding.interval === 'census' ? 'census' : 'wilson',
				level: finding.level
			});
			return share ? [{ label: column.label, share }] : [];
		})
		.toSorted((a, b) => b.share.percent - a.share.percent);
}

function compareGroups(
	compared: readonly Comparison[],
	finding: CrosstabFinding,
	locale: Locale
): string {
	const [first] = compared;
	if (!first || first.groups.length < 2) return m.say_groups_few({ ...emphasis }, { locale });
	const differs = (finding.test?.p ?? 0) < 1 - finding.level;
	const [clearest] = compared
		.filter((comparison) => differs && lead(comparison) !== null)
		.toSorted((a, b) => (lead(b) ?? 0) - (lead(a) ?? 0));
	if (clearest) return sayLead(clearest, locale);
	const { answers } = first;
	if (finding.test && differs) return m.say_groups_unclear({ ...emphasis, answers }, { locale });
	// Some groups lie apart, though none leads: that they cannot be told apart would be false.
	return !finding.test && compared.some(({ groups }) => hasApart(groups))
		? m.say_groups_no_leader({ ...emphasis, answers }, { locale })
		: saySame(first.groups, finding, locale);
}

/** True when the highest and the lowest group are apart. */
function hasApart(groups: readonly RatedGroup[]): boolean {
	const [top] = groups;
	const bottom = groups.at(-1);
	return top !== undefined && bottom !== undefined && isApart(top.share, bottom.share);
}

/** How many points the first group is ahead of the next; null unless its interval is apart from all others'. */
function lead({ groups }: Comparison): number | null {
	const [top, ...others] = groups;
	const [second] = others;
	return top && second && others.every((other) => isApart(top.share, other.share))
		? top.share.percent - second.share.percent
		: null;
}

function sayLead({ answers, groups }: Comparison, locale: Locale): string {
	const [top, ...others] = groups;
	const [second] = others;
	if (!top || !second) return '';
	const said = { ...emphasis, group: top.label, answers, percent: percentOf(top, locale) };
	const range = { ...said, others: rangeOf(others, locale) };
	return others.length === 1
		? m.say_groups_top({ ...range, other: second.label }, { locale })
		: m.say_groups_top_many(range, { locale });
}

function saySame(groups: readonly RatedGroup[], finding: CrosstabFinding, locale: Locale): string {
	if (groups.length > mostNamed) {
		const count = countWord(groups.length, locale);
		return m.say_groups_same_many({ ...emphasis, count }, { locale });
	}
	const inOrder = finding.columns.filter((column) =>
		groups.some((group) => group.label === column.label)
	);
	const names = formatList(
		inOrder.map((column) => column.label),
		locale
	);
	return m.say_groups_same({ ...emphasis, groups: names }, { locale });
}

const percentOf = ({ share }: RatedGroup, locale: Locale): string =>
	formatPercent(share.percent, share.base, locale);

/** "20 %" or "20 % to 38 %" for groups that stand highest first. */
function rangeOf(groups: readonly RatedGroup[], locale: Locale): string {
	const [high, low] = [groups[0], groups.at(-1)];
	if (!high || !low) return '';
	const [from, to] = [percentOf(low, locale), percentOf(high, locale)];
	return from === to ? from : m.column_between({ low: from, high: to }, { locale });
}

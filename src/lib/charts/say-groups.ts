import { formatCount, formatList, formatPercent } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { CrosstabColumn, CrosstabFinding } from '$lib/survey/finding';
import type { Scale } from '$lib/survey/question';
import { emphasis } from './emphasis';
import { isApart } from './is-apart';
import { newsRows } from './news-rows';
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
	const rows = comparedRows(finding, scale);
	const groups = rateGroups(finding, rows);
	if (groups.length < 2) return m.say_groups_few({ ...emphasis }, { locale });
	const answers = quoteEither(
		rows.map((row) => row.label),
		locale
	);
	return compareGroups(groups, answers, finding, locale);
}

/** The answers compared: a scale's telling points, else the answer most common over all groups. */
function comparedRows(finding: CrosstabFinding, scale: Scale | null | undefined) {
	if (finding.shape === 'scale') return newsRows(finding.rows, scale);
	const total = (row: CrosstabFinding['rows'][number]): number =>
		row.cells.reduce((sum, cell) => sum + (cell.count ?? 0), 0);
	return finding.rows.toSorted((a, b) => total(b) - total(a)).slice(0, 1);
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
	groups: readonly RatedGroup[],
	answers: string,
	finding: CrosstabFinding,
	locale: Locale
): string {
	const [top, ...others] = groups;
	const options = { locale };
	if (top && others.every((other) => isApart(top.share, other.share))) {
		const said = { ...emphasis, group: top.label, answers, percent: percentOf(top, locale) };
		const [second] = others;
		const range = { ...said, others: rangeOf(others, locale) };
		return second && others.length === 1
			? m.say_groups_top({ ...range, other: second.label }, options)
			: m.say_groups_top_many(range, options);
	}
	if ((finding.test?.p ?? 1) < 1 - finding.level) {
		return m.say_groups_unclear({ ...emphasis, answers }, options);
	}
	if (groups.length > mostNamed) {
		const count = countWord(groups.length, locale);
		return m.say_groups_same_many({ ...emphasis, count }, options);
	}
	const inOrder = finding.columns.filter((column) =>
		groups.some((group) => group.label === column.label)
	);
	const names = formatList(
		inOrder.map((column) => column.label),
		locale
	);
	return m.say_groups_same({ ...emphasis, groups: names }, options);
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

function sayHiddenGroups(columns: readonly CrosstabColumn[], locale: Locale): string[] {
	const small = columns.filter((column) => column.hidden?.code === 'base');
	const covering = columns.filter((column) => column.hidden?.code === 'complement');
	const names = (some: readonly CrosstabColumn[]): string =>
		formatList(
			some.map((column) => column.label),
			locale
		);
	const [first] = small;
	const minBase = first?.hidden?.code === 'base' ? first.hidden.minBase : 0;
	return [
		small.length === 0
			? ''
			: m.say_groups_hidden_base(
					{ count: small.length, groups: names(small), minBase: formatCount(minBase, locale) },
					{ locale }
				),
		covering.length === 0
			? ''
			: m.say_groups_hidden_complement(
					{ count: covering.length, groups: names(covering) },
					{ locale }
				)
	];
}

import { formatCount, formatList } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { GroupMean, GroupPair, GroupsFinding } from '$lib/survey/findings/groups';
import { emphasis } from './emphasis';
import { measureOf } from './measure';
import { moreToDecide } from './more-answers';
import { sayHiddenGroups } from './say-hidden-groups';
import { leastForPercent } from './say-share';
import { joinSentences } from './sentences';
import { sayMerge, saySame, saySmallGroups } from './say-same';

const mostNamed = 4;

/** Which groups can be told apart by their means, and which are hidden and why. */
export function sayMeans(finding: GroupsFinding, locale: Locale): string {
	const shown = finding.groups.filter((group) => !group.hidden && (group.n ?? 0) > 0);
	const total = shown.reduce((sum, group) => sum + (group.n ?? 0), 0);
	return joinSentences([
		sayVerdict(finding, shown, locale),
		...sayHiddenGroups(finding.groups, locale),
		shown.length > 1 ? sayMerge(total, locale) : ''
	]);
}

function sayVerdict(finding: GroupsFinding, shown: readonly GroupMean[], locale: Locale): string {
	const [only, second] = shown;
	const hidden = finding.groups.some((group) => group.hidden);
	if (!only) return hidden ? m.say_groups_none({}, { locale }) : m.say_none({}, { locale });
	if (!second) return m.say_groups_one({ ...emphasis, group: only.label }, { locale });
	const compared = shown.filter((group) => (group.n ?? 0) >= leastForPercent);
	const small = saySmallGroups(
		shown.filter((group) => !compared.includes(group)).map((group) => group.label),
		locale
	);
	if (finding.verdict === 'too_few' || compared.length < 2) {
		return m.say_groups_few({ ...emphasis }, { locale });
	}
	if (finding.verdict === 'differs') return joinSentences([sayPairs(finding, locale), small]);
	const labels = compared.map((group) => group.label);
	return joinSentences([saySame(labels, locale), sayMore(finding, compared, locale), small]);
}

/** How many more answers would decide; said of two groups only, for with more it depends on the pair. */
function sayMore(finding: GroupsFinding, compared: readonly GroupMean[], locale: Locale): string {
	const [pair, other] = finding.pairs;
	if (!pair || other) return '';
	const answers = compared.reduce((sum, group) => sum + (group.n ?? 0), 0);
	const more = moreToDecide(answers, { ...pair, value: pair.difference });
	return more === null ? '' : m.say_more_answers({ count: formatCount(more, locale) }, { locale });
}

function sayPairs(finding: GroupsFinding, locale: Locale): string {
	const apart = finding.pairs.filter((pair) => pair.verdict === 'differs');
	const highest = highestOf(apart, finding.groups);
	if (!highest) return m.say_groups_differ({ ...emphasis }, { locale });
	const others = below(highest, apart, finding.groups);
	if (others.length < apart.length || others.length > mostNamed) {
		const count = formatCount(apart.length, locale);
		const total = formatCount(finding.pairs.length, locale);
		return m.say_groups_pairs({ ...emphasis, count, total }, { locale });
	}
	const all = finding.groups.flatMap(({ low, mean, high }) => [low, mean, high]);
	const { write } = measureOf('number', finding.range, all, locale);
	const means = others.map((group) => group.mean ?? 0).sort((a, b) => a - b);
	const [from, to] = [write(means[0] ?? 0), write(means.at(-1) ?? 0)];
	const said = m.say_group_above(
		{
			...emphasis,
			group: highest.label,
			others: formatList(
				others.map((group) => group.label),
				locale
			),
			value: write(highest.mean ?? 0),
			range: from === to ? from : m.column_between({ low: from, high: to }, { locale })
		},
		{ locale }
	);
	const rest = finding.pairs.length > apart.length;
	return rest ? `${said} ${m.say_rest_same({}, { locale })}` : said;
}

/** The group that lies above most others among the pairs told apart; the higher mean when several do. */
function highestOf(
	apart: readonly GroupPair[],
	groups: readonly GroupMean[]
): GroupMean | undefined {
	const wins = (group: GroupMean): number => below(group, apart, groups).length;
	return groups
		.filter((group) => wins(group) > 0)
		.toSorted((a, b) => wins(b) - wins(a) || (b.mean ?? 0) - (a.mean ?? 0))[0];
}

function below(
	{ code, mean }: GroupMean,
	apart: readonly GroupPair[],
	groups: readonly GroupMean[]
): GroupMean[] {
	return groups.filter(
		(other) =>
			(other.mean ?? 0) < (mean ?? 0) &&
			apart.some(
				(pair) =>
					(pair.a === code && pair.b === other.code) || (pair.b === code && pair.a === other.code)
			)
	);
}

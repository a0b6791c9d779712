import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { CrosstabColumn, CrosstabFinding } from '$lib/survey/finding';
import type { Scale } from '$lib/survey/question';
import { emphasis } from './emphasis';
import { sayExceeding } from './say-exceeding';
import { sayHiddenGroups } from './say-hidden-groups';
import { sayMerge, saySame, saySmallGroups } from './say-same';
import { leastForPercent } from './say-share';
import { joinSentences } from './sentences';

/** Which groups can be told apart, as the tests that the finding carries say, and which are hidden and why. */
export function sayGroups(
	finding: CrosstabFinding,
	scale: Scale | null | undefined,
	locale: Locale
): string {
	const shown = finding.columns.filter((column) => (column.base ?? 0) > 0 && !column.hidden);
	const total = shown.reduce((sum, { base }) => sum + (base ?? 0), 0);
	return joinSentences([
		sayShown(finding, shown, scale, locale),
		...sayHiddenGroups(finding.columns, locale),
		shown.length > 1 ? sayMerge(total, locale) : ''
	]);
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
	const compared = shown.filter(({ base }) => (base ?? 0) >= leastForPercent);
	if (finding.verdict === 'too_few' || compared.length < 2) {
		return m.say_groups_few({ ...emphasis }, { locale });
	}
	const small = shown.filter((column) => !compared.includes(column));
	return joinSentences([
		sayVerdict(finding, compared, scale, locale),
		saySmallGroups(
			small.map((column) => column.label),
			locale
		)
	]);
}

function sayVerdict(
	finding: CrosstabFinding,
	compared: readonly CrosstabColumn[],
	scale: Scale | null | undefined,
	locale: Locale
): string {
	switch (finding.verdict) {
		case 'differs':
			return sayExceeding(finding, compared, scale, locale);
		case 'cannot_tell':
			return saySame(
				compared.map((column) => column.label),
				locale
			);
		default:
			return m.say_groups_not_compared({ ...emphasis }, { locale });
	}
}

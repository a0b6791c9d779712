import { formatCount } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { MissingCount } from '$lib/survey/finding';
import { isGivenReason, type MissingReason } from '$lib/survey/missing';

/** A missing reason in words, in lower case. */
export function reasonWords(reason: MissingReason, locale: Locale): string {
	const words: Record<MissingReason, typeof m.reason_dont_know> = {
		dont_know: m.reason_dont_know,
		not_applicable: m.reason_not_applicable,
		not_experienced: m.reason_not_experienced,
		no_opinion: m.reason_no_opinion,
		prefer_not: m.reason_prefer_not,
		combined: m.reason_combined,
		not_asked: m.reason_not_asked,
		not_answered: m.reason_not_answered
	};
	return words[reason]({}, { locale });
}

/** "2 don't know": one text for each reason that anyone has. */
export function missingParts(missing: readonly MissingCount[], locale: Locale): string[] {
	return missing
		.filter(({ count }) => count > 0)
		.map(({ reason, count }) =>
			m.missing_count(
				{ count: formatCount(count, locale), reason: reasonWords(reason, locale) },
				{ locale }
			)
		);
}

/** The given reasons in a few words, for beside a bar; empty when there are none. */
export function missingNote(missing: readonly MissingCount[], locale: Locale): string {
	const given = missing.filter(({ reason, count }) => isGivenReason(reason) && count > 0);
	if (given.length < 2) return missingParts(given, locale).join('');
	const count = given.reduce((sum, part) => sum + part.count, 0);
	return m.missing_other({ count: formatCount(count, locale) }, { locale });
}

import { m } from '$lib/i18n/messages';
import type { Locale } from '$lib/i18n/locale';
import type { MissingReason } from '$lib/survey/missing';

/** The reason in the reader's words, in lower case. */
export function missingLabel(reason: MissingReason, locale: Locale): string {
	const words: Record<MissingReason, () => string> = {
		dont_know: () => m.missing_dont_know({}, { locale }),
		not_applicable: () => m.missing_not_applicable({}, { locale }),
		not_experienced: () => m.missing_not_experienced({}, { locale }),
		no_opinion: () => m.missing_no_opinion({}, { locale }),
		prefer_not: () => m.missing_prefer_not({}, { locale }),
		combined: () => m.missing_combined({}, { locale }),
		not_asked: () => m.missing_not_asked({}, { locale }),
		not_answered: () => m.missing_not_answered({}, { locale })
	};
	return words[reason]();
}

import { m } from '$lib/i18n/messages';
import type { Locale } from '$lib/i18n/locale';
import type { ScalePolarity } from '$lib/survey/question';

/** Which answers on a scale are good, in words. */
export function polarityLabel(polarity: ScalePolarity, locale: Locale): string {
	const words: Record<ScalePolarity, () => string> = {
		positive: () => m.polarity_positive({}, { locale }),
		negative: () => m.polarity_negative({}, { locale }),
		neutral: () => m.polarity_neutral({}, { locale }),
		ideal_point: () => m.polarity_ideal_point({}, { locale })
	};
	return words[polarity]();
}

import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { HiddenReason } from '$lib/survey/finding';
import { labelHidden } from './say-hidden';

/** Words in the place of marks. */
export interface Instead {
	readonly text: string;
	readonly hidden: boolean;
}

/** What stands in a row's place when its number is hidden or there is none; null when it is there. */
export function insteadOf(
	hidden: HiddenReason | null,
	value: number | null,
	locale: Locale
): Instead | null {
	if (hidden) return { text: labelHidden(hidden, locale), hidden: true };
	return value === null ? { text: m.figure_no_answers({}, { locale }), hidden: false } : null;
}

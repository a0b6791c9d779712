import { formatCount } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { HiddenReason } from '$lib/survey/finding';

/** Why a finding is hidden, as a sentence. */
export function sayHidden(reason: HiddenReason, locale: Locale): string {
	return reason.code === 'base'
		? m.say_hidden_base({ count: formatCount(reason.minBase, locale) }, { locale })
		: m.say_hidden_complement({}, { locale });
}

/** The same as a label, for a bar's place. */
export function labelHidden(reason: HiddenReason, locale: Locale): string {
	return reason.code === 'base'
		? m.figure_hidden_base({ count: formatCount(reason.minBase, locale) }, { locale })
		: m.figure_hidden_complement({}, { locale });
}

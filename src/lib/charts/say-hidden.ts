import { formatCount } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { HiddenReason } from '$lib/survey/finding';

/** Why a finding is hidden, as a sentence. */
export function sayHidden(reason: HiddenReason, locale: Locale): string {
	const options = { locale };
	switch (reason.code) {
		case 'base':
			return m.say_hidden_base({ count: formatCount(reason.minBase, locale) }, options);
		case 'compare':
			return m.say_hidden_compare({ count: formatCount(reason.minBase, locale) }, options);
		case 'difference':
			return m.say_hidden_difference({ count: formatCount(reason.minBase, locale) }, options);
		case 'sensitive':
			return m.say_hidden_sensitive({}, options);
		case 'complement':
			return m.say_hidden_complement({}, options);
	}
}

/** The same as a label, for a mark's place. */
export function labelHidden(reason: HiddenReason, locale: Locale): string {
	const options = { locale };
	switch (reason.code) {
		case 'base':
			return m.figure_hidden_base({ count: formatCount(reason.minBase, locale) }, options);
		case 'compare':
			return m.figure_hidden_compare({ count: formatCount(reason.minBase, locale) }, options);
		case 'difference':
			return m.figure_hidden_difference({ count: formatCount(reason.minBase, locale) }, options);
		case 'sensitive':
			return m.figure_hidden_sensitive({}, options);
		case 'complement':
			return m.figure_hidden_complement({}, options);
	}
}

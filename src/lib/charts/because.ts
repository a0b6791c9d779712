import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { assertNever } from '$lib/survey/assert-never';
import type { Refusal } from './choose-chart';
import { capitalise, countWord } from './words';

/** Why the wanted chart was not drawn, in plain words. */
export function sayBecause(refusal: Refusal, locale: Locale): string {
	const options = { locale };
	switch (refusal.code) {
		case 'hidden':
			return m.because_hidden({}, options);
		case 'empty':
			return m.because_empty({}, options);
		case 'multiple':
			return m.because_multiple({}, options);
		case 'values':
			return m.because_values({}, options);
		case 'same':
			return m.because_same({}, options);
		case 'rows':
			return m.because_rows({}, options);
		case 'groups':
			return m.because_groups({}, options);
		case 'stack_multiple':
			return m.because_stack_multiple({}, options);
		case 'bands':
			return m.because_bands({}, options);
		case 'other_form':
			return m.because_other_form({}, options);
		case 'no_limits':
			return m.because_no_limits({}, options);
		case 'many':
			return m.because_many({ count: atStart(refusal.count, locale) }, options);
		case 'stack_many':
			return m.because_stack_many({ count: atStart(refusal.count, locale) }, options);
		default:
			return assertNever(refusal);
	}
}

const atStart = (count: number, locale: Locale): string =>
	capitalise(countWord(count, locale), locale);

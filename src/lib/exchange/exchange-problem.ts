import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';

/** Why an exchange file cannot be used, or not together with the others. */
export type ExchangeProblem =
	| { readonly code: 'too_large' | 'not_ours' | 'checksum' }
	| { readonly code: 'newer'; readonly version: string }
	| { readonly code: 'damaged'; readonly place: string }
	/** Two files, or one twice, tell of the same event. */
	| { readonly code: 'same_event'; readonly event: string }
	| { readonly code: 'other_instrument'; readonly instrument: string; readonly first: string };

/** What is wrong and what to do about it. */
export function sayExchangeProblem(
	problem: ExchangeProblem,
	options: { readonly locale: Locale }
): string {
	switch (problem.code) {
		case 'too_large':
			return m.exchange_too_large({}, options);
		case 'not_ours':
			return m.exchange_not_ours({}, options);
		case 'checksum':
			return m.exchange_checksum({}, options);
		case 'newer':
			return m.exchange_newer({ version: problem.version }, options);
		case 'damaged':
			return m.exchange_damaged({ place: problem.place }, options);
		case 'same_event':
			return m.exchange_same_event({ event: problem.event }, options);
		case 'other_instrument':
			return m.exchange_other_instrument(
				{ instrument: problem.instrument, first: problem.first },
				options
			);
	}
}

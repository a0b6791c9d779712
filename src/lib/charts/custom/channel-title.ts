import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { Channel } from './spec-channels';

/** What a channel shows, in words: the column, or what is worked out of it. */
export function channelTitle({ field, aggregate }: Channel, locale: Locale): string {
	const what = field ?? '';
	const options = { locale };
	switch (aggregate) {
		case undefined:
			return what;
		case 'count':
			return m.spec_count({}, options);
		case 'sum':
			return m.spec_sum({ what }, options);
		case 'mean':
			return m.spec_mean({ what }, options);
		case 'median':
			return m.spec_median({ what }, options);
		default:
			return `${aggregate} (${what})`;
	}
}

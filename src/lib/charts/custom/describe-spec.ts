import { formatCount } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { RowTable } from '$lib/survey/row-table';
import { channelTitle } from './channel-title';
import type { ChartSpec } from './chart-spec';

/** The picture in words: what is shown of what. `name`: what is drawn. */
export function describeSpec(
	{ encoding, layer }: ChartSpec,
	name: string,
	table: RowTable,
	locale: Locale
): string {
	const encodings = [encoding ?? {}, ...(layer ?? []).map((one) => one.encoding ?? {})];
	const shown = encodings.flatMap((one) =>
		Object.values(one).flatMap((channel) => {
			const title = channel ? channelTitle(channel, locale) : '';
			return title === '' ? [] : [title];
		})
	);
	return m.spec_description(
		{
			name,
			rows: table.length,
			rowsText: formatCount(table.length, locale),
			shown: [...new Set(shown)].join(', ')
		},
		{ locale }
	);
}

import { formatCount, formatList } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { CrosstabColumn } from '$lib/survey/finding';

/** Which groups are hidden and why: a sentence for each reason that occurs. */
export function sayHiddenGroups(columns: readonly CrosstabColumn[], locale: Locale): string[] {
	const small = columns.filter((column) => column.hidden?.code === 'base');
	const covering = columns.filter((column) => column.hidden?.code === 'complement');
	const names = (some: readonly CrosstabColumn[]): string =>
		formatList(
			some.map((column) => column.label),
			locale
		);
	const [first] = small;
	const minBase = first?.hidden?.code === 'base' ? first.hidden.minBase : 0;
	return [
		small.length === 0
			? ''
			: m.say_groups_hidden_base(
					{ count: small.length, groups: names(small), minBase: formatCount(minBase, locale) },
					{ locale }
				),
		covering.length === 0
			? ''
			: m.say_groups_hidden_complement(
					{ count: covering.length, groups: names(covering) },
					{ locale }
				)
	];
}

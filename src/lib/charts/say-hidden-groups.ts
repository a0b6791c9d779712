import { formatCount, formatList } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { HiddenReason } from '$lib/survey/finding';

/** A group that may be hidden. */
interface Group {
	readonly label: string;
	readonly hidden: HiddenReason | null;
}

const codes = ['base', 'compare', 'difference', 'sensitive', 'complement'] as const;

/** Which groups are hidden and why: a sentence for each reason that occurs. */
export function sayHiddenGroups(groups: readonly Group[], locale: Locale): string[] {
	return codes.flatMap((code) => {
		const hidden = groups.filter((group) => group.hidden?.code === code);
		const reason = hidden[0]?.hidden;
		if (!reason) return [];
		const labels = hidden.map((group) => group.label);
		return [sayReason(reason, labels, locale)];
	});
}

function sayReason(reason: HiddenReason, labels: readonly string[], locale: Locale): string {
	const options = { locale };
	const said = { count: labels.length, groups: formatList(labels, locale) };
	switch (reason.code) {
		case 'base': {
			const minBase = formatCount(reason.minBase, locale);
			return m.say_groups_hidden_base({ ...said, minBase }, options);
		}
		case 'compare': {
			const minBase = formatCount(reason.minBase, locale);
			return m.say_groups_hidden_compare({ ...said, minBase }, options);
		}
		case 'difference': {
			const minBase = formatCount(reason.minBase, locale);
			return m.say_groups_hidden_difference({ ...said, minBase }, options);
		}
		case 'sensitive':
			return m.say_groups_hidden_sensitive(said, options);
		case 'complement':
			return m.say_groups_hidden_complement(said, options);
	}
}

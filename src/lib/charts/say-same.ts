import { formatList } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { emphasis } from './emphasis';
import { countWord } from './words';

const mostNamed = 4;

/** Fewer answers than this say more in fewer groups. */
const leastForGroups = 20;

/** That groups cannot be told apart: by name while they are few. */
export function saySame(labels: readonly string[], locale: Locale): string {
	if (labels.length > mostNamed) {
		const count = countWord(labels.length, locale);
		return m.say_groups_same_many({ ...emphasis, count }, { locale });
	}
	return m.say_groups_same({ ...emphasis, groups: formatList(labels, locale) }, { locale });
}

/** Which groups are shown but have too few answers to be compared; empty when none. */
export function saySmallGroups(labels: readonly string[], locale: Locale): string {
	if (labels.length === 0) return '';
	const groups = formatList(labels, locale);
	return m.say_groups_small({ groups, count: labels.length }, { locale });
}

/** That merging groups would help, when the answers of all groups are few. */
export function sayMerge(answers: number, locale: Locale): string {
	return answers < leastForGroups ? m.say_merge({}, { locale }) : '';
}

import { formatPercent } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { DistributionFinding } from '$lib/survey/finding';
import { leastForPercent } from './say-share';

/** A share of people who skipped a question, in percent, that readers must know about when it is exceeded. */
export const mostNonresponse = 10;

/** That many of those asked did not answer; empty when few did not, or few were asked. */
export function sayNonresponse(
	{ responses, missing, hidden }: DistributionFinding,
	locale: Locale
): string {
	if (hidden) return '';
	const count = (reason: string): number =>
		missing.reduce((sum, part) => (part.reason === reason ? sum + part.count : sum), 0);
	const asked = responses - count('not_asked');
	const skipped = count('not_answered');
	if (asked < leastForPercent || skipped >= asked) return '';
	const percent = (100 * skipped) / asked;
	if (percent <= mostNonresponse) return '';
	return m.say_nonresponse({ percent: formatPercent(percent, asked, locale) }, { locale });
}

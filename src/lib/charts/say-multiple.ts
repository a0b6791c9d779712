import { formatCount } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { DistributionFinding, DistributionRow } from '$lib/survey/finding';
import { emphasis } from './emphasis';
import { sayHidden } from './say-hidden';
import { sayCount, sayUncertainty } from './say-share';
import { estimateRows } from './share-estimate';
import { topRows } from './top-rows';
import { capitalise, countWord, quoteAll } from './words';

const mostNamed = 3;

/** What most people chose of several possible answers, and what comes next. */
export function sayMultiple(finding: DistributionFinding, locale: Locale): string {
	const top = topRows(finding.rows);
	const share = estimateRows(top.slice(0, 1), finding);
	if (!share) return sayHidden({ code: 'complement' }, locale);
	const several = m.say_several({}, { locale });
	if (share.count === 0) return `${m.say_none({}, { locale })} ${several}`;
	const answers = quoteAll(labelsOf(top), locale);
	if (top.length === 1) {
		const next = sayNext(finding.rows, share.count, locale);
		const known = share.people || share.census ? sayUncertainty(share, locale) : '';
		return [sayCount(share, answers, locale, true), known, next, several].filter(Boolean).join(' ');
	}
	const count = countWord(share.count, locale);
	const said =
		top.length > mostNamed
			? m.say_answered_even(
					{ ...emphasis, options: capitalise(countWord(top.length, locale), locale), count },
					{ locale }
				)
			: m.say_chose_tied({ ...emphasis, answers, count }, { locale });
	return `${said} ${several}`;
}

function sayNext(rows: readonly DistributionRow[], most: number, locale: Locale): string {
	const next = topRows(rows.filter((row) => (row.count ?? 0) < most));
	const count = next[0]?.count ?? 0;
	if (count === 0 || next.length > mostNamed) return '';
	return m.say_chose_next(
		{ answer: quoteAll(labelsOf(next), locale), count: formatCount(count, locale) },
		{ locale }
	);
}

const labelsOf = (rows: readonly DistributionRow[]): string[] => rows.map((row) => row.label);

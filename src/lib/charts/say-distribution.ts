import { formatCount } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { assertNever } from '$lib/survey/assert-never';
import type { DistributionFinding } from '$lib/survey/finding';
import type { Scale } from '$lib/survey/question';
import { emphasis } from './emphasis';
import { newsRows } from './news-rows';
import { countText } from './numbers';
import { sayHidden } from './say-hidden';
import { sayMultiple } from './say-multiple';
import { sayNonresponse } from './say-nonresponse';
import { sayShare, sayUncertainty } from './say-share';
import { sayValues } from './say-values';
import { joinSentences } from './sentences';
import { estimateRows } from './share-estimate';
import { topRows } from './top-rows';
import { capitalise, countWord, quoteAll, quoteEither } from './words';

/** Ties between more answers than this are counted instead of listed. */
const mostNamed = 3;

/** One question's news, with emphasis marks. */
export function sayDistribution(
	finding: DistributionFinding,
	scale: Scale | null | undefined,
	locale: Locale
): string {
	if (finding.hidden) return sayHidden(finding.hidden, locale);
	if (finding.base.count === 0) return m.say_none({}, { locale });
	return joinSentences([sayAnswers(finding, scale, locale), sayNonresponse(finding, locale)]);
}

function sayAnswers(
	finding: DistributionFinding,
	scale: Scale | null | undefined,
	locale: Locale
): string {
	if (finding.rows.some((row) => row.band)) return sayBanded(finding, locale);
	switch (finding.shape) {
		case 'single':
			return saySingle(finding, locale);
		case 'scale':
			return sayScale(finding, scale, locale);
		case 'multiple':
			return sayMultiple(finding, locale);
		case 'number':
		case 'date':
			return sayValues(finding, locale);
		default:
			return assertNever(finding.shape);
	}
}

/** The most common answers, of a sensitive question: some counts are bounds, and nothing else is told. */
function sayBanded({ rows, base }: DistributionFinding, locale: Locale): string {
	const top = topRows(rows);
	const [first] = top;
	if (!first || first.count === null) return sayHidden({ code: 'complement' }, locale);
	return m.say_banded(
		{
			...emphasis,
			count: capitalise(countText(first, locale), locale),
			total: formatCount(base.count, locale),
			answer: quoteEither(
				top.map((row) => row.label),
				locale
			)
		},
		{ locale }
	);
}

function sayScale(
	finding: DistributionFinding,
	scale: Scale | null | undefined,
	locale: Locale
): string {
	const rows = newsRows(finding.rows, scale);
	const share = estimateRows(rows, finding);
	if (!share) return sayHidden({ code: 'complement' }, locale);
	const answer = quoteEither(
		rows.map((row) => row.label),
		locale
	);
	return sayShare(share, answer, locale);
}

function saySingle(finding: DistributionFinding, locale: Locale): string {
	const top = topRows(finding.rows);
	const share = estimateRows(top.slice(0, 1), finding);
	if (!share) return sayHidden({ code: 'complement' }, locale);
	const labels = top.map((row) => row.label);
	if (top.length === 1) return sayShare(share, quoteAll(labels, locale), locale);
	const count = countWord(share.count, locale);
	const said =
		top.length > mostNamed
			? m.say_answered_even(
					{ ...emphasis, options: capitalise(countWord(top.length, locale), locale), count },
					{ locale }
				)
			: m.say_answered_tied({ ...emphasis, answers: quoteAll(labels, locale), count }, { locale });
	return share.census ? `${said} ${sayUncertainty(share, locale)}` : said;
}

import { formatCount, formatPercent } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { emphasis } from './emphasis';
import { moreToDecide } from './more-answers';
import { joinSentences } from './sentences';
import type { ShareEstimate } from './share-estimate';
import { capitalise, countWord, countWords } from './words';

/** Below this base a sentence speaks of counts alone, and nothing is compared. */
export const leastForPercent = 10;

/** "Nine of fourteen answered ...": who gave the answers, and what that says of everyone. */
export function sayShare(share: ShareEstimate, answer: string, locale: Locale): string {
	return [sayCount(share, answer, locale), sayUncertainty(share, locale)]
		.filter((part) => part !== '')
		.join(' ');
}

/** Who gave the answers; `chose` words it for questions that take several. */
export function sayCount(
	{ count, base, percent, weighted }: ShareEstimate,
	answer: string,
	locale: Locale,
	chose = false
): string {
	const options = { locale };
	if (weighted && base >= leastForPercent) {
		const written = formatPercent(percent, base, locale);
		return m.say_weighted({ ...emphasis, percent: written, answer }, options);
	}
	const total = countWord(base, locale);
	if (count === base && base === 1) {
		return (chose ? m.say_one_chose : m.say_one_answered)({ ...emphasis, answer }, options);
	}
	if (count === base) {
		const all = chose ? m.say_chose_all : m.say_answered_all;
		return all({ ...emphasis, total, answer }, options);
	}
	if (count === 0) return m.say_answered_none({ ...emphasis, total, answer }, options);
	const [some, of] = countWords([count, base], locale);
	const said = { ...emphasis, count: capitalise(some, locale), total: of, answer };
	if (base < leastForPercent) {
		return (chose ? m.say_chose_counts : m.say_answered_counts)(said, options);
	}
	const shared = { ...said, percent: formatPercent(percent, base, locale) };
	return (chose ? m.say_chose_share : m.say_answered_share)(shared, options);
}

/** What the answers say about everyone; empty when there is too little to say. */
export function sayUncertainty(share: ShareEstimate, locale: Locale): string {
	if (share.census) {
		return m.say_census({ population: formatCount(share.base, locale) }, { locale });
	}
	if (share.people) return sayPeople(share, share.people, locale);
	if (!share.interval || share.base < leastForPercent) return '';
	const { low, high } = share.interval;
	const unsure = share.percent > 50 ? m.say_likely_unsure : m.say_likely;
	// The rounded figure is what people read: it must bear out the word. Of "all" it goes without saying.
	const sure = share.count === share.base ? m.say_likely : m.say_likely_majority;
	const say = Math.round(low) > 50 ? sure : unsure;
	const said = say(
		{
			low: formatCount(Math.round(low), locale),
			high: formatPercent(Math.round(high), 1, locale)
		},
		{ locale }
	);
	return joinSentences([said, say === unsure ? sayMore(share, share.interval, locale) : '']);
}

/** How many more answers would show whether it is a majority, where that is within reach. */
function sayMore(
	{ base, percent, weighted }: ShareEstimate,
	{ low, high }: { readonly low: number; readonly high: number },
	locale: Locale
): string {
	if (weighted || percent <= 50) return '';
	const more = moreToDecide(base, { value: percent - 50, low: low - 50, high: high - 50 });
	return more === null ? '' : m.say_more_share({ count: formatCount(more, locale) }, { locale });
}

function sayPeople(
	{ percent, count, base }: ShareEstimate,
	{ low, high, population }: NonNullable<ShareEstimate['people']>,
	locale: Locale
): string {
	const all = formatCount(population, locale);
	if (low === high) {
		return m.say_population_exact({ population: all, count: formatCount(low, locale) }, { locale });
	}
	const unsure = percent > 50 ? m.say_population_unsure : m.say_population;
	const sure = count === base ? m.say_population : m.say_population_majority;
	const say = low > population / 2 ? sure : unsure;
	const range = { low: formatCount(low, locale), high: formatCount(high, locale) };
	return say({ population: all, ...range }, { locale });
}

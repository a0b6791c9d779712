import { formatCount, formatNumber, formatPercent } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { EstimateFinding } from '$lib/survey/findings/estimate';
import { emphasis } from './emphasis';
import { measureOf, type Measure } from './measure';
import { sayHidden } from './say-hidden';
import { leastForPercent } from './say-share';
import { joinSentences } from './sentences';
import { countWord } from './words';

/** How the number is written: a response rate is a share, a median an answer or half way between two. */
export function measureOfEstimate(finding: EstimateFinding, locale: Locale): Measure {
	const { name, low, value, high } = finding;
	if (name === 'response_rate') return measureOf('share', null, [], locale);
	const measure = measureOf('number', finding.range, [low, value, high], locale);
	if (name !== 'median') return measure;
	return { ...measure, write: (at) => formatNumber(Math.round(at * 100) / 100, locale) };
}

/** The finding with a response rate as answers out of everyone, 0 to 1. */
export function rateOf(finding: EstimateFinding): EstimateFinding {
	const { name, n, population } = finding;
	if (name !== 'response_rate' || population === null || finding.hidden) return finding;
	return { ...finding, value: population === 0 ? null : n / population };
}

/** What the number is called in front of people. */
export function nameOfEstimate({ name }: EstimateFinding, locale: Locale): string {
	const words: Record<EstimateFinding['name'], typeof m.measure_mean> = {
		mean: m.measure_mean,
		median: m.measure_median,
		nps: m.measure_nps,
		index: m.measure_index,
		response_rate: m.measure_response_rate
	};
	return words[name]({}, { locale });
}

/** The news of numbers of one name: each by itself, since nothing has compared them. */
export function sayEstimates(findings: readonly EstimateFinding[], locale: Locale): string {
	const [first, second] = findings;
	if (!first) return '';
	if (!second) return sayEstimate(first, locale);
	const said = {
		...emphasis,
		name: nameOfEstimate(first, locale),
		count: countWord(findings.length, locale)
	};
	const isUncertain = findings.some(({ low }) => low !== null);
	return (isUncertain ? m.say_numbers_apart : m.say_numbers_apart_exact)(said, { locale });
}

export function sayEstimate(finding: EstimateFinding, locale: Locale): string {
	const { value, n, hidden, name } = finding;
	if (hidden) return sayHidden(hidden, locale);
	if (name === 'response_rate') return sayRate(finding, locale);
	if (value === null || n === 0) return m.say_none({}, { locale });
	if (n < leastForPercent) {
		const count = formatCount(n, locale);
		return m.say_too_few_for_number({ ...emphasis, count }, { locale });
	}
	return name === 'nps' ? sayNps(finding, value, locale) : sayNumber(finding, value, locale);
}

/** The number said after the answers it is worked out from; empty where that adds nothing. */
export function sayEstimateToo(finding: EstimateFinding, locale: Locale): string {
	const { value, low, high, n, hidden, name } = finding;
	if (hidden || value === null || n < leastForPercent) return '';
	if (name === 'nps') return sayNps(finding, value, locale);
	if (name !== 'mean') return '';
	const { write } = measureOfEstimate(finding, locale);
	if (low === null || high === null) {
		return m.say_mean_too_exact({ value: write(value) }, { locale });
	}
	return m.say_mean_too({ value: write(value), low: write(low), high: write(high) }, { locale });
}

function sayRate({ n, population }: EstimateFinding, locale: Locale): string {
	if (population === null || population === 0) return m.say_none({}, { locale });
	const said = {
		...emphasis,
		count: formatCount(n, locale),
		total: formatCount(population, locale)
	};
	if (population < leastForPercent) return m.say_rate_counts(said, { locale });
	const percent = formatPercent((100 * n) / population, population, locale);
	return m.say_rate({ ...said, percent }, { locale });
}

function sayNps(finding: EstimateFinding, value: number, locale: Locale): string {
	const { parts, low, high } = finding;
	const { write } = measureOfEstimate(finding, locale);
	const said = { ...emphasis, value: write(value) };
	const news = parts
		? m.say_nps(
				{
					...said,
					promoters: formatCount(parts.promoters, locale),
					passives: formatCount(parts.passives, locale),
					detractors: formatCount(parts.detractors, locale)
				},
				{ locale }
			)
		: m.say_nps_plain(said, { locale });
	if (low === null || high === null) return news;
	const say = low > 0 ? m.say_nps_more : high < 0 ? m.say_nps_fewer : m.say_nps_unsure;
	return `${news} ${say({ low: write(low), high: write(high) }, { locale })}`;
}

function sayNumber(finding: EstimateFinding, value: number, locale: Locale): string {
	const { name, range, low, high, spread } = finding;
	const { write } = measureOfEstimate(finding, locale);
	const said = { ...emphasis, value: write(value) };
	if (name === 'median') {
		const [q1, q3] = [spread?.q1 ?? null, spread?.q3 ?? null];
		const half =
			q1 === null || q3 === null
				? ''
				: m.say_quartiles({ low: write(q1), high: write(q3) }, { locale });
		return joinSentences([m.say_median(said, { locale }), half]);
	}
	const ends = range && {
		min: formatCount(range.min, locale),
		max: formatCount(range.max, locale)
	};
	const news =
		name === 'index'
			? m.say_index(said, { locale })
			: ends
				? m.say_mean({ ...said, ...ends }, { locale })
				: m.say_mean_open(said, { locale });
	if (low === null || high === null) return news;
	const interval = { low: write(low), high: write(high) };
	return joinSentences([news, m.say_probably(interval, { locale })]);
}

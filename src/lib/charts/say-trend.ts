import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { TrendFinding, TrendPoint } from '$lib/survey/findings/trend';
import { emphasis } from './emphasis';
import { measureOf, type Measure } from './measure';
import { sayHiddenGroups } from './say-hidden-groups';
import { joinSentences } from './sentences';

export function measureOfTrend(finding: TrendFinding, locale: Locale): Measure {
	const values = finding.points.flatMap(({ low, value, high }) => [low, value, high]);
	const kind = finding.measure === 'share' ? 'share' : 'number';
	return measureOf(kind, finding.range, values, locale);
}

/** Whether the last wave can be told from the first, and what stands in the way of comparing them. */
export function sayTrend(finding: TrendFinding, measure: Measure, locale: Locale): string {
	return joinSentences([
		saySteps(finding, measure, locale),
		...sayHiddenGroups(finding.points, locale)
	]);
}

function saySteps(finding: TrendFinding, { write }: Measure, locale: Locale): string {
	const known = finding.points.filter((point) => point.value !== null && !point.hidden);
	const [first, last] = [known[0], known.at(-1)];
	if (!first || !last || first.value === null || last.value === null) {
		return finding.points.some((point) => point.hidden) ? '' : m.say_none({}, { locale });
	}
	if (first === last) {
		const moment = { ...emphasis, moment: first.label, value: write(first.value) };
		return m.say_trend_one(moment, { locale });
	}
	const between = stepsBetween(finding, first, last);
	const names = { ...emphasis, first: first.label, last: last.label };
	if (between.includes('broken')) return m.say_trend_broken(names, { locale });
	const said = { ...names, firstValue: write(first.value), lastValue: write(last.value) };
	const caveat = between.includes('caveat') ? m.say_trend_caveat({}, { locale }) : '';
	switch (finding.verdict) {
		case 'too_few':
			return m.say_trend_few(names, { locale });
		case 'cannot_tell':
			return joinSentences([m.say_trend_same(said, { locale }), caveat]);
		case 'differs': {
			const say = last.value > first.value ? m.say_trend_higher : m.say_trend_lower;
			const even = said.firstValue === said.lastValue;
			return joinSentences([(even ? m.say_trend_differs : say)(said, { locale }), caveat]);
		}
	}
}

const stepsBetween = (finding: TrendFinding, first: TrendPoint, last: TrendPoint) =>
	finding.steps.slice(finding.points.indexOf(first), finding.points.indexOf(last));

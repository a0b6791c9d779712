import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { Flip, JudgedCondition, VerdictFinding } from '$lib/survey/findings/verdict';
import { sayIndicator, writeIndicator } from './indicator-words';
import { sayThreshold, writeThreshold } from './threshold-words';
import { sayVerdictCode } from './verdict-words';

/** What was judged: "Satisfied: 86 %, at least 75 %". */
export function sayCondition(condition: JudgedCondition, locale: Locale): string {
	const { op, left, right, indicator } = condition;
	const what = whatOf(condition, locale);
	const write = (value: number | null): string =>
		value === null
			? '–'
			: indicator === null
				? String(value)
				: writeIndicator(indicator, value, null, locale);
	const inputs = { what, value: write(left), asked: write(right) };
	const say = {
		at_least: m.condition_at_least,
		more_than: m.condition_more_than,
		at_most: m.condition_at_most,
		less_than: m.condition_less_than
	} as const;
	return op === 'unknown' ? m.condition_unknown({ what }, { locale }) : say[op](inputs, { locale });
}

/** Yes, no, or not known. */
export function sayMet({ met }: JudgedCondition, locale: Locale): string {
	if (met === null) return m.condition_open({}, { locale });
	return met ? m.condition_met({}, { locale }) : m.condition_not_met({}, { locale });
}

function whatOf(
	{ indicator, part, name }: Pick<JudgedCondition, 'indicator' | 'part' | 'name'>,
	locale: Locale
): string {
	if (indicator === null) return name;
	const what = sayIndicator(indicator, locale);
	if (part === 'low') return m.part_low({ what }, { locale });
	if (part === 'high') return m.part_high({ what }, { locale });
	return part === 'n' ? m.part_n({ what }, { locale }) : what;
}

/** What one thing changed would have made of the verdict. */
export function sayFlip(flip: Flip, { rule }: VerdictFinding, locale: Locale): string {
	const verdict = sayVerdictCode(flip.verdict, locale);
	const { kind } = flip;
	if (kind === 'answers') {
		return m.flip_answers({ count: flip.count, answer: flip.answer, verdict }, { locale });
	}
	if (kind === 'threshold') {
		const threshold = sayThreshold(rule, flip.key, locale);
		const write = (value: number): string => writeThreshold(rule, flip.key, value, locale);
		const inputs = { threshold, from: write(flip.from), to: write(flip.to), verdict };
		return m.flip_threshold(inputs, { locale });
	}
	const write = (value: number): string => writeIndicator(flip.indicator, value, null, locale);
	const what = whatOf({ ...flip, name: '' }, locale);
	return m.flip_indicator(
		{ what, from: write(flip.from), to: write(flip.to), verdict },
		{ locale }
	);
}

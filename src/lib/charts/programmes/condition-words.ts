import { formatCount } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { Flip, JudgedCondition, VerdictFinding } from '$lib/survey/findings/verdict';
import { sayIndicator, writeIndicator } from './indicator-words';
import { sayThreshold, writeThreshold } from './threshold-words';
import { sayVerdictCode } from './verdict-words';

type Judged = Pick<JudgedCondition, 'indicator' | 'part' | 'name'>;

/** What was judged: "Satisfied: 86 %, at least 75 %". */
export function sayCondition(condition: JudgedCondition, locale: Locale): string {
	const what = sayWhat(condition, locale);
	if (condition.op === 'unknown') return sayAsked(condition, locale);
	const value = writeJudged(condition, condition.left, locale);
	return m.condition({ what, value, asked: sayAsked(condition, locale) }, { locale });
}

/** What is asked of the number: "at least 75 %". */
export function sayAsked(condition: JudgedCondition, locale: Locale): string {
	const { op, right } = condition;
	if (op === 'unknown') {
		return m.condition_unknown({ what: sayWhat(condition, locale) }, { locale });
	}
	const say = {
		at_least: m.asked_at_least,
		more_than: m.asked_more_than,
		at_most: m.asked_at_most,
		less_than: m.asked_less_than
	} as const;
	return say[op]({ asked: writeJudged(condition, right, locale) }, { locale });
}

/** The number as people read it; a dash when it is not known. People who answered are counted whatever is measured. */
export function writeJudged(
	{ indicator, part }: Judged,
	value: number | null,
	locale: Locale
): string {
	if (value === null) return '–';
	if (indicator === null || part === 'n') return formatCount(value, locale);
	return writeIndicator(indicator, value, null, locale);
}

/** Yes, no, or not known. */
export function sayMet({ met }: JudgedCondition, locale: Locale): string {
	if (met === null) return m.condition_open({}, { locale });
	return met ? m.condition_met({}, { locale }) : m.condition_not_met({}, { locale });
}

/** Which number of which indicator it is. */
export function sayWhat({ indicator, part, name }: Judged, locale: Locale): string {
	if (indicator === null) return name;
	const what = sayIndicator(indicator, locale);
	if (part === 'low') return m.part_low({ what }, { locale });
	if (part === 'high') return m.part_high({ what }, { locale });
	return part === 'n' ? m.part_n({ what }, { locale }) : what;
}

/** What one thing changed would have made of the verdict. */
export function sayFlip(flip: Flip, { rule }: VerdictFinding, locale: Locale): string {
	const verdict = sayVerdictCode(flip.verdict, locale);
	if (flip.kind === 'answers') {
		return m.flip_answers({ count: flip.count, answer: flip.answer, verdict }, { locale });
	}
	if (flip.kind === 'threshold') {
		const threshold = sayThreshold(rule, flip.key, locale);
		const write = (value: number): string => writeThreshold(rule, flip.key, value, locale);
		const inputs = { threshold, from: write(flip.from), to: write(flip.to), verdict };
		return m.flip_threshold(inputs, { locale });
	}
	const judged = { ...flip, name: '' };
	const write = (value: number): string => writeJudged(judged, value, locale);
	const what = sayWhat(judged, locale);
	const inputs = { what, from: write(flip.from), to: write(flip.to), verdict };
	if (flip.side === 'below') return m.flip_indicator_below(inputs, { locale });
	if (flip.side === 'above') return m.flip_indicator_above(inputs, { locale });
	return m.flip_indicator(inputs, { locale });
}

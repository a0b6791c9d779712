import { formatList } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { ruleByName } from '$lib/rules/registry';
import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type { JudgedCondition, VerdictFinding } from '$lib/survey/findings/verdict';
import type { RuleName } from '$lib/survey/rule';
import { sayHidden } from '../say-hidden';
import { capitalise } from '../words';
import { sayCondition, sayFlip, sayMet } from './condition-words';
import { decisiveOf } from './decisive-of';
import { sayIndicator } from './indicator-words';
import { sayThreshold, writeThreshold } from './threshold-words';
import { verdictTones, type VerdictTone } from './verdict-tone';
import { sayGround, sayVerdictCode } from './verdict-words';

/** A verdict in words, part by part, for those who show it larger than a sentence. */
export interface SaidVerdict {
	readonly rule: RuleName;
	readonly version: string;
	/** Whom it is about; null for everyone. */
	readonly subject: string | null;
	/** Why nothing of it may be told, as a sentence; null when it may. */
	readonly hidden: string | null;
	/** The decision in a word or two, or that it is hidden. */
	readonly verdict: string;
	/** Why, where the rule has several grounds for the same; null for the plain one. */
	readonly ground: string | null;
	readonly tone: VerdictTone;
	/** What decided it, a phrase each; where nothing else held, what did not. */
	readonly because: readonly string[];
	/** Every condition, and whether it holds. */
	readonly conditions: readonly { readonly words: string; readonly met: string }[];
	/** What would have made it another, a sentence each. */
	readonly flips: readonly string[];
	/** What was needed and is not known. */
	readonly unknown: readonly { readonly name: IndicatorName; readonly words: string }[];
	/** Numbers of the rule that a person has set otherwise, a phrase each. */
	readonly own: readonly string[];
}

/** The verdict in words. */
export function sayVerdictParts(finding: VerdictFinding, locale: Locale): SaidVerdict {
	const { rule, version, hidden, subject, ground, verdict, conditions, flips } = finding;
	const about = { rule, version, subject: subject?.label ?? null };
	const nothing = { because: [], conditions: [], flips: [], unknown: [], own: [] };
	if (hidden) {
		const label = capitalise(m.figure_hidden({}, { locale }), locale);
		const why = sayHidden(hidden, locale);
		return { ...about, hidden: why, verdict: label, ground: null, tone: 'none', ...nothing };
	}
	return {
		...about,
		hidden: null,
		verdict: sayVerdictCode(verdict, locale),
		ground: ground && sayGround(ground, locale),
		tone: verdictTones[verdict],
		because: decisiveOf(conditions).map((condition) => sayBecause(condition, locale)),
		conditions: conditions.map((condition) => ({
			words: sayDecided(condition, locale),
			met: sayMet(condition, locale)
		})),
		flips: flips.map((flip) => sayFlip(flip, finding, locale)),
		unknown: finding.unknown.map((name) => ({ name, words: sayIndicator(name, locale) })),
		own: ownNumbers(finding, locale)
	};
}

/** What decided as a phrase: what did not hold is said not to, or it would read as if it did. */
function sayBecause(judged: JudgedCondition, locale: Locale): string {
	const condition = sayDecided(judged, locale);
	return judged.met === false ? m.condition_failed({ condition }, { locale }) : condition;
}

/** The condition, with which of several it is about. */
function sayDecided(condition: JudgedCondition, locale: Locale): string {
	const said = capitalise(sayCondition(condition, locale), locale);
	const about = condition.about ?? [];
	if (about.length === 0) return said;
	return m.condition_about({ condition: said, about: formatList(about, locale) }, { locale });
}

/** Numbers of the rule that a person has set otherwise, with the rule's own. */
export function ownNumbers({ rule, thresholds }: VerdictFinding, locale: Locale): string[] {
	const defaults = new Map(ruleByName(rule)?.thresholds.map(({ key, value }) => [key, value]));
	return thresholds
		.filter(({ own }) => own)
		.map(({ key, value }) =>
			m.own_number(
				{
					threshold: sayThreshold(rule, key, locale),
					value: writeThreshold(rule, key, value, locale),
					own: writeThreshold(rule, key, defaults.get(key) ?? value, locale)
				},
				{ locale }
			)
		);
}

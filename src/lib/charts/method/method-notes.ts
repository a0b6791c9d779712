import { formatCount } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { BaseKind } from '$lib/survey/base';
import type { Effect, TestResult } from '$lib/survey/estimate';
import type { Finding, Weighted } from '$lib/survey/finding';
import type { VerdictFinding } from '$lib/survey/findings/verdict';
import type { DisclosurePolicy } from '$lib/survey/policy';
import { sayRule } from '../programmes/rule-words';
import { ownNumbers } from '../programmes/verdict-said';
import { intervalNote } from './interval-note';
import { effectNote, testNote } from './test-note';

/** How the findings were computed, a sentence each, none twice: base, interval, test, effect, weights, privacy. */
export function methodNotes(
	findings: readonly Finding[],
	policy: DisclosurePolicy,
	locale: Locale
): string[] {
	const notes = findings.flatMap((finding) => notesOf(finding, locale));
	const hidden = m.method_hidden({ count: formatCount(policy.minBase, locale) }, { locale });
	return [...new Set([...notes, hidden])];
}

function notesOf(finding: Finding, locale: Locale): string[] {
	const o = { locale };
	const interval = (method: string, level: number, population: number | null = null) =>
		intervalNote({ method, level, population }, locale);
	switch (finding.kind) {
		case 'distribution':
			return list([
				baseNote(finding.base.kind, locale),
				finding.shape === 'multiple' ? m.method_multiple({}, o) : null,
				interval(finding.interval, finding.level),
				finding.rows.some(({ band }) => band !== undefined) ? m.method_sensitive({}, o) : null,
				weightNote(finding.weighted, locale)
			]);
		case 'crosstab':
			return list([
				baseNote(finding.baseKind, locale),
				interval(finding.interval, finding.level),
				...comparisonNotes(finding, locale),
				finding.rows.some(({ cells }) => cells.some(({ letters }) => letters !== ''))
					? m.method_letters({}, o)
					: null,
				weightNote(finding.weighted, locale)
			]);
		case 'estimate':
			return list([interval(finding.method, finding.level, finding.population)]);
		case 'groups':
			return list([
				interval('t', finding.level),
				...comparisonNotes(finding, locale),
				weightNote(finding.weighted, locale)
			]);
		case 'change':
			if (finding.coarse) return [m.method_sensitive({}, o)];
			return list([interval('t', finding.level), ...comparisonNotes(finding, locale)]);
		case 'trend':
			return list([
				interval(trendMethods[finding.measure], finding.level),
				...comparisonNotes({ test: finding.test, effect: null }, locale)
			]);
		case 'units':
			return list([finding.pooled && interval(finding.pooled.method, finding.level)]);
		case 'reliability':
			return list([finding.alpha.value === null ? null : interval('feldt', finding.level)]);
		case 'themes':
			return list([interval('wilson', finding.level)]);
		case 'verdict':
			return verdictNotes(finding, locale);
		case 'indicators':
		case 'weighting':
		case 'accounting':
		case 'terms':
		case 'answers':
		case 'text':
			return [];
	}
}

/** The rule, the numbers that are not its own, and that people decide. */
function verdictNotes(finding: VerdictFinding, locale: Locale): string[] {
	if (finding.hidden) return [];
	const { rule, version } = finding;
	const numbers = ownNumbers(finding, locale).join('; ');
	return [
		m.method_verdict({ rule: sayRule(rule, locale), version }, { locale }),
		...(numbers === '' ? [] : [m.method_verdict_own({ numbers }, { locale })]),
		m.method_verdict_advice({}, { locale })
	];
}

const trendMethods = { mean: 't', share: 'wilson', nps: 'adjusted-wald' } as const;

function baseNote(kind: BaseKind, locale: Locale): string {
	return kind === 'answered'
		? m.method_base_answered({}, { locale })
		: m.method_base_substantive({}, { locale });
}

function comparisonNotes(
	{ test, effect }: { readonly test: TestResult | null; readonly effect: Effect | null },
	locale: Locale
): (string | null)[] {
	return [test && testNote(test, locale), effect && effectNote(effect, locale)];
}

function weightNote(weighted: Weighted | undefined, locale: Locale): string | null {
	if (!weighted || weighted.effective === null) return null;
	const effective = formatCount(Math.round(weighted.effective), locale);
	return m.method_weighted({ effective }, { locale });
}

const list = (notes: readonly (string | null)[]): string[] => notes.filter((note) => note !== null);

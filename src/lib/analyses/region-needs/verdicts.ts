import { evaluateRule, type RuleFacts, type RuleNumbers } from '$lib/rules/evaluate-rule';
import { findFlips } from '$lib/rules/find-flips';
import { setThresholds } from '$lib/rules/rule-thresholds';
import { regionLevel } from '$lib/rules/definitions/region-level';
import { regionPriority } from '$lib/rules/definitions/region-priority';
import { regionTogether } from '$lib/rules/definitions/region-together';
import type { IndicatorCell, Subject } from '$lib/survey/findings/indicators';
import type { VerdictFinding } from '$lib/survey/findings/verdict';
import type { Admission } from '$lib/survey/policy';
import type { Rule } from '$lib/survey/rule';
import type { RuleSettings } from '$lib/survey/rule-settings';
import { unknownCell } from '../programme/cells';
import { otherProvider, type Mandate } from './provider-rows';
import type { QualityRows } from './quality-rows';
import type { RegionRow } from './region-row';
import type { Service } from './region-questions';
import type { ServiceRows } from './service-rows';

interface Judged {
	readonly subject: Subject | null;
	readonly questions: readonly string[];
	readonly n: number | null;
	indicatorsFor(thresholds: ReadonlyMap<string, number>): RuleFacts['indicators'];
}

/** The verdict of a rule with all that it rests on. */
function judgeBy(
	rule: Rule,
	settings: RuleSettings,
	{ subject, questions, n, indicatorsFor }: Judged
): VerdictFinding {
	const { values, told } = setThresholds(rule, settings);
	const { verdict, ground, conditions, unknown } = evaluateRule(rule, {
		thresholds: values,
		indicators: indicatorsFor(values)
	});
	return {
		kind: 'verdict',
		...{ rule: rule.name, version: rule.version, thresholds: told },
		...{ subject, verdict, ground, unknown },
		// That something is not unknown goes without saying.
		conditions: conditions.filter(({ op, met }) => op !== 'unknown' || met !== false),
		flips: findFlips(rule, values, indicatorsFor),
		...{ questions, n, hidden: null }
	};
}

const serviceSubject = (label: string): Subject => ({ kind: 'service', code: null, label });

/** What municipalities should do about each service: together, each by itself, another provider, or discuss it. */
export function togetherVerdicts(
	services: readonly Service[],
	serviceNeeds: readonly ServiceRows[],
	mandates: readonly Mandate[],
	admission: Pick<Admission, 'shown'>,
	settings: RuleSettings
): VerdictFinding[] {
	return services.map(({ id, label }) => {
		const need = serviceNeeds.find(({ service }) => service.id === id)?.need ?? null;
		const mandate = mandates.find(({ service }) => service.id === id) ?? null;
		const numbers = remember((publish) => votesOf(mandate, publish));
		const needs = needIn(need, admission);
		return judgeBy(regionTogether, settings, {
			subject: serviceSubject(label),
			questions: [...(need?.questions ?? []), ...(mandate ? [mandate.question.id] : [])],
			n: mandate?.pooled('own_municipality').n ?? need?.cells.everyone.n ?? 0,
			indicatorsFor(thresholds) {
				const publish = thresholds.get('publish') ?? 0;
				const inNeed = needs?.(publish, thresholds.get('need') ?? 0);
				return new Map([
					['municipalities_shown', { value: inNeed?.shown ?? votingPlaces(mandate, publish) }],
					['municipalities_in_need', { value: inNeed?.share ?? null }],
					...numbers(publish)
				]);
			}
		});
	});
}

type Named = readonly ['provider_own' | 'provider_regional' | 'provider_other', RuleNumbers];

function votesOf(mandate: Mandate | null, publish: number): readonly Named[] {
	if (!mandate) return [];
	return [
		['provider_own', numbersOf(mandate.votes('own_municipality', publish))],
		['provider_regional', numbersOf(mandate.votes('regional_unit', publish))],
		['provider_other', numbersOf(otherProvider(mandate, publish))]
	];
}

const numbersOf = ({ value, low, high, n }: IndicatorCell): RuleNumbers => ({
	...{ value, low, high, n }
});

/** What is worked out once for each number of answers that a municipality is shown from. */
function remember<T>(of: (publish: number) => T): (publish: number) => T {
	const known = new Map<number, T>();
	return (publish) => {
		const found = known.get(publish) ?? of(publish);
		known.set(publish, found);
		return found;
	};
}

/** In what part of the municipalities that may be shown so many need the service. */
type InNeed = (
	publish: number,
	enough: number
) => { readonly shown: number; readonly share: number | null };

/** Null when nobody was asked. */
function needIn(need: RegionRow | null, admission: Pick<Admission, 'shown'>): InNeed | null {
	if (!need) return null;
	const { each, outside } = need.cells;
	const bases = each.map(({ n }) => n ?? 0);
	const mayShow = admission.shown(bases, outside.n ?? 0);
	return (publish, enough) => {
		const shown = each.filter((_, i) => mayShow[i] && (bases[i] ?? 0) >= publish);
		const inNeed = shown.filter(({ value }) => value !== null && value >= enough);
		const share = shown.length === 0 ? null : inNeed.length / shown.length;
		return { shown: shown.length, share };
	};
}

const votingPlaces = (mandate: Mandate | null, publish: number): number =>
	(mandate?.bases ?? []).filter((base) => base >= publish).length;

/** Which qualities to improve first: the important ones that companies are not satisfied with. */
export function priorityVerdicts(
	qualities: readonly QualityRows[],
	settings: RuleSettings
): VerdictFinding[] {
	return qualities.map(({ quality, importance, satisfaction }) => {
		const of = (row: RegionRow | null) => numbersOf(row?.cells.everyone ?? unknownCell);
		const rows = [importance, satisfaction].flatMap((row) => (row ? [row] : []));
		const bases = rows.map(({ cells }) => cells.everyone.n ?? 0);
		const indicators = new Map([
			['importance', of(importance)],
			['satisfaction_index', of(satisfaction)]
		] as const);
		return judgeBy(regionPriority, settings, {
			subject: serviceSubject(quality.label),
			questions: rows.flatMap(({ questions }) => questions),
			n: Math.min(...bases),
			indicatorsFor: () => indicators
		});
	});
}

/** Where the region lies by the bands of the index. */
export function levelVerdict(level: RegionRow, settings: RuleSettings): VerdictFinding {
	const indicators = new Map([['nki_like', numbersOf(level.cells.everyone)]] as const);
	return judgeBy(regionLevel, settings, {
		subject: null,
		questions: level.questions,
		n: level.cells.everyone.n,
		indicatorsFor: () => indicators
	});
}

import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { VerdictCode, VerdictGround } from '$lib/survey/rule';

type Said = (inputs: Record<string, never>, options: { readonly locale: Locale }) => string;

const verdicts: Readonly<Record<VerdictCode, Said>> = {
	none: m.verdict_none,
	keep: m.verdict_keep,
	adjust: m.verdict_adjust,
	redesign: m.verdict_redesign,
	scale_up: m.verdict_scale_up,
	continue_with_changes: m.verdict_continue_with_changes,
	stop: m.verdict_stop,
	go: m.verdict_go,
	info_meeting: m.verdict_info_meeting,
	no_go: m.verdict_no_go,
	complies: m.verdict_complies,
	falls_short: m.verdict_falls_short,
	within_norm: m.verdict_within_norm,
	shorter: m.verdict_shorter,
	longer: m.verdict_longer,
	gate_ready: m.verdict_gate_ready,
	gate_waits: m.verdict_gate_waits,
	together: m.verdict_together,
	own: m.verdict_own,
	other_provider: m.verdict_other_provider,
	discuss: m.verdict_discuss,
	improve_first: m.verdict_improve_first,
	not_first: m.verdict_not_first,
	level_low: m.verdict_level_low,
	level_pass: m.verdict_level_pass,
	level_high: m.verdict_level_high,
	may_compare: m.verdict_may_compare,
	show_only: m.verdict_show_only
};

const grounds: Readonly<Record<VerdictGround, Said>> = {
	hidden: m.ground_hidden,
	promising: m.ground_promising,
	too_few: m.ground_too_few,
	uncertain: m.ground_uncertain,
	low_response: m.ground_low_response,
	unknown: m.ground_unknown,
	of_invited: m.ground_of_invited,
	of_answered: m.ground_of_answered,
	not_asked: m.ground_not_asked,
	no_population: m.ground_no_population,
	population_small: m.ground_population_small,
	no_break_even: m.ground_no_break_even,
	not_active: m.ground_not_active,
	no_phase: m.ground_no_phase,
	no_checks: m.ground_no_checks
};

/** The decision in a word or two. */
export function sayVerdictCode(verdict: VerdictCode, locale: Locale): string {
	return verdicts[verdict]({}, { locale });
}

/** Why, where a rule has several grounds for the same verdict. */
export function sayGround(ground: VerdictGround, locale: Locale): string {
	return grounds[ground]({}, { locale });
}

import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { Outcome } from '$lib/survey/world';

const outcomeWords = {
	go: m.outcome_go,
	wait: m.outcome_wait,
	stop: m.outcome_stop
} as const satisfies Readonly<Record<Outcome, unknown>>;

/** Whether it goes on from a gate. */
export function sayOutcome(outcome: Outcome, locale: Locale): string {
	return outcomeWords[outcome]({}, { locale });
}

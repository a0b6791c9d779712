import type { RuleName } from '$lib/survey/rule';
import type { Decision } from '$lib/survey/world';

/** The parts of what is known around a survey. */
export const worldParts = [
	'programme',
	'phases',
	'sites',
	'events',
	'activities',
	'decisions'
] as const;

export type WorldPartName = (typeof worldParts)[number];

/** What of the programme around a survey is open. */
export type ProgrammeDialog =
	| { readonly kind: 'rule'; readonly rule: RuleName }
	| { readonly kind: 'world'; readonly part: WorldPartName }
	/** A decision to log, with what is known of it already. */
	| { readonly kind: 'decision'; readonly decision: Decision };

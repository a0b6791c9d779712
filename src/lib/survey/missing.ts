/**
 * Why a question has no answer on its scale. The first six were said by the person and so are answers;
 * the last two were not.
 */
export const missingReasons = [
	'dont_know',
	'not_applicable',
	'not_experienced',
	'no_opinion',
	'prefer_not',
	'combined',
	'not_asked',
	'not_answered'
] as const;

export type MissingReason = (typeof missingReasons)[number];

/** True for a reason the person gave ("don't know"): it belongs to the base `answered`, not to `substantive`. */
export function isGivenReason(reason: MissingReason): boolean {
	return reason !== 'not_asked' && reason !== 'not_answered';
}

import type { Base } from '$lib/survey/base';
import type { MissingCount } from '$lib/survey/finding';
import { isGivenReason } from '$lib/survey/missing';

/**
 * The missing answers that may be told beside hidden rows. In the base `answered` "don't know" is one of
 * those rows, so its count here would be the very number that is hidden there.
 */
export function missingBesideHidden(
	missing: readonly MissingCount[],
	baseKind: Base['kind']
): readonly MissingCount[] {
	return baseKind === 'substantive'
		? missing
		: missing.filter(({ reason }) => !isGivenReason(reason));
}

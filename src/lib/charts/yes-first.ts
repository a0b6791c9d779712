import type { CrosstabRow, DistributionRow, Finding } from '$lib/survey/finding';
import type { MissingReason } from '$lib/survey/missing';
import type { Scale } from '$lib/survey/question';
import type { ChartContext } from './presentation';
import { questionOf } from './titles';

/**
 * The finding with the rows of a yes/no question in the order people say them: yes, maybe, no. The codebook
 * keeps them low to high like every scale; a pie that begins with "no" in the colour of growth reads wrong.
 */
export function yesFirst<F extends Finding>(
	finding: F,
	context: Pick<ChartContext, 'questions'>
): F {
	if (finding.kind !== 'distribution' && finding.kind !== 'crosstab') return finding;
	if (finding.shape !== 'single') return finding;
	const { scale } = questionOf(finding.question, context);
	if (!isYesNo(scale)) return finding;
	return { ...finding, rows: reverseSubstantive<Row>(finding.rows) };
}

type Row = DistributionRow | CrosstabRow;

/** True for the families whose answers are yes, no and what lies between. */
export function isYesNo(scale: Scale | null | undefined): boolean {
	return scale?.family.startsWith('yes_no') ?? false;
}

/** The rows or options the other way round; missing answers stay last. */
export function reverseSubstantive<R extends { readonly missing: MissingReason | null }>(
	rows: readonly R[]
): R[] {
	const substantive = rows.filter((row) => row.missing === null);
	return [...substantive.reverse(), ...rows.filter((row) => row.missing !== null)];
}

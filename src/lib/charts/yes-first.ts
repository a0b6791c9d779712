import type { CrosstabRow, DistributionRow, Finding } from '$lib/survey/finding';
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
	if (finding.kind === 'text' || finding.shape !== 'single') return finding;
	const { scale } = questionOf(finding.question, context);
	if (!scale?.family.startsWith('yes_no')) return finding;
	return { ...finding, rows: substantiveReversed<Row>(finding.rows) };
}

type Row = DistributionRow | CrosstabRow;

/** Missing answers stay last. */
function substantiveReversed<R extends Row>(rows: readonly R[]): R[] {
	const substantive = rows.filter((row) => row.missing === null);
	return [...substantive.reverse(), ...rows.filter((row) => row.missing !== null)];
}

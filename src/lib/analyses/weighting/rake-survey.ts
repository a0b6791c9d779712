import { rake, type RakeOutcome } from '$lib/stats/weighting/rake';
import type { ImportIssue } from '$lib/survey/issue';
import type { AnalysisInput } from '../analysis';
import type { Target } from '../setting';
import { noTargetIssue, unmetIssue } from './issues';
import { targetMargins, type TargetMargin } from './target-margins';

/** Responses with the same answers to every question that has targets. */
export interface RakedCell {
	/** One code for each margin, 0 for a blank. */
	readonly codes: readonly number[];
	readonly n: number;
	/** Of each response, where 1 is the mean; null when no weights meet the targets. */
	readonly weight: number | null;
}

/** The responses with weights that meet the targets, or without. */
export interface RakedSurvey {
	readonly margins: readonly TargetMargin[];
	readonly cells: readonly RakedCell[];
	/** As many unweighted answers would be as precise (Kish); null when the targets are not met. */
	readonly effective: number | null;
	readonly issues: readonly ImportIssue[];
}

/**
 * Rakes all responses to the targets; a filter that an analysis has chooses among them afterwards. Those without an
 * answer that has a target keep, as a group, the weight that they had: nobody is left out, and the others meet the
 * targets among themselves. Throws `ParameterError` when the targets do not fit the survey.
 */
export async function rakeSurvey(
	{ survey, tabulate, signal }: Pick<AnalysisInput, 'survey' | 'tabulate' | 'signal'>,
	targets: readonly Target[]
): Promise<RakedSurvey> {
	const margins = targetMargins(survey, targets);
	const by = margins.map(({ question }) => ({ question: question.id, as: 'options' as const }));
	const [table] = await tabulate([{ by }], signal);
	const rows = table?.rows ?? [];
	const outcome = nobodyIn(margins, rows) ?? rakeRows(margins, rows);
	return {
		margins,
		cells: rows.map(({ codes, n }, i) => ({
			codes,
			n,
			weight: outcome.met ? (outcome.weights[i] ?? null) : null
		})),
		effective: outcome.met ? outcome.kishN : null,
		issues: outcome.met
			? margins.flatMap((margin, i) =>
					countWithout(margin, i, rows) > 0 ? [noTargetIssue(margin)] : []
				)
			: [unmetIssue(margins, outcome)]
	};
}

interface Row {
	readonly codes: readonly number[];
	readonly n: number;
}

/** Responses without an answer that has a target; `place` is that of the margin. */
export function countWithout(
	{ shares }: TargetMargin,
	place: number,
	rows: readonly Row[]
): number {
	return rows.reduce((sum, { codes, n }) => (shares.has(codes[place] ?? 0) ? sum : sum + n), 0);
}

/** A question that nobody has answered with any option that has a target. */
function nobodyIn(margins: readonly TargetMargin[], rows: readonly Row[]): RakeOutcome | null {
	const responses = rows.reduce((sum, { n }) => sum + n, 0);
	const margin = margins.findIndex((one, i) => countWithout(one, i, rows) === responses);
	if (margin < 0) return null;
	const category = [...(margins[margin]?.shares.values() ?? [])].findIndex((share) => share > 0);
	return { met: false, reason: 'nobody', margin, category };
}

/** The categories of a margin are its options with a target, and last those without. */
function rakeRows(margins: readonly TargetMargin[], rows: readonly Row[]): RakeOutcome {
	const responses = rows.reduce((sum, { n }) => sum + n, 0);
	const codes = margins.map(({ shares }) => [...shares.keys()]);
	const placeOf = (margin: number, code: number): number => {
		const place = codes[margin]?.indexOf(code) ?? -1;
		return place < 0 ? (codes[margin]?.length ?? 0) : place;
	};
	return rake(
		rows.map((row) => ({
			categories: margins.map((_, margin) => placeOf(margin, row.codes[margin] ?? 0)),
			n: row.n,
			start: 1
		})),
		margins.map((margin, i) => {
			const without = countWithout(margin, i, rows);
			const others = responses - without;
			return [...[...margin.shares.values()].map((share) => share * others), without];
		})
	);
}

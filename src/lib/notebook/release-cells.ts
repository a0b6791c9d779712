import { cellReleases } from '$lib/disclosure/ledger/cell-release';
import { judgeHere, type Judge } from '$lib/disclosure/ledger/judging';
import { planReleases } from '$lib/disclosure/ledger/ledger';
import type { ReleasedTable } from '$lib/disclosure/ledger/released-table';
import { refuseFindings } from '$lib/disclosure/release';
import type { Tabulate } from '$lib/engine/tabulate';
import type { DisclosurePolicy } from '$lib/survey/policy';
import type { Survey } from '$lib/survey/survey';
import type { CellResult } from './run-analysis-cell';

export interface ReleaseInput {
	/** As corrected by the document's edits. */
	readonly survey: Survey;
	readonly tabulate: Tabulate;
	readonly policy: DisclosurePolicy;
	/** What has left the notebook before, of the same data. */
	readonly left: readonly ReleasedTable[];
	/** What left the notebook when the data were an earlier version. */
	readonly earlier: readonly ReleasedTable[];
	/** Where it is judged; here when left out. */
	readonly judge?: Judge;
	readonly signal?: AbortSignal;
}

export interface ReleasedCells {
	/** The results, those that together would tell of a few people hidden. */
	readonly results: readonly CellResult[];
	/** Ids of the cells in which something is hidden for that. */
	readonly refused: readonly string[];
	/** What is to be remembered once this has left the notebook. */
	readonly tables: readonly ReleasedTable[];
}

/**
 * The results as they may leave the notebook together: presented, exported, shared or saved. `results` are those
 * of all the cells that leave, in document order.
 */
export async function releaseCells(
	results: readonly CellResult[],
	{ survey, tabulate, policy, left, earlier, judge = judgeHere, signal }: ReleaseInput
): Promise<ReleasedCells> {
	const releases = results.flatMap(({ cell, findings, where }) =>
		cellReleases(cell, findings, where)
	);
	const plan = planReleases(survey, releases, left);
	const request = { plan, survey, policy, earlier };
	const { refused, tables } = await judge(request, tabulate, signal);
	return {
		results: results.map((result) => {
			const questions = refused.get(result.cell);
			if (!questions) return result;
			return { ...result, findings: refuseFindings(result.findings, questions, policy) };
		}),
		refused: [...refused.keys()],
		tables
	};
}

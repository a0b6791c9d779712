import type { TabulationRequest } from '$lib/engine/tabulate';
import type { CountTable } from '$lib/survey/count-table';
import type { Filter } from '$lib/survey/filter';
import type { Finding } from '$lib/survey/finding';
import type { ImportIssue } from '$lib/survey/issue';
import type { AnalysisInput, AnalysisResult } from './analysis';

/** Findings to be: what must be counted for them, and what becomes of the counts. */
export interface Plan {
	readonly requests: readonly TabulationRequest[];
	/** `tables` answer `requests`, same order. */
	build(tables: readonly CountTable[]): AnalysisResult;
}

/** Carries out the plans in one round trip, each giving its findings in order. */
export async function runPlans(
	plans: readonly Plan[],
	{ tabulate, signal }: Pick<AnalysisInput, 'tabulate' | 'signal'>
): Promise<AnalysisResult> {
	const tables = await tabulate(
		plans.flatMap((plan) => plan.requests),
		signal
	);
	const findings: Finding[] = [];
	const issues: ImportIssue[] = [];
	let from = 0;
	for (const plan of plans) {
		const built = plan.build(tables.slice(from, (from += plan.requests.length)));
		findings.push(...built.findings);
		issues.push(...built.issues);
	}
	return { findings, issues };
}

/** Who is counted, as the part of a request that says so. */
export function counted({ where }: { readonly where?: Filter | undefined }): { where?: Filter } {
	return where ? { where } : {};
}

/** The table at `index`; a plan is always given as many as it asked for. */
export function tableAt(tables: readonly CountTable[], index: number): CountTable {
	const table = tables[index];
	if (!table) throw new Error(`No table ${index}`);
	return table;
}

import type { Tabulate } from '$lib/engine/tabulate';
import type { DisclosurePolicy } from '$lib/survey/policy';
import type { Survey } from '$lib/survey/survey';
import { judgeReleases, type Judgement, type ReleasePlan } from './ledger';
import type { ReleasedTable } from './released-table';

/** What a judgement is about: all of it can be sent to a worker. */
export interface JudgingRequest {
	readonly plan: ReleasePlan;
	readonly survey: Survey;
	readonly policy: DisclosurePolicy;
	readonly earlier: readonly ReleasedTable[];
}

/** Counts and judges somewhere: many releases of one question take their time. */
export type Judge = (
	request: JudgingRequest,
	tabulate: Tabulate,
	signal?: AbortSignal
) => Promise<Judgement>;

/** Counts with `tabulate` and judges here. */
export const judgeHere: Judge = async ({ plan, survey, policy, earlier }, tabulate, signal) =>
	judgeReleases(plan, await tabulate(plan.requests, signal), survey, policy, earlier);

import type { CountTable } from '$lib/survey/count-table';
import type { DisclosurePolicy } from '$lib/survey/policy';
import type { Survey } from '$lib/survey/survey';
import { judgeReleases, type Judgement, type ReleasePlan } from './ledger';
import type { ReleasedTable } from './released-table';

/** What a judgement is about: all of it can be sent to a worker. */
export interface JudgingRequest {
	readonly plan: ReleasePlan;
	readonly tables: readonly CountTable[];
	/** Its columns may be without answers: only the codebook is asked. */
	readonly survey: Survey;
	readonly policy: DisclosurePolicy;
	readonly earlier: readonly ReleasedTable[];
}

/** Judges somewhere: many releases of one question take their time. */
export type Judge = (request: JudgingRequest, signal?: AbortSignal) => Promise<Judgement>;

/** Judges here and now. */
export const judgeHere: Judge = async ({ plan, tables, survey, policy, earlier }) =>
	judgeReleases(plan, tables, survey, policy, earlier);

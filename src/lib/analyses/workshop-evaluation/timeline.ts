import type { AnalysisInput, AnalysisResult } from '../analysis';
import { runPlans } from '../plan';
import type { PreparedScope } from '../prepare-scope';
import type { Fitting } from '../programme/fitting';
import type { Grouping } from '../programme/grouping';
import { topTwo } from '../programme/share-plan';
import { findFollowed } from '../waves/followed';
import { planTrend } from '../waves/plan-trend';
import { whoAnswered } from '../waves/same-people';

/** How many were satisfied, and the net promoter score, from one event or season to the next in the order of the grouping. */
export async function followEvents(
	{ by, codes, subjects }: Grouping,
	fit: Fitting,
	scope: PreparedScope,
	input: AnalysisInput
): Promise<AnalysisResult> {
	const isInTime = subjects.every((one) => one?.kind === 'event' || one?.kind === 'wave');
	if (!by || subjects.length < 2 || !isInTime) return { findings: [], issues: [] };
	const { survey, admission } = input;
	const inOrder = {
		...by,
		options: codes.flatMap((code) => by.options.filter((option) => option.code === code))
	};
	const [satisfaction, recommend] = [fit.scale('satisfaction'), fit.recommendation('recommend')];
	const followed = [
		...(satisfaction
			? [
					await findFollowed(
						satisfaction,
						{ measure: 'share', answers: topTwo(satisfaction) },
						input
					)
				]
			: []),
		...(recommend ? [await findFollowed(recommend.question, { measure: 'nps' }, input)] : [])
	];
	const who = whoAnswered(survey, { by: by.id });
	return runPlans(
		followed.map((one) => planTrend({ survey, followed: one, by: inOrder, who, scope, admission })),
		input
	);
}

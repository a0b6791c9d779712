import type { ChangeFinding } from '$lib/survey/findings/change';
import type { Caveat } from '$lib/survey/verdict';
import type { Measured } from '../measured';
import { tableAt, type Plan } from '../plan';
import type { PreparedScope } from '../prepare-scope';
import { comparePairs } from './paired';
import { pairsOf } from './pairs';
import { shiftOf } from './response-shift';
import { lowIsGood, sharedRange } from './scale-ends';
import type { BeforeAfterParams } from './schema';

interface Asked {
	readonly before: Measured;
	readonly after: Measured;
	/** What was before, as it is remembered afterwards. */
	readonly then: Measured | null;
}

/** Two questions to the same people, one about before and one about after. */
export function planTwoQuestions(
	{ before, after, then }: Asked,
	params: Pick<BeforeAfterParams, 'recalled'>,
	scope: PreparedScope
): Plan {
	const crossed = (one: Measured, other: Measured) => ({
		by: [
			{ question: one.question.id, as: one.as },
			{ question: other.question.id, as: other.as }
		],
		...scope.counted
	});
	const { grid } = before.question;
	const recalled = params.recalled ?? (grid !== null && grid === after.question.grid);
	return {
		requests: [crossed(before, after), ...(then ? [crossed(before, then)] : [])],
		build(tables) {
			const { pairs, unpaired } = pairsOf(before, after, tableAt(tables, 0));
			const range = sharedRange(before, after);
			const finding: ChangeFinding = {
				kind: 'change',
				before: before.question.id,
				after: after.question.id,
				by: null,
				design: recalled ? 'retrospective' : 'paired',
				range,
				...comparePairs(pairs, { range, lowIsGood: lowIsGood(after) }, scope),
				responseShift: then
					? shiftOf(pairsOf(before, then, tableAt(tables, 1)).pairs, scope.level)
					: null,
				level: scope.level,
				caveats: caveatsOf(recalled, unpaired),
				hidden: null
			};
			return { findings: [finding], issues: scope.issues };
		}
	};
}

function caveatsOf(recalled: boolean, unpaired: number): Caveat[] {
	return [
		...(recalled ? [{ code: 'recalled_before' as const, values: {} }] : []),
		...(unpaired > 0 ? [{ code: 'drop_outs' as const, values: { count: unpaired } }] : [])
	];
}

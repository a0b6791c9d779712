import type { TrendFinding } from '$lib/survey/findings/trend';
import type { Admission } from '$lib/survey/policy';
import type { ChoiceQuestion, Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { breakRequest, countBreak } from '../break-counts';
import { addCounts, effectiveSize } from '../counts';
import { groupOptions } from '../find-question';
import { tableAt, type Plan } from '../plan';
import type { PreparedScope } from '../prepare-scope';
import { compareAll } from './compare-all';
import { compareSteps } from './compare-steps';
import { amountsOf, worthsOf, type Followed } from './followed';
import { peopleIn } from './same-people';

interface Asked {
	readonly survey: Survey;
	readonly followed: Followed;
	/** Its groups are the waves. */
	readonly by: ChoiceQuestion;
	/** Tells people apart; null when nothing does. */
	readonly who: Question | null;
	readonly scope: PreparedScope;
	readonly admission: Admission;
}

/** One question over the waves, in the order of their codes. */
export function planTrend(asked: Asked): Plan {
	const { survey, followed, by, who, scope, admission } = asked;
	const { question, measure, codes, range, counted } = followed;
	const wave = { question: by.id, as: 'options' as const };
	return {
		requests: [
			{ by: [wave, ...counted], ...scope.counted },
			{ by: [wave, { question: question.id, as: 'entries' }], ...scope.counted },
			breakRequest(question, by, scope),
			...(who
				? [
						{
							by: [{ question: who.id, as: 'entries' as const }, wave, ...counted],
							...scope.counted
						}
					]
				: [])
		],
		build(tables) {
			const { rows } = tableAt(tables, 0);
			const options = groupOptions(by);
			const values = options.map(({ code }) =>
				amountsOf(
					followed,
					rows.filter((row) => row.codes[0] === code)
				)
			);
			const bases = values.map((amounts) => addCounts(amounts).n);
			const ungrouped = countBreak(tableAt(tables, 2)).ungrouped('substantive');
			const admitted = admission.compared(bases, ungrouped);
			const waves = options.map(({ code }, i) => ({
				code,
				admitted: admitted[i] ?? false,
				estimate: followed.estimate(values[i] ?? [], scope),
				worths: worthsOf(followed, values[i] ?? [])
			}));
			const steps = compareSteps(survey, question, by, tableAt(tables, 1));
			const finding: TrendFinding = {
				kind: 'trend',
				question: question.id,
				by: by.id,
				measure,
				codes,
				range,
				points: options.map(({ code, label }, i) => {
					const { value = null, low = null, high = null } = waves[i]?.estimate ?? {};
					return { code, label, n: bases[i] ?? 0, value, low, high, hidden: null };
				}),
				...(ungrouped > 0 ? { ungrouped } : {}),
				steps,
				level: scope.level,
				...compareAll({
					measure,
					waves,
					steps,
					people: who ? peopleIn(tableAt(tables, 3), followed) : [],
					mayCompare: (people) => admission.compared([people], 0)[0] ?? false,
					weighted: scope.weights !== null,
					level: scope.level
				}),
				...(scope.weights && {
					weighted: {
						question: scope.weights.question,
						effective: effectiveSize(addCounts(values.flat()))
					}
				})
			};
			return { findings: [finding], issues: [] };
		}
	};
}

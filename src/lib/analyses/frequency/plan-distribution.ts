import { estimateProportion } from '$lib/stats/proportion';
import type { Column } from '$lib/survey/column';
import type { DistributionFinding, DistributionRow } from '$lib/survey/finding';
import { countAnswers } from '../answer-counts';
import { basisOf } from '../basis';
import { categoriesOf, countedAs, type CountedQuestion } from '../categories';
import { counted, tableAt, type Plan } from '../plan';
import type { FrequencyParams } from './schema';
import { shareOf } from '../share';

/** The distribution of one question over everyone who meets the conditions. */
export function planDistribution(
	question: CountedQuestion,
	column: Column,
	params: FrequencyParams
): Plan {
	const { level } = params;
	const where = counted(params);
	return {
		requests: [
			{ by: [{ question: question.id, as: countedAs(question) }], ...where },
			{ by: [{ question: question.id, as: 'status' }], ...where }
		],
		build(tables) {
			const counts = countAnswers(tableAt(tables, 1));
			const { base, population, issues } = basisOf(question, counts, params);
			const rows = categoriesOf(question, column, tableAt(tables, 0))
				.filter(({ missing }) => missing === null || base.kind === 'answered')
				.map(({ code, label, missing, count }): DistributionRow => ({
					code,
					label,
					missing,
					...shareOf(count, base.count, population, level)
				}));
			const finding: DistributionFinding = {
				kind: 'distribution',
				question: question.id,
				shape: shapeOf(question),
				base,
				population,
				responses: counts.responses,
				rows,
				missing: counts.missing,
				interval: estimateProportion(0, base.count, { population, level }).method,
				level,
				hidden: null
			};
			return { findings: [finding], issues };
		}
	};
}

function shapeOf(question: CountedQuestion): DistributionFinding['shape'] {
	return question.kind === 'time' || question.kind === 'datetime' ? 'date' : question.kind;
}

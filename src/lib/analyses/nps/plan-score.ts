import { countAnswers } from '../answer-counts';
import { basisOf } from '../basis';
import { scoreFinding } from '../describe-amounts';
import type { Measured } from '../measured';
import { tableAt, type Plan } from '../plan';
import type { PreparedScope } from '../prepare-scope';
import { valueCounts } from '../value-counts';

/** The net promoter score of everyone who is counted. */
export function planScore(measured: Measured, scope: PreparedScope): Plan {
	const { question, as } = measured;
	return {
		requests: [
			{ by: [{ question: question.id, as }], ...scope.counted },
			{ by: [{ question: question.id, as: 'status' }], ...scope.counted }
		],
		build(tables) {
			const values = valueCounts(measured, tableAt(tables, 0).rows);
			const counts = countAnswers(tableAt(tables, 1));
			const { populationOnScale, issues } = basisOf(question, counts, scope);
			return { findings: [scoreFinding(measured, values, populationOnScale, scope)], issues };
		}
	};
}

import { estimateProportion } from '$lib/stats/proportion';
import type { Column } from '$lib/survey/column';
import type { DistributionFinding, DistributionRow, IntervalMethod } from '$lib/survey/finding';
import { countAnswers, type AnswerCounts } from './answer-counts';
import { basisOf, type Basis } from './basis';
import { categoriesOf, countedAs, type CountedQuestion } from './categories';
import type { CodedCategory } from './category';
import { addCounts, effectiveSize, type Counts } from './counts';
import { describeAmounts } from './describe-amounts';
import { isOrderUnsure, measured, orderIssue } from './measured';
import { tableAt, type Plan } from './plan';
import type { PreparedScope } from './prepare-scope';
import { shareOf } from './share';
import { valueCounts } from './value-counts';

interface Distributed {
	readonly question: CountedQuestion;
	readonly column: Column;
	readonly percentOf: 'respondents' | 'answers';
}

/** The distribution of one question over everyone who is counted, and what its amounts come to if it has any. */
export function planDistribution(asked: Distributed, scope: PreparedScope): Plan {
	const { question, column } = asked;
	return {
		requests: [
			{ by: [{ question: question.id, as: countedAs(question) }], ...scope.counted },
			{ by: [{ question: question.id, as: 'status' }], ...scope.counted }
		],
		build(tables) {
			const table = tableAt(tables, 0);
			const counts = countAnswers(tableAt(tables, 1));
			const basis = basisOf(question, counts, scope);
			const rows = categoriesOf(question, column, table).filter(
				({ missing }) => missing === null || basis.base.kind === 'answered'
			);
			const amounts = measured(question);
			return {
				findings: [
					distributionOf(asked, rows, counts, basis, scope),
					...(amounts
						? describeAmounts(
								amounts,
								valueCounts(amounts, table.rows),
								basis.populationOnScale,
								scope
							)
						: [])
				],
				issues: [...basis.issues, ...(isOrderUnsure(question) ? [orderIssue(question)] : [])]
			};
		}
	};
}

function distributionOf(
	{ question, percentOf }: Distributed,
	categories: readonly CodedCategory[],
	counts: AnswerCounts,
	{ base, population }: Basis,
	scope: PreparedScope
): DistributionFinding {
	const whole = base.kind === 'answered' ? counts.answeredBy : counts.substantiveBy;
	const options = { population, level: scope.level, weighted: scope.weights !== null };
	const isOfAnswers = question.kind === 'multiple' && percentOf === 'answers';
	const given = addCounts(categories.map(({ counts: of }) => of));
	return {
		kind: 'distribution',
		question: question.id,
		shape: shapeOf(question),
		base,
		population,
		responses: counts.responses,
		rows: categories.map(({ code, label, missing, counts: of }): DistributionRow => ({
			code,
			label,
			missing,
			...(isOfAnswers ? partOf(of, given) : shareOf(of, whole, options))
		})),
		missing: counts.missing,
		interval: intervalOf(base.count, population, scope),
		level: scope.level,
		...(question.kind === 'multiple' && { percentOf }),
		...(scope.weights && {
			weighted: { question: scope.weights.question, effective: effectiveSize(whole) }
		}),
		hidden: null
	};
}

/** A part of all answers: they are not drawn one by one, so there is no interval. */
function partOf(count: Counts, given: Counts) {
	const percent = given.sumW > 0 ? (100 * count.sumW) / given.sumW : null;
	return { count: count.n, percent, low: null, high: null, suppressed: false };
}

function intervalOf(
	base: number,
	population: number | null,
	{ weights, level }: PreparedScope
): IntervalMethod {
	const { method } = estimateProportion(0, base, { population, level });
	return weights && method !== 'census' ? 'logit' : method;
}

function shapeOf(question: CountedQuestion): DistributionFinding['shape'] {
	return question.kind === 'time' || question.kind === 'datetime' ? 'date' : question.kind;
}

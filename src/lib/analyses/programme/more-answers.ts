import type { RuleFacts } from '$lib/rules/evaluate-rule';
import { flipOfAnswers } from '$lib/rules/find-flips';
import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type { IndicatorCell } from '$lib/survey/findings/indicators';
import type { Flip } from '$lib/survey/findings/verdict';
import type { ScaleQuestion } from '$lib/survey/question';
import type { VerdictCode } from '$lib/survey/rule';
import { numberCell } from './cells';
import { pointsOf, wilsonCell } from './share-plan';

/** No more answers than this are tried where nobody said how many could answer. */
const mostAnswers = 50;

/** The share that more answers would change. */
interface Answered {
	readonly indicator: IndicatorName;
	/** The same share of all who were invited; absent when there is none. */
	readonly ofInvited?: IndicatorName;
	/** The question that it is counted from, by its two best points; null when the survey has none. */
	readonly question: ScaleQuestion | null;
	/** How many could have answered; null when unknown. */
	readonly whole: number | null;
	/** Confidence level, 0 to 1. */
	readonly level: number;
}

/**
 * The fewest more answers to one question, from those who have not answered, that make the verdict another: of people
 * who give its next best answer, and of people who give its next worst.
 */
export function moreAnswers(
	facts: ReadonlyMap<IndicatorName, IndicatorCell>,
	{ indicator, ofInvited, question, whole, level }: Answered,
	verdict: VerdictCode,
	verdictOf: (facts: RuleFacts['indicators']) => VerdictCode
): Flip[] {
	const share = facts.get(indicator);
	const answered = facts.get('responses')?.value ?? null;
	if (!question || !share || share.n === null || share.count === null || answered === null)
		return [];
	const { n, count } = share;
	const withMore = (more: number, counted: number): RuleFacts['indicators'] => {
		const changed = new Map(facts)
			.set(indicator, wilsonCell(count + counted, n + more, level))
			.set('responses', numberCell(answered + more, answered + more));
		if (whole === null) return changed;
		changed.set('response_rate', numberCell((100 * (answered + more)) / whole, answered + more));
		return ofInvited && facts.has(ofInvited)
			? changed.set(ofInvited, wilsonCell(count + counted, whole, level))
			: changed;
	};
	const points = pointsOf(question);
	const most = whole === null ? mostAnswers : whole - answered;
	return [
		{ code: points.at(-2), counts: 1 },
		{ code: points[1], counts: 0 }
	].flatMap(({ code, counts }) => {
		const label = question.options.find((option) => option.code === code)?.label ?? '';
		const flip = flipOfAnswers(label, most, verdict, (more) =>
			verdictOf(withMore(more, counts * more))
		);
		return flip ? [flip] : [];
	});
}

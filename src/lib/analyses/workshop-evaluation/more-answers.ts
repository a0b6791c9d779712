import type { RuleFacts } from '$lib/rules/evaluate-rule';
import { flipOfAnswers } from '$lib/rules/find-flips';
import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type { IndicatorCell } from '$lib/survey/findings/indicators';
import type { Flip } from '$lib/survey/findings/verdict';
import type { ScaleQuestion } from '$lib/survey/question';
import type { VerdictCode } from '$lib/survey/rule';
import { numberCell } from '../programme/cells';
import { pointsOf, wilsonCell } from '../programme/share-plan';

/** No more answers than this are tried where nobody said how many came. */
const mostAnswers = 50;

/**
 * The fewest more answers, from those who came and have not answered, that make the verdict another: of people who are
 * satisfied, and of people who are not. `whole`: how many came; null when unknown.
 */
export function moreAnswers(
	facts: ReadonlyMap<IndicatorName, IndicatorCell>,
	{ question, whole, level }: Asked,
	verdict: VerdictCode,
	verdictOf: (facts: RuleFacts['indicators']) => VerdictCode
): Flip[] {
	const satisfied = facts.get('satisfied');
	const answered = facts.get('responses')?.value ?? null;
	if (!question || !satisfied || satisfied.n === null || satisfied.count === null) return [];
	const { n, count } = satisfied;
	const labels = pointsOf(question).map(
		(code) => question.options.find((option) => option.code === code)?.label ?? ''
	);
	const most = whole !== null && answered !== null ? whole - answered : mostAnswers;
	const kinds = [
		{ label: labels.at(-2), of: 1 },
		{ label: labels[1], of: 0 }
	];
	return kinds.flatMap(({ label, of }) => {
		const withMore = (more: number): RuleFacts['indicators'] => {
			const all = new Map(facts).set('satisfied', wilsonCell(count + of * more, n + more, level));
			const rate = facts.get('response_rate');
			return rate && whole !== null && answered !== null
				? all.set('response_rate', numberCell((100 * (answered + more)) / whole, answered + more))
				: all;
		};
		const flip = flipOfAnswers(label ?? '', most, verdict, (more) => verdictOf(withMore(more)));
		return flip ? [flip] : [];
	});
}

interface Asked {
	/** The question of how satisfied people are; null when the survey has none. */
	readonly question: ScaleQuestion | null;
	readonly whole: number | null;
	/** Confidence level, 0 to 1. */
	readonly level: number;
}

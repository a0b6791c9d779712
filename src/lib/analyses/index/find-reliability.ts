import { estimateReliability } from '$lib/stats/reliability/reliability';
import type { ReliabilityFinding } from '$lib/survey/findings/reliability';
import type { CrossRow } from '$lib/survey/moment-table';
import type { ScaleQuestion } from '$lib/survey/question';
import type { AnalysisInput } from '../analysis';
import type { PreparedScope } from '../prepare-scope';
import type { Items } from './items';

/**
 * Whether the items measure one thing, from those who answered all of them. People count the same whatever they weigh:
 * it is about the items, and the interval holds for nothing else.
 */
export async function findReliability(
	items: Items,
	{ level, counted: { where } }: PreparedScope,
	{ measure, signal }: AnalysisInput
): Promise<ReliabilityFinding> {
	const { questions, quantities, steps } = items;
	const request = { by: [], ...(where && { where }), x: quantities, complete: true };
	const [table] = await measure.crossMoments([request], signal);
	const row = table?.rows[0] ?? null;
	const found = estimateReliability(momentsOf(items, row), level);
	const { value, low, high, n } = found.alpha;
	return {
		kind: 'reliability',
		questions: questions.map(({ id }) => id),
		items: found.items.map(({ item, mean, ...relation }, i) => {
			const placed = mean === null ? null : mean + (row?.centres[i] ?? 0);
			return {
				question: item,
				label: labelOf(questions[i]),
				mean: placed === null || steps === 0 ? null : (100 * placed) / steps,
				...relation
			};
		}),
		n,
		alpha: { value, low, high },
		omega: found.omega.value,
		level,
		hidden: null
	};
}

const labelOf = (question: ScaleQuestion | undefined): string =>
	question?.row ?? question?.text ?? '';

/** The sums around the middle of each item: what reliability stands on does not change with where a scale begins. */
function momentsOf({ questions }: Items, row: CrossRow | null) {
	const at = (matrix: CrossRow['n'] | undefined, i: number, j: number) => matrix?.[i]?.[j] ?? 0;
	return {
		items: questions.map(({ id }) => id),
		n: at(row?.n, 0, 0),
		sums: questions.map((_, i) => at(row?.sumWD, i, i)),
		crossSums: questions.map((_, i) => questions.map((__, j) => at(row?.sumWDD, i, j)))
	};
}

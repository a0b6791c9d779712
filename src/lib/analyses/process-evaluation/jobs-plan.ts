import { sum } from '$lib/stats/sum';
import type { ScaleQuestion } from '$lib/survey/question';
import { tableAt } from '../plan';
import { numberCell } from '../programme/cells';
import type { Fitting } from '../programme/fitting';
import type { IndicatorPlan } from '../programme/indicator-plan';
import { pointsOf } from '../programme/share-plan';

/**
 * New jobs, each firm's as far as it says that they are due to the process: not at all counts nothing, the best answer
 * all of them, and those between in equal steps. A firm that does not say so may owe it none of them or all: from the
 * fewest there can be, which is told as the number, to the most.
 */
export function attributableJobsPlan(
	{ question, as, valueOf }: NonNullable<ReturnType<Fitting['amounts']>>,
	attribution: ScaleQuestion | null
): IndicatorPlan {
	const points = attribution ? pointsOf(attribution) : [];
	const parts = new Map(points.map((code, place) => [code, place / (points.length - 1)]));
	const asked = attribution ? [attribution.id] : [];
	return {
		...{ name: 'jobs_attributable', label: null, least: 1 },
		questions: [question.id],
		uses: asked,
		counts: [
			[
				{ question: question.id, as },
				...asked.map((id) => ({ question: id, as: 'options' as const }))
			]
		],
		cell: ({ tables }) => {
			const firms = tableAt(tables, 0).rows.flatMap(({ codes: [entry = 0, code = 0], n }) => {
				const jobs = valueOf(entry);
				return jobs === null ? [] : [{ jobs: jobs * n, part: parts.get(code) ?? null, n }];
			});
			const n = sum(firms.map((firm) => firm.n));
			const ofPart = (unsaid: number): number =>
				sum(firms.map(({ jobs, part }) => jobs * (part ?? unsaid)));
			const [low, high] = [ofPart(0), ofPart(1)];
			if (n === 0) return numberCell(null, 0);
			if (firms.every(({ part }) => part !== null)) return { ...numberCell(low, n), method: 'sum' };
			return numberCell(low, n, { low, high, method: 'range' });
		}
	};
}

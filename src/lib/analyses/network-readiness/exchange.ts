import { statusReason } from '$lib/engine/status-code';
import type { TabulationRequest } from '$lib/engine/tabulate';
import type { IndicatorRow, IndicatorsFinding } from '$lib/survey/findings/indicators';
import { isGivenReason } from '$lib/survey/missing';
import type { ClosedQuestion } from '$lib/survey/question';
import { numberCell } from '../programme/cells';
import { tableAt, type Plan } from '../plan';
import type { Questions } from './questions';
import { readinessFinding } from './rows';

/**
 * What firms offer and what they need, side by side: how many offer each thing and how many need it. Which firm does is
 * not told, nor how many do both: a firm that alone offers something would be seen to need it or not.
 */
export function planExchange(
	{ offers, needs }: Pick<Questions, 'offers' | 'needs'>,
	counted: Pick<TabulationRequest, 'where'>,
	level: number
): Plan[] {
	const asked = [offers, needs].flatMap((question) => question ?? []);
	if (asked.length === 0) return [];
	return [
		{
			requests: asked.flatMap(({ id }): TabulationRequest[] => [
				{ by: [{ question: id, as: 'options' }], ...counted },
				{ by: [{ question: id, as: 'status' }], ...counted }
			]),
			build(tables) {
				const sides = asked.map((question, i) =>
					sideOf(
						question,
						question === offers ? 'offered' : 'needed',
						tableAt(tables, 2 * i),
						tableAt(tables, 2 * i + 1)
					)
				);
				return { findings: [exchangeFinding(sides, level)], issues: [] };
			}
		}
	];
}

type Row = Omit<IndicatorRow, 'least'>;

function sideOf(
	question: ClosedQuestion,
	name: 'offered' | 'needed',
	chosen: ReturnType<typeof tableAt>,
	statuses: ReturnType<typeof tableAt>
): Row[] {
	const n = statuses.rows.reduce((sum, row) => {
		const reason = statusReason(row.codes[0] ?? 0);
		return reason === null || isGivenReason(reason) ? sum + row.n : sum;
	}, 0);
	const counts = new Map(chosen.rows.map((row) => [row.codes[0] ?? 0, row.n]));
	return question.options
		.filter(({ missing }) => missing === null)
		.map(({ code, label }) => {
			const count = counts.get(code) ?? 0;
			const cells = [{ ...numberCell(count, n), count }];
			return { name, label, questions: [question.id], ungrouped: 0, cells };
		});
}

/** Each thing once, what is offered of it beside what is needed: by the words of the first question, then the rest. */
function exchangeFinding(sides: readonly (readonly Row[])[], level: number): IndicatorsFinding {
	const labels = [...new Set(sides.flatMap((rows) => rows.map(({ label }) => label)))];
	const rows = labels.flatMap((label) =>
		sides.flatMap((side) => side.filter((row) => row.label === label))
	);
	return readinessFinding({ by: null, subjects: [null], groups: [] }, rows, level);
}

import type { TabulationRequest } from '$lib/engine/tabulate';
import type { IndicatorCell } from '$lib/survey/findings/indicators';
import { numberCell } from '../programme/cells';
import { tableAt, type Plan } from '../plan';
import { isAnswer, type Questions } from './questions';
import { readinessFinding, type Whom } from './rows';
import { shareOf } from './share-rows';

const all: Whom = { by: null, subjects: [null], groups: [] };

/**
 * What people would pay at the most, of everyone who answered: how large a part would pay each price or more, and what
 * those would bring in at that price. Prices are the lower edges of the bands, without nothing.
 */
export function planPrices(
	{ fee }: Questions,
	counted: Pick<TabulationRequest, 'where'>,
	level: number
): Plan[] {
	if (!fee) return [];
	const { question, bands } = fee;
	const prices = bands.filter(({ least }) => least > 0);
	if (prices.length === 0) return [];
	return [
		{
			requests: [{ by: [{ question: question.id, as: 'options' }], ...counted }],
			build(tables) {
				const { rows } = tableAt(tables, 0);
				const counts = new Map(rows.map(({ codes, n }) => [codes[0] ?? 0, n]));
				const n = rows.reduce(
					(sum, row) => sum + (isAnswer(question, row.codes[0] ?? 0) ? row.n : 0),
					0
				);
				const payers = (price: number): number =>
					bands.reduce(
						(sum, { code, least }) => (least >= price ? sum + (counts.get(code) ?? 0) : sum),
						0
					);
				const curve = (name: 'would_pay' | 'revenue', cellOf: (price: number) => IndicatorCell) =>
					readinessFinding(
						all,
						prices.map(({ label, least }) => ({
							...{ name, label, questions: [question.id], ungrouped: 0 },
							cells: [cellOf(least)]
						})),
						level
					);
				return {
					findings: [
						curve('would_pay', (price) => shareOf(payers(price), n, level)),
						curve('revenue', (price) => numberCell(price * payers(price), n))
					],
					issues: []
				};
			}
		}
	];
}

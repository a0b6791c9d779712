import type { IndicatorRow } from '$lib/survey/findings/indicators';
import type { IndicatorsFinding } from '$lib/survey/findings/indicators';
import { numberCell } from '../programme/cells';
import type { Answers } from './answers';
import { readinessFinding, shareOf, sumPaying, type Whom } from './findings';
import type { Numbers } from './members';
import type { Questions } from './questions';
import { everyone, people } from './split';

const all: Whom = { by: null, subjects: [null], groups: [] };

/**
 * What people would pay at the most, of everyone who answered: how large a part would pay each price or more, and what
 * the members to expect would bring in at that price. Prices are the lower edges of the bands, without nothing.
 */
export function priceFindings(
	{ join, fee }: Questions,
	answers: Answers,
	numbers: Numbers,
	level: number
): IndicatorsFinding[] {
	if (!fee || !answers.fee) return [];
	const counts = everyone(answers.fee);
	const { bands, question } = fee;
	const width = bands.length + 1;
	const n = people(counts);
	const inBand = (band: number): number =>
		people([0, 1, 2, 3].map((way) => counts[way * width + band] ?? 0));
	const prices = bands.filter(({ least }) => least > 0);
	const shares = prices.map(({ label, least }): Pick<IndicatorRow, 'label' | 'cells'> => {
		const payers = people(bands.map((band, i) => (band.least >= least ? inBand(i) : 0)));
		return { label, cells: [shareOf(payers, n, level)] };
	});
	const revenues = prices.map(({ label, least }): Pick<IndicatorRow, 'label' | 'cells'> => {
		const paying = sumPaying(
			counts,
			bands.map((band) => band.least >= least),
			numbers
		);
		return { label, cells: [numberCell(Number((least * paying).toPrecision(12)), n)] };
	});
	// Both are of those who answered both questions, so that one curve is the other times the price.
	const questions = [join.id, question.id];
	return [
		readinessFinding(
			all,
			shares.map((row) => ({ ...row, name: 'would_pay', questions, ungrouped: 0 })),
			level
		),
		readinessFinding(
			all,
			revenues.map((row) => ({ ...row, name: 'revenue', questions, ungrouped: 0 })),
			level
		)
	].filter(({ rows }) => rows.length > 0);
}

import { coverageOf, methods } from '../coverage/coverage';
import { atLeast, type Figure } from './figure';

/** How many of how many firms answer. */
const situations = [
	[20, 40],
	[60, 240]
] as const;

/** How often intervals for a share of a known population hold the truth, for the number of yes that fares worst. */
export async function measureCoverage(): Promise<Figure[]> {
	return situations.flatMap(([n, population]): Figure[] => {
		const percent = (method: keyof typeof methods): number =>
			100 * coverageOf(methods[method], n, population).worst;
		const where = `${n} of ${population}, worst case of all K`;
		return [
			{
				what: `exact hypergeometric, ${where}`,
				value: percent('hypergeometric'),
				unit: '%',
				target: atLeast(95)
			},
			{ what: `Wilson, ${where}`, value: percent('wilson'), unit: '%', target: null },
			{
				what: `normal approximation, ${where}`,
				value: percent('wald'),
				unit: '%',
				target: null
			}
		];
	});
}

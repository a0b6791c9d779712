import type { Unit, UnitsFinding } from '$lib/survey/findings/units';
import type { Example } from '../example';
import { five, rated, scattered, towns } from './places';

const centre = 3.7;

const unit = (at: number, label: string, spread: number): Unit => {
	const n = 10 + Math.round(Math.abs(scattered(at + 3)) * 70);
	const value = Math.min(4.9, centre + scattered(at) * spread);
	const half = 1.9 / Math.sqrt(n);
	const kept = n / (n + 14);
	const drawn = centre + (value - centre) * kept;
	const far = Math.abs(value - centre) / (1 / Math.sqrt(n));
	return {
		code: at + 1,
		label,
		n,
		value,
		low: Math.max(1, value - half),
		high: Math.min(5, value + half),
		shrunken: { value: drawn, low: drawn - half * 0.7, high: drawn + half * 0.7 },
		rank: { low: 1 + (at % 3), high: 6 + (at % 4) },
		outside: far > 3.09 ? '998' : far > 1.96 ? '95' : 'no',
		hidden: null
	};
};

const units = (some: readonly Unit[]): UnitsFinding => ({
	kind: 'units',
	question: 'q',
	by: 'programme',
	measure: 'mean',
	codes: [],
	range: five,
	units: some,
	pooled: {
		value: centre,
		low: 3.5,
		high: 3.9,
		predictionLow: 3.2,
		predictionHigh: 4.2,
		tau2: 0.05,
		i2: 42,
		method: 'reml'
	},
	funnel: {
		centre,
		limits: Array.from({ length: 45 }, (_, at) => {
			const n = 2 + at * 2;
			const one = 1 / Math.sqrt(n);
			return {
				n,
				low95: Math.max(1, centre - 1.96 * one),
				high95: Math.min(5, centre + 1.96 * one),
				low998: Math.max(1, centre - 3.09 * one),
				high998: Math.min(5, centre + 3.09 * one)
			};
		}),
		phi: 1,
		falseAlarm: 1 - 0.95 ** some.length
	},
	level: 0.95
});

const example = (
	name: string,
	some: readonly Unit[],
	facts: Partial<Pick<Example, 'wanted' | 'sort'>> = {}
): Example => ({
	name,
	questions: [
		rated('q', 'Alt i alt er jeg fornøyd med programmet'),
		{ id: 'programme', text: 'Program', row: null }
	],
	findings: [units(some)],
	...facts
});

const nine = towns.slice(0, 9).map((label, at) => unit(at, label, 0.5));
const forty = Array.from({ length: 40 }, (_, at) =>
	unit(at, `Program ${at + 1}${at % 7 === 3 ? ' for reiseliv og lokalmat i innlandet' : ''}`, 0.75)
);
const small = nine.map((one, at) => (at === 2 ? { ...one, n: 3 } : one));

/** Many programmes or regions, without a league table. */
export const unitExamples: readonly Example[] = [
	example('units-nine', small),
	example('units-nine-funnel', small, { wanted: 'funnel' }),
	example('units-forty', forty, { sort: 'top' }),
	example('units-forty-funnel', forty, { wanted: 'funnel' }),
	{
		...example('units-four', []),
		findings: [
			{
				...units(
					nine.slice(0, 4).map((one) => ({ ...one, shrunken: null, rank: null, outside: null }))
				),
				pooled: null,
				funnel: null
			}
		],
		wanted: 'funnel'
	}
];

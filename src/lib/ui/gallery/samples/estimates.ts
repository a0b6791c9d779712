import type { DistributionFinding } from '$lib/survey/finding';
import type { EstimateFinding } from '$lib/survey/findings/estimate';
import type { Example } from '../example';
import { five, rated } from './places';

const estimate = (facts: Partial<EstimateFinding>): EstimateFinding => ({
	kind: 'estimate',
	name: 'mean',
	question: 'q',
	questions: ['q'],
	value: 3.86,
	low: 3.42,
	high: 4.3,
	n: 23,
	population: null,
	level: 0.95,
	method: 't',
	reason: 'mean',
	range: five,
	spread: null,
	parts: null,
	hidden: null,
	...facts
});

const statements = [
	'Programmet svarte til forventningene',
	'Jeg fikk nye kontakter som jeg har hatt nytte av etterpå, også utenfor kommunen',
	'Veiledningen var god'
] as const;

const years: DistributionFinding = {
	kind: 'distribution',
	question: 'years',
	shape: 'number',
	base: { count: 46, kind: 'substantive' },
	population: null,
	responses: 52,
	rows: [1, 4, 9, 12, 8, 6, 3, 0, 2, 1].map((count, at) => ({
		code: at + 1,
		label: `${at * 5}–${at * 5 + 4}`,
		count,
		percent: (100 * count) / 46,
		low: null,
		high: null,
		suppressed: false,
		missing: null
	})),
	missing: [{ reason: 'not_answered', count: 6 }],
	interval: 'wilson',
	level: 0.95,
	hidden: null
};

const lone = (name: string, text: string, facts: Partial<EstimateFinding>): Example => ({
	name,
	questions: [rated('q', text)],
	findings: [estimate(facts)]
});

/** Numbers with their intervals, and how numbers are spread. */
export const estimateExamples: readonly Example[] = [
	lone('estimate-mean', 'Jeg kan anbefale programmet til andre', {}),
	lone('estimate-nps', 'Hvor sannsynlig er det at du vil anbefale oss?', {
		name: 'nps',
		value: 28,
		low: -3.65,
		high: 53.65,
		n: 25,
		range: { min: -100, max: 100 },
		parts: { promoters: 12, passives: 8, detractors: 5 }
	}),
	lone('estimate-few-answers', 'Jeg kan anbefale programmet til andre', {
		value: 4.2,
		low: 3.1,
		high: 5,
		n: 7
	}),
	lone('estimate-hidden', 'Jeg kan anbefale programmet til andre', { n: 3 }),
	{
		name: 'estimate-several',
		questions: statements.map((text, at) => rated(`s${at}`, text)),
		findings: statements.map((_, at) =>
			estimate({
				question: `s${at}`,
				questions: [`s${at}`],
				value: 3.9 - at * 0.5,
				low: 3.4 - at * 0.5,
				high: 4.4 - at * 0.4,
				n: 23 - at
			})
		)
	},
	{
		name: 'histogram-with-mean-and-median',
		questions: [{ id: 'years', text: 'Hvor mange ansatte har bedriften?', row: null }],
		findings: [
			years,
			estimate({
				question: 'years',
				questions: ['years'],
				value: 16.8,
				low: 13.7,
				high: 19.9,
				n: 46,
				range: null
			}),
			estimate({
				name: 'median',
				question: 'years',
				questions: ['years'],
				value: 16,
				low: null,
				high: null,
				n: 46,
				range: null
			})
		]
	},
	{
		name: 'sensitive-bands',
		questions: [{ id: 'pay', text: 'Hva er dere villige til å betale?', row: null }],
		findings: [
			{
				...years,
				question: 'pay',
				shape: 'single',
				sensitive: true,
				base: { count: 14, kind: 'substantive' },
				responses: 14,
				missing: [],
				rows: (
					[
						['Ingenting', 2, 'at_most'],
						['Under 1000 kr', 2, 'at_most'],
						['1000 til 5000 kr', 7, undefined],
						['Over 5000 kr', 4, undefined]
					] as const
				).map(([label, count, band], at) => ({
					code: at + 1,
					label,
					count,
					percent: band ? null : (100 * count) / 14,
					low: null,
					high: null,
					suppressed: false,
					missing: null,
					...(band ? { band } : {})
				}))
			}
		]
	}
];

import type { ReliabilityFinding } from '$lib/survey/findings/reliability';
import type { Example } from '../example';

const items = [
	['Jeg lærte noe nytt', 0.62],
	['Jeg fikk nye kontakter', 0.55],
	['Det var bortkastet tid', -0.31],
	['Jeg har brukt det jeg lærte i egen bedrift, og regner med å gjøre det igjen', 0.71],
	['Lokalet var greit', null]
] as const;

const reliability: ReliabilityFinding = {
	kind: 'reliability',
	questions: items.map((_, at) => `i${at}`),
	items: items.map(([label, itemRest], at) => ({
		question: `i${at}`,
		label,
		mean: 3.4 + at * 0.1,
		itemRest,
		alphaWithout: itemRest === null ? null : 0.7 - itemRest * 0.1,
		reversed: itemRest !== null && itemRest < 0,
		dropped: itemRest === null
	})),
	n: 38,
	alpha: { value: 0.68, low: 0.5, high: 0.81 },
	omega: 0.72,
	level: 0.95,
	hidden: null
};

/** How the answers came about: who answered, how they were weighted, whether items hang together. */
export const qualityExamples: readonly Example[] = [
	{
		name: 'reliability',
		questions: items.map(([label], at) => ({ id: `i${at}`, text: label, row: null })),
		findings: [reliability]
	},
	{
		name: 'accounting',
		questions: [
			{ id: 'a1', text: 'Alt i alt, hvor fornøyd er du?', row: null },
			{ id: 'a2', text: 'Hva vil dere gjøre videre?', row: null }
		],
		findings: [
			{
				kind: 'accounting',
				population: 40,
				invited: 31,
				attended: 26,
				responses: 24,
				incomplete: 3,
				rate: {
					of: 'population',
					count: 24,
					percent: 60,
					low: null,
					high: null,
					suppressed: false
				},
				questions: [
					{ question: 'a1', asked: 24, answered: 24, substantive: 22, nonresponse: 0 },
					{ question: 'a2', asked: 24, answered: 17, substantive: 17, nonresponse: 29.2 }
				]
			}
		]
	},
	{
		name: 'weighting',
		questions: [
			{ id: 'w1', text: 'Størrelse', row: null },
			{ id: 'w2', text: 'Fylke', row: null }
		],
		findings: [
			{
				kind: 'weighting',
				targets: [
					{
						question: 'w1',
						without: 2,
						rows: [
							{ code: 1, label: '1–4 ansatte', sample: 38, target: 61, weighted: 61 },
							{ code: 2, label: '5–19 ansatte', sample: 36, target: 28, weighted: 28 },
							{ code: 3, label: '20 eller flere ansatte', sample: 26, target: 11, weighted: 11 }
						]
					},
					{
						question: 'w2',
						without: 0,
						rows: [
							{ code: 1, label: 'Telemark', sample: 54, target: 47, weighted: 47 },
							{ code: 2, label: 'Vestfold', sample: 46, target: 53, weighted: 53 }
						]
					}
				],
				n: 128,
				zero: 2,
				effective: 96.4,
				smallest: 0.34,
				largest: 2.1,
				capped: true,
				met: true,
				hidden: null
			}
		]
	}
];

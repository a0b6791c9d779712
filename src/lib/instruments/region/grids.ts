import { dontKnow, noContact } from '../core/answer-options';
import { answerScales } from '../core/answer-scales';
import type { InstrumentItem, InstrumentOption, InstrumentRow } from '../instrument';
import { optionalQualities, qualities, services } from './rows';

const rowsOf = (prefix: string, asked: readonly InstrumentOption[]): InstrumentRow[] =>
	asked.map(({ id, label }) => ({ slot: `${prefix}_${id}`, label }));

const qualityRows = (prefix: string): InstrumentRow[] => [
	...rowsOf(prefix, qualities),
	...rowsOf(prefix, optionalQualities).map((row): InstrumentRow => ({ ...row, optional: true }))
];

/** What is asked about every service and every quality. */
export const grids: readonly InstrumentItem[] = [
	{
		slot: 'need',
		text: {
			nb: 'Hvor stort behov har dere for bistand til …',
			nn: 'Kor stort behov har de for hjelp til …',
			da: 'Hvor stort behov har I for bistand til …',
			sv: 'Hur stort behov har ni av stöd när det gäller …',
			en: 'How great is your need for help with …'
		},
		answer: { kind: 'scale', scale: answerScales.need, besides: [dontKnow] },
		rows: rowsOf('need', services),
		required: false,
		core: false
	},
	{
		slot: 'importance',
		text: {
			nb: 'Hvor viktig er …',
			nn: 'Kor viktig er …',
			da: 'Hvor vigtigt er …',
			sv: 'Hur viktigt är …',
			en: 'How important is …'
		},
		answer: { kind: 'scale', scale: answerScales.importance, besides: [] },
		rows: qualityRows('importance'),
		required: false,
		core: false
	},
	{
		slot: 'satisfactions',
		text: {
			nb: 'Hvor fornøyd er dere med kommunens …',
			nn: 'Kor nøgde er de med kommunen når det gjeld …',
			da: 'Hvor tilfredse er I med kommunens …',
			sv: 'Hur nöjda är ni med kommunens …',
			en: "How satisfied are you with the municipality's …"
		},
		answer: { kind: 'scale', scale: answerScales.satisfaction, besides: [noContact] },
		rows: qualityRows('satisfaction'),
		required: false,
		core: false
	}
];

/** Who should deliver each service. */
export const provider: InstrumentItem = {
	slot: 'provider',
	text: {
		nb: 'Hvem bør levere …',
		nn: 'Kven bør levere …',
		da: 'Hvem bør levere …',
		sv: 'Vem bör erbjuda …',
		en: 'Who should provide …'
	},
	answer: {
		kind: 'single',
		options: [
			{
				id: 'own_municipality',
				label: {
					nb: 'Egen kommune',
					nn: 'Eigen kommune',
					da: 'Egen kommune',
					sv: 'Den egna kommunen',
					en: 'Own municipality'
				}
			},
			{
				id: 'regional_unit',
				label: {
					nb: 'Felles regional enhet',
					nn: 'Felles regional eining',
					da: 'Fælles regional enhed',
					sv: 'En gemensam regional enhet',
					en: 'A joint regional unit'
				}
			},
			{
				id: 'county_or_state',
				label: {
					nb: 'Fylkeskommune/Innovasjon Norge',
					nn: 'Fylkeskommune/Innovasjon Noreg',
					da: 'Region/erhvervshus',
					sv: 'Region/Almi',
					en: 'County/state agency'
				}
			},
			{
				id: 'private',
				label: { nb: 'Privat', nn: 'Privat', da: 'Privat', sv: 'Privat', en: 'Private' }
			},
			dontKnow
		],
		other: false
	},
	rows: rowsOf('provider', services),
	required: false,
	core: false
};

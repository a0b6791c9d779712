import { employees } from '../core/firm-size';
import type { InstrumentItem } from '../instrument';
import { services } from './rows';

/** Who answers, and what they have had to do with the municipality. */
export const background: readonly InstrumentItem[] = [
	{
		slot: 'municipality',
		text: {
			nb: 'Hvilken kommune har bedriften hovedsete i?',
			nn: 'Kva kommune har bedrifta hovudsete i?',
			da: 'I hvilken kommune har virksomheden hovedsæde?',
			sv: 'I vilken kommun har företaget sitt huvudkontor?',
			en: 'In which municipality is the company based?'
		},
		answer: { kind: 'single', options: [], other: false },
		required: true,
		core: false,
		role: 'site'
	},
	{
		slot: 'industry',
		text: { nb: 'Bransje', nn: 'Bransje', da: 'Branche', sv: 'Bransch', en: 'Industry' },
		answer: {
			kind: 'single',
			options: [
				{
					id: 'manufacturing',
					label: {
						nb: 'Industri',
						nn: 'Industri',
						da: 'Industri',
						sv: 'Industri',
						en: 'Manufacturing'
					}
				},
				{
					id: 'construction',
					label: {
						nb: 'Bygg og anlegg',
						nn: 'Bygg og anlegg',
						da: 'Byggeri og anlæg',
						sv: 'Bygg och anläggning',
						en: 'Construction'
					}
				},
				{
					id: 'trade',
					label: {
						nb: 'Varehandel',
						nn: 'Varehandel',
						da: 'Handel',
						sv: 'Handel',
						en: 'Retail and wholesale'
					}
				},
				{
					id: 'tourism',
					label: {
						nb: 'Reiseliv og servering',
						nn: 'Reiseliv og servering',
						da: 'Turisme og restauration',
						sv: 'Besöksnäring och restaurang',
						en: 'Tourism and catering'
					}
				},
				{
					id: 'farming',
					label: {
						nb: 'Landbruk og skogbruk',
						nn: 'Landbruk og skogbruk',
						da: 'Land- og skovbrug',
						sv: 'Jord- och skogsbruk',
						en: 'Farming and forestry'
					}
				},
				{
					id: 'services',
					label: {
						nb: 'Tjenesteyting',
						nn: 'Tenesteyting',
						da: 'Service',
						sv: 'Tjänster',
						en: 'Services'
					}
				}
			],
			other: true
		},
		required: false,
		core: false
	},
	employees,
	{
		slot: 'company_age',
		text: {
			nb: 'Bedriftens alder',
			nn: 'Alderen til bedrifta',
			da: 'Virksomhedens alder',
			sv: 'Företagets ålder',
			en: 'Age of the company'
		},
		answer: {
			kind: 'single',
			options: [
				{
					id: 'up_to_3_years',
					label: { nb: '0–3 år', nn: '0–3 år', da: '0–3 år', sv: '0–3 år', en: '0–3 years' }
				},
				{
					id: '4_to_10_years',
					label: { nb: '4–10 år', nn: '4–10 år', da: '4–10 år', sv: '4–10 år', en: '4–10 years' }
				},
				{
					id: 'over_10_years',
					label: {
						nb: 'Over 10 år',
						nn: 'Over 10 år',
						da: 'Over 10 år',
						sv: 'Mer än 10 år',
						en: 'More than 10 years'
					}
				}
			],
			other: false
		},
		required: false,
		core: false
	},
	{
		slot: 'contact',
		text: {
			nb: 'Hva har dere hatt kontakt med kommunen om siste 2 år?',
			nn: 'Kva har de hatt kontakt med kommunen om dei siste 2 åra?',
			da: 'Hvad har I haft kontakt med kommunen om de seneste 2 år?',
			sv: 'Vad har ni haft kontakt med kommunen om de senaste 2 åren?',
			en: 'What have you been in contact with the municipality about in the past 2 years?'
		},
		answer: { kind: 'multiple', options: services, other: true },
		required: false,
		core: false
	}
];

import { dontKnow, tooEarly } from '../core/answer-options';
import { answerScales } from '../core/answer-scales';
import type { InstrumentItem } from '../instrument';

/** What the process has led to. */
export const outcomes: InstrumentItem = {
	slot: 'outcomes',
	text: {
		nb: 'I hvilken grad har prosessen ført til …',
		nn: 'I kva grad har prosessen ført til …',
		da: 'I hvilken grad har processen ført til …',
		sv: 'I vilken grad har processen lett till …',
		en: 'To what extent has the process led to …'
	},
	answer: { kind: 'scale', scale: answerScales.extentFromNone, besides: [dontKnow, tooEarly] },
	rows: [
		{
			slot: 'outcome_ideas',
			label: {
				nb: 'nye ideer',
				nn: 'nye idear',
				da: 'nye idéer',
				sv: 'nya idéer',
				en: 'new ideas'
			}
		},
		{
			slot: 'outcome_products',
			label: {
				nb: 'nye eller bedre produkter/tjenester',
				nn: 'nye eller betre produkt/tenester',
				da: 'nye eller bedre produkter/ydelser',
				sv: 'nya eller bättre produkter/tjänster',
				en: 'new or better products/services'
			}
		},
		{
			slot: 'outcome_cooperation',
			label: {
				nb: 'samarbeid med andre',
				nn: 'samarbeid med andre',
				da: 'samarbejde med andre',
				sv: 'samarbete med andra',
				en: 'cooperation with others'
			}
		},
		{
			slot: 'outcome_turnover',
			label: {
				nb: 'økt omsetning eller etterspørsel',
				nn: 'auka omsetning eller etterspurnad',
				da: 'øget omsætning eller efterspørgsel',
				sv: 'ökad omsättning eller efterfrågan',
				en: 'higher turnover or demand'
			}
		},
		{
			slot: 'outcome_jobs_safe',
			label: {
				nb: 'tryggere arbeidsplasser',
				nn: 'tryggare arbeidsplassar',
				da: 'mere sikre arbejdspladser',
				sv: 'tryggare arbetstillfällen',
				en: 'more secure jobs'
			}
		},
		{
			slot: 'outcome_belonging',
			label: {
				nb: 'sterkere tilhørighet',
				nn: 'sterkare tilhøyrsle',
				da: 'stærkere tilhørsforhold',
				sv: 'starkare tillhörighet',
				en: 'a stronger sense of belonging'
			}
		},
		{
			slot: 'outcome_cohesion',
			label: {
				nb: 'bedre samhold lokalt',
				nn: 'betre samhald lokalt',
				da: 'bedre sammenhold lokalt',
				sv: 'bättre sammanhållning lokalt',
				en: 'closer ties in the community'
			}
		}
	],
	required: false,
	core: false
};

/** How far the most important idea has come. */
export const ideaStatus: InstrumentItem = {
	slot: 'idea_status',
	text: {
		nb: 'Hvor langt er den viktigste ideen kommet?',
		nn: 'Kor langt er den viktigaste ideen komen?',
		da: 'Hvor langt er den vigtigste idé nået?',
		sv: 'Hur långt har den viktigaste idén kommit?',
		en: 'How far has the most important idea come?'
	},
	answer: {
		kind: 'single',
		options: [
			{
				id: 'none',
				label: {
					nb: 'Ingen idé',
					nn: 'Ingen idé',
					da: 'Ingen idé',
					sv: 'Ingen idé',
					en: 'There is no idea'
				}
			},
			{ id: 'idea', label: { nb: 'Idé', nn: 'Idé', da: 'Idé', sv: 'Idé', en: 'Idea' } },
			{
				id: 'prototype',
				label: {
					nb: 'Prototype/test',
					nn: 'Prototype/test',
					da: 'Prototype/test',
					sv: 'Prototyp/test',
					en: 'Prototype/trial'
				}
			},
			{
				id: 'launched',
				label: { nb: 'Lansert', nn: 'Lansert', da: 'Lanceret', sv: 'Lanserad', en: 'Launched' }
			},
			{ id: 'sold', label: { nb: 'Solgt', nn: 'Seld', da: 'Solgt', sv: 'Såld', en: 'Sold' } }
		],
		other: false
	},
	required: false,
	core: false
};

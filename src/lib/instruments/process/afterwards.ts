import { answerScales } from '../core/answer-scales';
import type { InstrumentItem } from '../instrument';

/** What comes after the process: whether it goes on, what stood in its way, and advice to others. */
export const afterwards: readonly InstrumentItem[] = [
	{
		slot: 'continue_without_support',
		text: {
			nb: 'Vil bedriften fortsette samarbeidet uten prosjektstøtte?',
			nn: 'Vil bedrifta halde fram med samarbeidet utan prosjektstøtte?',
			da: 'Vil virksomheden fortsætte samarbejdet uden projektstøtte?',
			sv: 'Kommer företaget att fortsätta samarbetet utan projektstöd?',
			en: 'Will the company go on cooperating without project support?'
		},
		answer: { kind: 'scale', scale: answerScales.intention, besides: [] },
		required: false,
		core: false
	},
	{
		slot: 'barriers',
		text: {
			nb: 'Hva hindret dere mest?',
			nn: 'Kva hindra dykk mest?',
			da: 'Hvad hindrede jer mest?',
			sv: 'Vad hindrade er mest?',
			en: 'What stood in your way most?'
		},
		answer: {
			kind: 'multiple',
			options: [
				{ id: 'time', label: { nb: 'Tid', nn: 'Tid', da: 'Tid', sv: 'Tid', en: 'Time' } },
				{
					id: 'money',
					label: { nb: 'Penger', nn: 'Pengar', da: 'Penge', sv: 'Pengar', en: 'Money' }
				},
				{
					id: 'competence',
					label: {
						nb: 'Kompetanse',
						nn: 'Kompetanse',
						da: 'Kompetencer',
						sv: 'Kompetens',
						en: 'Skills'
					}
				},
				{
					id: 'disagreement',
					label: {
						nb: 'Uenighet',
						nn: 'Usemje',
						da: 'Uenighed',
						sv: 'Oenighet',
						en: 'Disagreement'
					}
				},
				{
					id: 'partner',
					label: {
						nb: 'Manglende partner',
						nn: 'Manglande partnar',
						da: 'Manglende partner',
						sv: 'Brist på partner',
						en: 'Lack of a partner'
					}
				}
			],
			other: true
		},
		required: false,
		core: false,
		sensitive: true
	},
	{
		slot: 'advice',
		text: {
			nb: 'Hva bør andre kommuner gjøre likt / annerledes?',
			nn: 'Kva bør andre kommunar gjere likt / annleis?',
			da: 'Hvad bør andre kommuner gøre på samme måde / anderledes?',
			sv: 'Vad bör andra kommuner göra likadant / annorlunda?',
			en: 'What should other municipalities do in the same way / differently?'
		},
		answer: { kind: 'text' },
		required: false,
		core: false
	}
];

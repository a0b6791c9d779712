import type { GuideQuestion } from './guide';

export const processGuide: readonly GuideQuestion[] = [
	{
		slots: ['outcome_ideas', 'outcome_products', 'outcome_cooperation'],
		text: {
			nb: 'Fortell om den ene endringen som betydde mest for bedriften. Hva i prosessen gjorde forskjellen?',
			nn: 'Fortel om den eine endringa som betydde mest for bedrifta. Kva i prosessen gjorde skilnaden?',
			da: 'Fortæl om den ene ændring, der betød mest for virksomheden. Hvad i processen gjorde forskellen?',
			sv: 'Berätta om den enda förändring som betydde mest för företaget. Vad i processen gjorde skillnaden?',
			en: 'Tell us about the one change that mattered most to the company. What in the process made the difference?'
		}
	},
	{
		slots: ['attribution', 'new_jobs', 'secured_jobs'],
		text: {
			nb: 'Hva hadde skjedd uten prosessen?',
			nn: 'Kva hadde skjedd utan prosessen?',
			da: 'Hvad var der sket uden processen?',
			sv: 'Vad hade hänt utan processen?',
			en: 'What would have happened without the process?'
		}
	},
	{
		slots: ['led_openly', 'expectations'],
		text: {
			nb: 'Når var det rom for alle, og når var det ikke?',
			nn: 'Når var det rom for alle, og når var det ikkje?',
			da: 'Hvornår var der plads til alle, og hvornår var der ikke?',
			sv: 'När fanns det plats för alla, och när fanns det inte?',
			en: 'When was there room for everyone, and when was there not?'
		}
	},
	{
		slots: ['continue_without_support', 'barriers'],
		text: {
			nb: 'Hva må være på plass for at samarbeidet holder når støtten tar slutt?',
			nn: 'Kva må vere på plass for at samarbeidet held når støtta tek slutt?',
			da: 'Hvad skal der til, for at samarbejdet holder, når støtten ophører?',
			sv: 'Vad behövs för att samarbetet ska hålla när stödet tar slut?',
			en: 'What has to be in place for the cooperation to last when the support ends?'
		}
	}
];

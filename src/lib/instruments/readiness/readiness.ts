import { yesNoMaybe } from '../core/answer-options';
import { answerScales } from '../core/answer-scales';
import { employees } from '../core/firm-size';
import type { Instrument } from '../instrument';
import { trade, village } from './background';
import { needs, offers } from './exchange';
import { joining } from './joining';
import { purposes } from './purposes';
import { contribute, visits } from './taking-part';

/** Whether a village has the companies for a network of its own. */
export const readiness: Instrument = {
	name: 'readiness',
	version: '1.0.0',
	title: {
		nb: 'Er det grunnlag for et lokalt næringsnettverk?',
		nn: 'Er det grunnlag for eit lokalt næringsnettverk?',
		da: 'Er der grundlag for et lokalt erhvervsnetværk?',
		sv: 'Finns det underlag för ett lokalt företagsnätverk?',
		en: 'Is there a basis for a local business network?'
	},
	intro: {
		nb: 'Vi vil vite om det er nok bedrifter som ønsker et lokalt næringsnettverk. Svarene avgjør om vi inviterer til et oppstartsmøte. Ett svar per bedrift. Å svare forplikter ikke til noe.',
		nn: 'Vi vil vite om det er nok bedrifter som ønskjer eit lokalt næringsnettverk. Svara avgjer om vi inviterer til eit oppstartsmøte. Eitt svar per bedrift. Å svare forpliktar ikkje til noko.',
		da: 'Vi vil gerne vide, om der er nok virksomheder, som ønsker et lokalt erhvervsnetværk. Svarene afgør, om vi indkalder til et opstartsmøde. Ét svar pr. virksomhed. Det er uforpligtende at svare.',
		sv: 'Vi vill veta om tillräckligt många företag önskar ett lokalt företagsnätverk. Svaren avgör om vi bjuder in till ett uppstartsmöte. Ett svar per företag. Att svara förbinder er inte till något.',
		en: 'We want to know whether enough companies would like a local business network. The answers decide whether we call a start-up meeting. One answer per company. Answering commits you to nothing.'
	},
	minutes: 6,
	items: [
		village,
		trade,
		employees,
		...joining,
		purposes,
		visits,
		offers,
		needs,
		{
			slot: 'expected',
			text: {
				nb: 'Forventninger neste 12 md.',
				nn: 'Forventningar neste 12 md.',
				da: 'Forventninger næste 12 mdr.',
				sv: 'Förväntningar de närmaste 12 månaderna',
				en: 'Expectations for the next 12 months'
			},
			answer: { kind: 'scale', scale: answerScales.changeInAmount, besides: [] },
			rows: [
				{
					slot: 'expected_turnover',
					label: {
						nb: 'Omsetning',
						nn: 'Omsetning',
						da: 'Omsætning',
						sv: 'Omsättning',
						en: 'Turnover'
					}
				},
				{
					slot: 'expected_employees',
					label: {
						nb: 'Ansatte',
						nn: 'Tilsette',
						da: 'Ansatte',
						sv: 'Anställda',
						en: 'Employees'
					}
				}
			],
			required: false,
			core: false
		},
		contribute,
		{
			slot: 'wants_information',
			text: {
				nb: 'Ønsker dere informasjon/oppstartsmøte?',
				nn: 'Ønskjer de informasjon/oppstartsmøte?',
				da: 'Ønsker I information/opstartsmøde?',
				sv: 'Önskar ni information/uppstartsmöte?',
				en: 'Would you like information or a start-up meeting?'
			},
			answer: { kind: 'single', options: yesNoMaybe, other: false },
			required: false,
			core: false
		},
		{
			slot: 'opportunity',
			text: {
				nb: 'Største utviklingsmulighet',
				nn: 'Største utviklingshøve',
				da: 'Største udviklingsmulighed',
				sv: 'Största utvecklingsmöjligheten',
				en: 'Greatest opportunity for development'
			},
			answer: { kind: 'text' },
			required: false,
			core: false
		}
	]
};

import { answerScales } from '../core/answer-scales';
import type { Instrument } from '../instrument';
import { ideaStatus, outcomes } from './outcomes';
import { afterwards } from './afterwards';
import { beforeAndNow, bridges } from './bridges';
import { results } from './results';
import { roster } from './roster';
import { worksOn } from '../core/works-on';
import { workshopOptions } from '../workshop/workshop-options';

/** When a whole process is over: one answer per company. */
export const process: Instrument = {
	name: 'process',
	version: '1.1.0',
	title: {
		nb: 'Evaluering ved endt prosess',
		nn: 'Evaluering når prosessen er over',
		da: 'Evaluering ved processens afslutning',
		sv: 'Utvärdering när processen är slut',
		en: 'Evaluation when the process ends'
	},
	intro: {
		nb: 'Takk for at bedriften var med! Svarene viser hva prosessen har ført til, og hva andre kan lære av den. Ett svar per bedrift. Skriv ikke navn eller annet som viser hvem dere er.',
		nn: 'Takk for at bedrifta var med! Svara viser kva prosessen har ført til, og kva andre kan lære av han. Eitt svar per bedrift. Skriv ikkje namn eller anna som viser kven de er.',
		da: 'Tak, fordi virksomheden var med! Svarene viser, hvad processen har ført til, og hvad andre kan lære af den. Ét svar pr. virksomhed. Skriv ikke navn eller andet, der viser, hvem I er.',
		sv: 'Tack för att företaget var med! Svaren visar vad processen har lett till och vad andra kan lära av den. Ett svar per företag. Skriv inte namn eller något annat som visar vilka ni är.',
		en: 'Thank you for taking part! The answers show what the process has led to and what others can learn from it. One answer per company. Please do not write names or anything else that shows who you are.'
	},
	minutes: 8,
	items: [
		{
			slot: 'sessions',
			text: {
				nb: 'Hvilke samlinger deltok du på?',
				nn: 'Kva samlingar deltok du på?',
				da: 'Hvilke samlinger deltog du i?',
				sv: 'Vilka träffar deltog du i?',
				en: 'Which sessions did you attend?'
			},
			answer: { kind: 'multiple', options: workshopOptions, other: false },
			required: false,
			core: false
		},
		{
			slot: 'knew_others',
			text: {
				nb: 'Hvor godt kjente du de andre bedriftene?',
				nn: 'Kor godt kjende du dei andre bedriftene?',
				da: 'Hvor godt kendte du de andre virksomheder?',
				sv: 'Hur väl kände du de andra företagen?',
				en: 'How well did you know the other companies?'
			},
			answer: { kind: 'scale', scale: answerScales.familiarity, besides: [] },
			rows: beforeAndNow('knew_others'),
			required: false,
			core: false
		},
		outcomes,
		ideaStatus,
		...results,
		...afterwards,
		worksOn,
		...bridges,
		...roster
	]
};

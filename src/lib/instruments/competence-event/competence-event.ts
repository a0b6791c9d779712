import { counts } from '../core/answer-options';
import { answerScales } from '../core/answer-scales';
import { occasion } from './occasion';
import { companyAge, participantRole } from '../core/background';
import {
	best,
	change,
	contentRelevant,
	experience,
	gotToKnow,
	learned,
	length,
	pace,
	partners,
	recommendAnswer,
	satisfactionAnswer
} from '../core/items';
import type { Instrument } from '../instrument';

/** After a breakfast meeting, a workshop or a forum of a competence programme. */
export const competenceEvent: Instrument = {
	name: 'competence-event',
	version: '1.0.0',
	title: {
		nb: 'Evaluering av arrangement',
		nn: 'Evaluering av arrangement',
		da: 'Evaluering af arrangement',
		sv: 'Utvärdering av träff',
		en: 'Event evaluation'
	},
	intro: {
		nb: 'Takk for at du kom! Vi spør ikke om hvem du er, og bruker svarene til å velge form og innhold på neste arrangement. Skriv ikke navn eller annet som viser hvem du er.',
		nn: 'Takk for at du kom! Vi spør ikkje om kven du er, og bruker svara til å velje form og innhald på neste arrangement. Skriv ikkje namn eller anna som viser kven du er.',
		da: 'Tak, fordi du kom! Vi spørger ikke om, hvem du er, og bruger svarene til at vælge form og indhold til næste arrangement. Skriv ikke navn eller andet, der viser, hvem du er.',
		sv: 'Tack för att du kom! Vi frågar inte vem du är och använder svaren för att välja form och innehåll till nästa träff. Skriv inte namn eller något annat som visar vem du är.',
		en: 'Thank you for coming! We do not ask who you are, and we use the answers to choose the form and content of the next event. Please do not write names or anything else that shows who you are.'
	},
	minutes: 3,
	items: [
		...occasion,
		participantRole,
		companyAge,
		{
			slot: 'satisfaction',
			text: {
				nb: 'Alt i alt, hvor fornøyd er du med arrangementet?',
				nn: 'Alt i alt, kor nøgd er du med arrangementet?',
				da: 'Hvor tilfreds er du alt i alt med arrangementet?',
				sv: 'Hur nöjd är du på det hela taget med träffen?',
				en: 'All in all, how satisfied are you with the event?'
			},
			answer: satisfactionAnswer,
			required: true,
			core: true
		},
		{ ...experience, rows: [contentRelevant, learned, gotToKnow] },
		{
			slot: 'useful',
			text: {
				nb: 'Hvor nyttig var innholdet for bedriften din?',
				nn: 'Kor nyttig var innhaldet for bedrifta di?',
				da: 'Hvor nyttigt var indholdet for din virksomhed?',
				sv: 'Hur användbart var innehållet för ditt företag?',
				en: 'How useful was the content to your company?'
			},
			answer: { kind: 'scale', scale: answerScales.usefulness, besides: [] },
			required: false,
			core: false
		},
		{
			slot: 'new_contacts',
			text: {
				nb: 'Hvor mange nye kontakter fikk du?',
				nn: 'Kor mange nye kontaktar fekk du?',
				da: 'Hvor mange nye kontakter fik du?',
				sv: 'Hur många nya kontakter fick du?',
				en: 'How many new contacts did you make?'
			},
			answer: { kind: 'single', options: counts, other: false },
			required: false,
			core: false
		},
		partners,
		pace,
		length,
		{
			slot: 'intends_to_act',
			text: {
				nb: 'Kommer du til å bruke noe av dette i bedriften?',
				nn: 'Kjem du til å bruke noko av dette i bedrifta?',
				da: 'Kommer du til at bruge noget af dette i virksomheden?',
				sv: 'Kommer du att använda något av detta i företaget?',
				en: 'Will you use any of this in your company?'
			},
			answer: { kind: 'scale', scale: answerScales.intention, besides: [] },
			required: false,
			core: false
		},
		{
			slot: 'recommend',
			text: {
				nb: 'Hvor sannsynlig er det at du vil anbefale arrangementet til andre?',
				nn: 'Kor sannsynleg er det at du vil tilrå arrangementet til andre?',
				da: 'Hvor sandsynligt er det, at du vil anbefale arrangementet til andre?',
				sv: 'Hur sannolikt är det att du skulle rekommendera träffen till andra?',
				en: 'How likely are you to recommend the event to others?'
			},
			answer: recommendAnswer,
			required: false,
			core: true
		},
		best,
		change
	]
};

import { companyAge, participantRole } from '../core/background';
import {
	best,
	change,
	contentRelevant,
	experience,
	gotToKnow,
	learned,
	length,
	newIdeas,
	pace,
	partners,
	recommendAnswer,
	satisfactionAnswer
} from '../core/items';
import type { Instrument } from '../instrument';
import { worksOn } from '../core/works-on';
import { bridges } from './bridges';
import { actions, workshopOptions } from './workshop-options';

/** After one workshop of a series. */
export const workshop: Instrument = {
	name: 'workshop',
	version: '1.1.0',
	title: {
		nb: 'Evaluering av workshop',
		nn: 'Evaluering av workshop',
		da: 'Evaluering af workshop',
		sv: 'Utvärdering av workshop',
		en: 'Workshop evaluation'
	},
	intro: {
		nb: 'Takk for at du var med! Vi spør ikke om hvem du er, og bruker svarene til å gjøre neste workshop bedre. Skriv ikke navn eller annet som viser hvem du er.',
		nn: 'Takk for at du var med! Vi spør ikkje om kven du er, og bruker svara til å gjere neste workshop betre. Skriv ikkje namn eller anna som viser kven du er.',
		da: 'Tak, fordi du var med! Vi spørger ikke om, hvem du er, og bruger svarene til at gøre næste workshop bedre. Skriv ikke navn eller andet, der viser, hvem du er.',
		sv: 'Tack för att du var med! Vi frågar inte vem du är och använder svaren för att göra nästa workshop bättre. Skriv inte namn eller något annat som visar vem du är.',
		en: 'Thank you for taking part! We do not ask who you are, and we use the answers to make the next workshop better. Please do not write names or anything else that shows who you are.'
	},
	minutes: 4,
	items: [
		{
			slot: 'workshop',
			text: {
				nb: 'Hvilken workshop deltok du på?',
				nn: 'Kva workshop deltok du på?',
				da: 'Hvilken workshop deltog du i?',
				sv: 'Vilken workshop deltog du i?',
				en: 'Which workshop did you attend?'
			},
			answer: { kind: 'single', options: workshopOptions, other: false },
			required: true,
			core: false,
			role: 'event'
		},
		participantRole,
		companyAge,
		{
			slot: 'satisfaction',
			text: {
				nb: 'Alt i alt, hvor fornøyd er du med workshopen?',
				nn: 'Alt i alt, kor nøgd er du med workshopen?',
				da: 'Hvor tilfreds er du alt i alt med workshoppen?',
				sv: 'Hur nöjd är du på det hela taget med workshoppen?',
				en: 'All in all, how satisfied are you with the workshop?'
			},
			answer: satisfactionAnswer,
			required: true,
			core: true
		},
		{
			...experience,
			rows: [
				{
					slot: 'goal_clear',
					label: {
						nb: 'Målet var tydelig',
						nn: 'Målet var tydeleg',
						da: 'Målet var tydeligt',
						sv: 'Målet var tydligt',
						en: 'The goal was clear'
					}
				},
				contentRelevant,
				{
					slot: 'room_for_ideas',
					label: {
						nb: 'Det var rom for alle ideer',
						nn: 'Det var rom for alle idear',
						da: 'Der var plads til alle idéer',
						sv: 'Det fanns utrymme för alla idéer',
						en: 'There was room for all ideas'
					}
				},
				{
					slot: 'contributed',
					label: {
						nb: 'Jeg fikk bidratt',
						nn: 'Eg fekk bidra',
						da: 'Jeg fik mulighed for at bidrage',
						sv: 'Jag fick bidra',
						en: 'I was able to contribute'
					}
				},
				learned,
				gotToKnow
			]
		},
		pace,
		length,
		newIdeas,
		partners,
		actions,
		{
			slot: 'recommend',
			text: {
				nb: 'Hvor sannsynlig er det at du vil anbefale workshopen til andre?',
				nn: 'Kor sannsynleg er det at du vil tilrå workshopen til andre?',
				da: 'Hvor sandsynligt er det, at du vil anbefale workshoppen til andre?',
				sv: 'Hur sannolikt är det att du skulle rekommendera workshoppen till andra?',
				en: 'How likely are you to recommend the workshop to others?'
			},
			answer: recommendAnswer,
			required: false,
			core: true
		},
		best,
		change,
		worksOn,
		...bridges
	]
};

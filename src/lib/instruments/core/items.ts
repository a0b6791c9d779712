import { counts, dontKnow, yesNoMaybe } from './answer-options';
import { answerScales } from './answer-scales';
import type { InstrumentAnswer, InstrumentItem, InstrumentRow } from '../instrument';

/** What is asked alike after every kind of meeting, so that workshops, formats and seasons can be compared. */

export const satisfactionAnswer: InstrumentAnswer = {
	kind: 'scale',
	scale: answerScales.satisfaction,
	besides: []
};

export const recommendAnswer: InstrumentAnswer = {
	kind: 'scale',
	scale: answerScales.recommend,
	besides: []
};

/** The question of which every row is an experience, with the rows that every kind of meeting has. */
export const experience = {
	slot: 'experience',
	text: {
		nb: 'I hvilken grad …',
		nn: 'I kva grad …',
		da: 'I hvilken grad synes du, at …',
		sv: 'I vilken grad tycker du att …',
		en: 'To what extent would you say that …'
	},
	answer: { kind: 'scale', scale: answerScales.extent, besides: [dontKnow] },
	required: false,
	core: true
} as const satisfies InstrumentItem;

export const contentRelevant: InstrumentRow = {
	slot: 'content_relevant',
	label: {
		nb: 'Innholdet var relevant for meg',
		nn: 'Innhaldet var relevant for meg',
		da: 'Indholdet var relevant for mig',
		sv: 'Innehållet var relevant för mig',
		en: 'The content was relevant to me'
	}
};

export const learned: InstrumentRow = {
	slot: 'learned',
	label: {
		nb: 'Jeg lærte noe jeg kan bruke',
		nn: 'Eg lærte noko eg kan bruke',
		da: 'Jeg lærte noget, jeg kan bruge',
		sv: 'Jag lärde mig något jag har nytta av',
		en: 'I learned something I can use'
	}
};

export const gotToKnow: InstrumentRow = {
	slot: 'got_to_know',
	label: {
		nb: 'Jeg ble bedre kjent med andre bedrifter',
		nn: 'Eg vart betre kjend med andre bedrifter',
		da: 'Jeg lærte andre virksomheder bedre at kende',
		sv: 'Jag lärde känna andra företag bättre',
		en: 'I got to know other companies better'
	}
};

export const pace: InstrumentItem = {
	slot: 'pace',
	text: {
		nb: 'Hvordan var tempoet?',
		nn: 'Korleis var tempoet?',
		da: 'Hvordan var tempoet?',
		sv: 'Hur var tempot?',
		en: 'How was the pace?'
	},
	answer: { kind: 'scale', scale: answerScales.pace, besides: [] },
	required: false,
	core: true
};

export const length: InstrumentItem = {
	slot: 'length',
	text: {
		nb: 'Hvordan var lengden?',
		nn: 'Korleis var lengda?',
		da: 'Hvordan var længden?',
		sv: 'Hur var längden?',
		en: 'How was the length?'
	},
	answer: { kind: 'scale', scale: answerScales.length, besides: [] },
	required: false,
	core: true
};

export const newIdeas: InstrumentItem = {
	slot: 'new_ideas',
	text: {
		nb: 'Hvor mange nye ideer tar du med deg?',
		nn: 'Kor mange nye idear tek du med deg?',
		da: 'Hvor mange nye idéer tager du med dig?',
		sv: 'Hur många nya idéer tar du med dig?',
		en: 'How many new ideas are you taking with you?'
	},
	answer: { kind: 'single', options: counts, other: false },
	required: false,
	core: true
};

export const partners: InstrumentItem = {
	slot: 'partners',
	text: {
		nb: 'Fikk du kontakt med mulige samarbeidspartnere?',
		nn: 'Fekk du kontakt med moglege samarbeidspartnarar?',
		da: 'Fik du kontakt med mulige samarbejdspartnere?',
		sv: 'Fick du kontakt med möjliga samarbetspartner?',
		en: 'Did you meet anyone you might work with?'
	},
	answer: { kind: 'single', options: yesNoMaybe, other: false },
	required: false,
	core: true
};

export const best: InstrumentItem = {
	slot: 'best',
	text: {
		nb: 'Hva var det beste?',
		nn: 'Kva var det beste?',
		da: 'Hvad var det bedste?',
		sv: 'Vad var bäst?',
		en: 'What was the best thing?'
	},
	answer: { kind: 'text' },
	required: false,
	core: true
};

export const change: InstrumentItem = {
	slot: 'change',
	text: {
		nb: 'Hva bør vi gjøre annerledes?',
		nn: 'Kva bør vi gjere annleis?',
		da: 'Hvad bør vi gøre anderledes?',
		sv: 'Vad bör vi göra annorlunda?',
		en: 'What should we do differently?'
	},
	answer: { kind: 'text' },
	required: false,
	core: true
};

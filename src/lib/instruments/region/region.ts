import { answerScales } from '../core/answer-scales';
import type { Instrument, InstrumentItem } from '../instrument';
import { background } from './background';
import { grids, provider } from './grids';

const open = (slot: string, text: InstrumentItem['text']): InstrumentItem => ({
	slot,
	text,
	answer: { kind: 'text' },
	required: false,
	core: false
});

const ofTen = (
	slot: string,
	scale: 'satisfactionOfTen' | 'extentOfTen' | 'closenessOfTen',
	text: InstrumentItem['text']
): InstrumentItem => ({
	slot,
	text,
	answer: { kind: 'scale', scale: answerScales[scale], besides: [] },
	required: false,
	core: false
});

/** How well the municipalities of a region serve their companies, and what they should do together. */
export const region: Instrument = {
	name: 'region',
	version: '1.1.0',
	title: {
		nb: 'Næringsvennlig region',
		nn: 'Næringsvenleg region',
		da: 'Erhvervsvenlig region',
		sv: 'Näringslivsvänlig region',
		en: 'Business-friendly region'
	},
	intro: {
		nb: 'Undersøkelsen skal vise hva bedriftene trenger av kommunene, og hva kommunene bør gjøre sammen. Ett svar per bedrift. Ingen kommune blir vist for seg når svært få har svart.',
		nn: 'Undersøkinga skal vise kva bedriftene treng av kommunane, og kva kommunane bør gjere saman. Eitt svar per bedrift. Ingen kommune blir vist for seg når svært få har svart.',
		da: 'Undersøgelsen skal vise, hvad virksomhederne har brug for fra kommunerne, og hvad kommunerne bør gøre sammen. Ét svar pr. virksomhed. Ingen kommune vises for sig, når kun meget få har svaret.',
		sv: 'Undersökningen ska visa vad företagen behöver av kommunerna och vad kommunerna bör göra tillsammans. Ett svar per företag. Ingen kommun visas för sig när mycket få har svarat.',
		en: 'The survey is to show what companies need from the municipalities, and what the municipalities should do together. One answer per company. No municipality is shown by itself when very few have answered.'
	},
	minutes: 12,
	items: [
		...background,
		...grids,
		ofTen('overall', 'satisfactionOfTen', {
			nb: 'Alt i alt, hvor fornøyd er dere med kommunen som vertskap for næringslivet?',
			nn: 'Alt i alt, kor nøgde er de med kommunen som vertskap for næringslivet?',
			da: 'Hvor tilfredse er I alt i alt med kommunen som vært for erhvervslivet?',
			sv: 'Hur nöjda är ni på det hela taget med kommunen som värd för näringslivet?',
			en: 'All in all, how satisfied are you with the municipality as a place to do business?'
		}),
		ofTen('expectations_met', 'extentOfTen', {
			nb: 'Hvor godt innfrir kommunen forventningene deres?',
			nn: 'Kor godt innfrir kommunen forventningane dykkar?',
			da: 'Hvor godt lever kommunen op til jeres forventninger?',
			sv: 'Hur väl motsvarar kommunen era förväntningar?',
			en: 'How well does the municipality meet your expectations?'
		}),
		ofTen('ideal', 'closenessOfTen', {
			nb: 'Hvor nær er kommunen deres ideal av en næringsvennlig kommune?',
			nn: 'Kor nær er kommunen dykkar ideal av ein næringsvenleg kommune?',
			da: 'Hvor tæt er kommunen på jeres ideal om en erhvervsvenlig kommune?',
			sv: 'Hur nära ert ideal av en näringslivsvänlig kommun är kommunen?',
			en: 'How close is the municipality to your ideal of a business-friendly municipality?'
		}),
		provider,
		{
			slot: 'cooperate_more',
			text: {
				nb: 'Kommunene i regionen bør samarbeide mer om næringsutvikling',
				nn: 'Kommunane i regionen bør samarbeide meir om næringsutvikling',
				da: 'Kommunerne i regionen bør samarbejde mere om erhvervsudvikling',
				sv: 'Kommunerna i regionen bör samarbeta mer om näringslivsutveckling',
				en: 'The municipalities of the region should cooperate more on business development'
			},
			answer: { kind: 'scale', scale: answerScales.agreement, besides: [] },
			required: false,
			core: false
		},
		open('change', {
			nb: 'Hva bør kommunen gjøre annerledes?',
			nn: 'Kva bør kommunen gjere annleis?',
			da: 'Hvad bør kommunen gøre anderledes?',
			sv: 'Vad bör kommunen göra annorlunda?',
			en: 'What should the municipality do differently?'
		}),
		open('hindrance', {
			nb: 'Største hinder for vekst',
			nn: 'Største hinder for vekst',
			da: 'Største hindring for vækst',
			sv: 'Största hindret för tillväxt',
			en: 'Greatest obstacle to growth'
		})
	]
};

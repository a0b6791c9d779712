import { answerScales } from '../core/answer-scales';
import type { InstrumentItem, Worded } from '../instrument';

const numberItem = (slot: string, text: Worded): InstrumentItem => ({
	slot,
	text,
	answer: { kind: 'number' },
	required: false,
	core: false
});

/** What can be counted after the process, how much of it is due to it, and what changed. */
export const results: readonly InstrumentItem[] = [
	numberItem('new_cooperations', {
		nb: 'Nye samarbeid (antall)',
		nn: 'Nye samarbeid (tal)',
		da: 'Nye samarbejder (antal)',
		sv: 'Nya samarbeten (antal)',
		en: 'New cooperations (number)'
	}),
	numberItem('new_jobs', {
		nb: 'Nye årsverk (antall)',
		nn: 'Nye årsverk (tal)',
		da: 'Nye årsværk (antal)',
		sv: 'Nya årsarbetskrafter (antal)',
		en: 'New full-time equivalents (number)'
	}),
	numberItem('secured_jobs', {
		nb: 'Sikrede årsverk',
		nn: 'Sikra årsverk',
		da: 'Sikrede årsværk',
		sv: 'Tryggade årsarbetskrafter',
		en: 'Secured full-time equivalents'
	}),
	{
		slot: 'attribution',
		text: {
			nb: 'I hvilken grad skyldes dette prosessen?',
			nn: 'I kva grad kjem dette av prosessen?',
			da: 'I hvilken grad skyldes det processen?',
			sv: 'I vilken grad beror det på processen?',
			en: 'To what extent is this due to the process?'
		},
		answer: { kind: 'scale', scale: answerScales.extentFromNone, besides: [] },
		required: false,
		core: false
	},
	{
		slot: 'changes',
		text: {
			nb: 'Hvordan har bedriftens situasjon endret seg?',
			nn: 'Korleis har situasjonen til bedrifta endra seg?',
			da: 'Hvordan har virksomhedens situation ændret sig?',
			sv: 'Hur har företagets situation förändrats?',
			en: "How has the company's situation changed?"
		},
		answer: { kind: 'scale', scale: answerScales.changeForBetter, besides: [] },
		rows: [
			{
				slot: 'change_economic',
				label: {
					nb: 'økonomisk',
					nn: 'økonomisk',
					da: 'økonomisk',
					sv: 'ekonomiskt',
					en: 'economically'
				}
			},
			{
				slot: 'change_social',
				label: { nb: 'sosialt', nn: 'sosialt', da: 'socialt', sv: 'socialt', en: 'socially' }
			},
			{
				slot: 'change_cultural',
				label: {
					nb: 'kulturelt',
					nn: 'kulturelt',
					da: 'kulturelt',
					sv: 'kulturellt',
					en: 'culturally'
				}
			}
		],
		required: false,
		core: false
	},
	{
		slot: 'led_openly',
		text: {
			nb: 'Prosessledelsen var åpen og ga rom for alle ideer',
			nn: 'Prosessleiinga var open og gav rom for alle idear',
			da: 'Procesledelsen var åben og gav plads til alle idéer',
			sv: 'Processledningen var öppen och gav utrymme för alla idéer',
			en: 'Those who led the process were open and made room for all ideas'
		},
		answer: { kind: 'scale', scale: answerScales.agreement, besides: [] },
		required: false,
		core: false
	},
	{
		slot: 'expectations',
		text: {
			nb: 'Forventningene ble møtt',
			nn: 'Forventningane vart møtte',
			da: 'Hvordan gik det i forhold til forventningerne?',
			sv: 'Hur blev det jämfört med förväntningarna?',
			en: 'How was it, compared with what you expected?'
		},
		answer: { kind: 'scale', scale: answerScales.expectation, besides: [] },
		required: false,
		core: false
	}
];

import type { InstrumentItem, InstrumentOption } from '../instrument';

/** What companies can lend, sell or do for one another. */
const exchanged: readonly InstrumentOption[] = [
	{
		id: 'premises',
		label: { nb: 'Lokaler', nn: 'Lokale', da: 'Lokaler', sv: 'Lokaler', en: 'Premises' }
	},
	{
		id: 'machines',
		label: {
			nb: 'Maskiner og verktøy',
			nn: 'Maskiner og verktøy',
			da: 'Maskiner og værktøj',
			sv: 'Maskiner och verktyg',
			en: 'Machines and tools'
		}
	},
	{
		id: 'transport',
		label: {
			nb: 'Transport',
			nn: 'Transport',
			da: 'Transport',
			sv: 'Transporter',
			en: 'Transport'
		}
	},
	{
		id: 'accounting',
		label: {
			nb: 'Regnskap',
			nn: 'Rekneskap',
			da: 'Regnskab',
			sv: 'Redovisning',
			en: 'Accounting'
		}
	},
	{
		id: 'marketing',
		label: {
			nb: 'Markedsføring',
			nn: 'Marknadsføring',
			da: 'Markedsføring',
			sv: 'Marknadsföring',
			en: 'Marketing'
		}
	},
	{
		id: 'it_web',
		label: {
			nb: 'IT og nettsider',
			nn: 'IT og nettsider',
			da: 'It og web',
			sv: 'It och webb',
			en: 'IT and websites'
		}
	},
	{
		id: 'crafts',
		label: { nb: 'Håndverk', nn: 'Handverk', da: 'Håndværk', sv: 'Hantverk', en: 'Skilled trades' }
	},
	{
		id: 'advice',
		label: { nb: 'Rådgivning', nn: 'Rådgjeving', da: 'Rådgivning', sv: 'Rådgivning', en: 'Advice' }
	}
];

export const offers: InstrumentItem = {
	slot: 'offers',
	text: {
		nb: 'Hva kan dere tilby andre?',
		nn: 'Kva kan de tilby andre?',
		da: 'Hvad kan I tilbyde andre?',
		sv: 'Vad kan ni erbjuda andra?',
		en: 'What can you offer others?'
	},
	answer: { kind: 'multiple', options: exchanged, other: false },
	required: false,
	core: false
};

export const needs: InstrumentItem = {
	slot: 'needs',
	text: {
		nb: 'Hva har dere bruk for?',
		nn: 'Kva har de bruk for?',
		da: 'Hvad har I brug for?',
		sv: 'Vad har ni behov av?',
		en: 'What do you need?'
	},
	answer: { kind: 'multiple', options: exchanged, other: false },
	required: false,
	core: false
};

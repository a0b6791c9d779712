import type { Instrument, InstrumentItem } from '../instrument';

const open = (slot: string, text: InstrumentItem['text']): InstrumentItem => ({
	slot,
	text,
	answer: { kind: 'text' },
	required: false,
	core: false
});

const speaksAs: InstrumentItem = {
	slot: 'speaks_as',
	text: {
		nb: 'Hva svarer du som?',
		nn: 'Kva svarar du som?',
		da: 'Hvad svarer du som?',
		sv: 'Vem svarar du som?',
		en: 'In what capacity are you answering?'
	},
	answer: {
		kind: 'single',
		options: [
			{
				id: 'company',
				label: { nb: 'Bedrift', nn: 'Bedrift', da: 'Virksomhed', sv: 'Företag', en: 'Company' }
			},
			{
				id: 'resident',
				label: {
					nb: 'Innbygger',
					nn: 'Innbyggjar',
					da: 'Borger',
					sv: 'Invånare',
					en: 'Resident'
				}
			},
			{
				id: 'association',
				label: {
					nb: 'Lag eller forening',
					nn: 'Lag eller foreining',
					da: 'Forening',
					sv: 'Förening',
					en: 'Association'
				}
			},
			{
				id: 'municipality',
				label: {
					nb: 'Kommune',
					nn: 'Kommune',
					da: 'Kommune',
					sv: 'Kommun',
					en: 'Municipality'
				}
			}
		],
		other: true
	},
	required: false,
	core: false
};

/** The four steps of appreciative inquiry, from what works to what each will do. */
export const appreciativeInquiry: Instrument = {
	name: 'appreciative-inquiry',
	version: '1.0.0',
	title: {
		nb: 'Fra det som virker til det vi vil',
		nn: 'Frå det som verkar til det vi vil',
		da: 'Fra det, der virker, til det, vi vil',
		sv: 'Från det som fungerar till det vi vill',
		en: 'From what works to what we want'
	},
	intro: {
		nb: 'Fire åpne spørsmål om stedet vårt. Skriv så kort eller langt du vil. Svarene blir lest, samlet i temaer og brukt når vi møtes. Skriv ikke navn på personer.',
		nn: 'Fire opne spørsmål om staden vår. Skriv så kort eller langt du vil. Svara blir lesne, samla i tema og brukte når vi møtest. Skriv ikkje namn på personar.',
		da: 'Fire åbne spørgsmål om vores sted. Skriv så kort eller langt, du vil. Svarene bliver læst, samlet i temaer og brugt, når vi mødes. Skriv ikke navne på personer.',
		sv: 'Fyra öppna frågor om vår plats. Skriv så kort eller långt du vill. Svaren läses, samlas i teman och används när vi träffas. Skriv inte namn på personer.',
		en: 'Four open questions about our place. Write as little or as much as you like. The answers are read, gathered into themes and used when we meet. Please do not write the names of people.'
	},
	minutes: 10,
	items: [
		{
			slot: 'community',
			text: {
				nb: 'Hvilket sted svarer du for?',
				nn: 'Kva stad svarar du for?',
				da: 'Hvilket sted svarer du for?',
				sv: 'Vilken ort gäller dina svar?',
				en: 'Which place are your answers about?'
			},
			answer: { kind: 'single', options: [], other: false },
			required: false,
			core: false,
			role: 'site'
		},
		speaksAs,
		open('works', {
			nb: 'Fortell om en gang da noe virkelig fungerte her. Hva gjorde at det gikk så bra?',
			nn: 'Fortel om ein gong då noko verkeleg fungerte her. Kva gjorde at det gjekk så bra?',
			da: 'Fortæl om en gang, hvor noget virkelig lykkedes her. Hvad gjorde, at det gik så godt?',
			sv: 'Berätta om en gång när något verkligen fungerade här. Vad var det som gjorde att det gick så bra?',
			en: 'Tell us about a time when something really worked here. What made it go so well?'
		}),
		open('dream', {
			nb: 'Se for deg stedet om ti år, slik du helst vil ha det. Hva ser du?',
			nn: 'Sjå for deg staden om ti år, slik du helst vil ha han. Kva ser du?',
			da: 'Forestil dig stedet om ti år, sådan som du helst vil have det. Hvad ser du?',
			sv: 'Föreställ dig platsen om tio år, precis som du vill ha den. Vad ser du?',
			en: 'Imagine this place in ten years, just as you would like it. What do you see?'
		}),
		open('design', {
			nb: 'Hva må være på plass for at det skal bli slik?',
			nn: 'Kva må vere på plass for at det skal bli slik?',
			da: 'Hvad skal der til, for at det bliver sådan?',
			sv: 'Vad behöver finnas på plats för att det ska bli så?',
			en: 'What has to be in place for that to come true?'
		}),
		open('commit', {
			nb: 'Hva kan du selv gjøre, og hvem vil du gjøre det sammen med?',
			nn: 'Kva kan du sjølv gjere, og kven vil du gjere det saman med?',
			da: 'Hvad kan du selv gøre, og hvem vil du gøre det sammen med?',
			sv: 'Vad kan du själv göra, och vilka vill du göra det tillsammans med?',
			en: 'What can you do yourself, and with whom would you like to do it?'
		})
	]
};

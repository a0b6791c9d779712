/** The business survey of a region: its questions, options and scales, word for word. */

export const services = [
	'Etableringsveiledning',
	'Finansiering',
	'Areal og bygg',
	'Rekruttering',
	'Kompetanse',
	'Nettverk',
	'Eksport',
	'Omstilling/bærekraft'
];

export const qualities = [
	'Saksbehandlingstid',
	'Tilgjengelighet',
	'Informasjon',
	'Kompetanse',
	'Møte og holdning',
	'Forutsigbarhet'
];

export const businessOptions = {
	industry: [
		'Industri',
		'Bygg og anlegg',
		'Varehandel',
		'Reiseliv og servering',
		'Landbruk og skogbruk',
		'Tjenesteyting'
	],
	employees: ['0 (kun eier)', '1–4', '5–9', '10–49', '50+'],
	age: ['0–3 år', '4–10 år', 'Over 10 år'],
	need: ['Ikke behov', 'Lite behov', 'Noe behov', 'Stort behov', 'Svært stort behov', 'Vet ikke'],
	importance: ['Helt uviktig', 'Lite viktig', 'Noe viktig', 'Viktig', 'Svært viktig'],
	satisfaction: [
		'Svært misfornøyd',
		'Misfornøyd',
		'Verken fornøyd eller misfornøyd',
		'Fornøyd',
		'Svært fornøyd',
		'Har ikke vært i kontakt'
	],
	provider: [
		'Egen kommune',
		'Felles regional enhet',
		'Fylkeskommune/Innovasjon Norge',
		'Privat',
		'Vet ikke'
	],
	agreement: ['Helt uenig', 'Litt uenig', 'Verken enig eller uenig', 'Litt enig', 'Helt enig'],
	ten: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']
};

/** Municipality, its number, and how many firms answered: 198 of 420 invited. */
export const municipalities = /** @type {const} */ ([
	['Skien', '4003', 62],
	['Bamble', '4012', 34],
	['Kragerø', '4014', 31],
	['Midt-Telemark', '4020', 30],
	['Nome', '4018', 23],
	['Drangedal', '4016', 18]
]);

export const contactTexts = ['Skilting', 'Brøyting', 'Bredbånd', 'Skjenkebevilling', 'Parkering'];

export const changeTexts = [
	'Raskere svar på byggesaker',
	'Én fast kontaktperson',
	'Møt oss ute i bedriftene',
	'Si fra tidligere; vi trenger tid',
	'Samarbeid mer med nabokommunene',
	'Enklere skjema på nett',
	'Kjøp mer lokalt',
	'Ha tomter klare',
	'Hold det dere lover',
	'Kall det "næringsvakt", og ha den åpen hver dag'
];

export const hinderTexts = [
	'Få kvalifiserte søkere',
	'Mangler egnet lokale',
	'Høye renter',
	'Strømprisene',
	'Lang vei til markedet',
	'Tid',
	'Dårlig mobildekning',
	'Usikre rammevilkår',
	'Ingenting akkurat nå'
];

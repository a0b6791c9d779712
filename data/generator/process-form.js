/** The evaluation when a process ends: its questions, options and scales, word for word. */

export const processHeaders = {
	moment: 'Tidsmerke',
	sessions: 'Hvilke samlinger deltok du på?',
	before: 'Hvor godt kjente du de andre bedriftene? [Før prosessen]',
	now: 'Hvor godt kjente du de andre bedriftene? [Nå]',
	status: 'Hvor langt er den viktigste ideen kommet?',
	cooperations: 'Nye samarbeid (antall)',
	jobs: 'Nye årsverk (antall)',
	secured: 'Sikrede årsverk',
	attribution: 'I hvilken grad skyldes dette prosessen?',
	open: 'Prosessledelsen var åpen og ga rom for alle ideer',
	expectations: 'Forventningene ble møtt',
	going: 'Vil bedriften fortsette samarbeidet uten prosjektstøtte?',
	barriers: 'Hva hindret dere mest?',
	advice: 'Hva bør andre kommuner gjøre likt / annerledes?'
};

export const outcomeRows = /** @type {const} */ ([
	'nye ideer',
	'nye eller bedre produkter/tjenester',
	'samarbeid med andre',
	'økt omsetning eller etterspørsel',
	'tryggere arbeidsplasser',
	'sterkere tilhørighet',
	'bedre samhold lokalt'
]);

export const pillarRows = /** @type {const} */ (['økonomisk', 'sosialt', 'kulturelt']);

/** @param {string} row */
export const outcomeHeader = (row) => `I hvilken grad har prosessen ført til … [${row}]`;

/** @param {string} row */
export const pillarHeader = (row) => `Hvordan har bedriftens situasjon endret seg? [${row}]`;

export const processOptions = {
	sessions: [
		'Workshop 1 – Idéavklaring',
		'Workshop 2 – Produktutvikling',
		'Workshop 3 – Samarbeid i økosystemet'
	],
	known: ['1 - Ikke i det hele tatt', '2', '3', '4', '5 - Svært godt'],
	extent: [
		'Ikke i det hele tatt',
		'I liten grad',
		'I noen grad',
		'I stor grad',
		'I svært stor grad',
		'Vet ikke',
		'For tidlig å si'
	],
	status: ['Ingen idé', 'Idé', 'Prototype/test', 'Lansert', 'Solgt'],
	attribution: [
		'Ikke i det hele tatt',
		'I liten grad',
		'I noen grad',
		'I stor grad',
		'I svært stor grad'
	],
	change: ['Mye dårligere', 'Litt dårligere', 'Uendret', 'Litt bedre', 'Mye bedre'],
	agreement: ['Helt uenig', 'Litt uenig', 'Verken enig eller uenig', 'Litt enig', 'Helt enig'],
	expectation: [
		'Mye dårligere enn forventet',
		'Litt dårligere enn forventet',
		'Som forventet',
		'Litt bedre enn forventet',
		'Mye bedre enn forventet'
	],
	going: [
		'Nei, helt sikkert ikke',
		'Nei, sannsynligvis ikke',
		'Kanskje',
		'Ja, sannsynligvis',
		'Ja, helt sikkert'
	],
	barriers: ['Tid', 'Penger', 'Kompetanse', 'Uenighet', 'Manglende partner']
};

export const adviceTexts = [
	'Likt: rom for alle ideer. Annerledes: start tidligere på året',
	'Ha en prosessleder som ikke bor i bygda',
	'Gi støtte til å prøve ut, ikke bare til å tenke',
	'Likt: maten og praten. Annerledes: færre ark',
	'Møt bedriftene hjemme hos dem først',
	'Ta med kulturlivet fra første dag',
	'Ha en plan for hva som skjer når prosjektet er slutt',
	'Sett av penger til en felles nettside',
	'Likt: små grupper på tvers av bransjer',
	'Inviter også dem som er uenige',
	'Kortere samlinger, men flere av dem',
	'Følg opp hver bedrift etter et halvt år'
];

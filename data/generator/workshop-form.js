/** The workshop evaluation: its questions, options and scales, word for word. */

export const workshopOptions = {
	workshop: [
		'Workshop 1 – Idéavklaring',
		'Workshop 2 – Produktutvikling',
		'Workshop 3 – Samarbeid i økosystemet'
	],
	role: [
		'Eier/daglig leder',
		'Ansatt',
		'Under etablering',
		'Kommune/virkemiddelapparat',
		'Frivillig/lag'
	],
	age: ['Ikke etablert ennå', '0–3 år', 'Over 3 år', 'Ikke relevant'],
	satisfaction: [
		'Svært misfornøyd',
		'Misfornøyd',
		'Verken fornøyd eller misfornøyd',
		'Fornøyd',
		'Svært fornøyd'
	],
	extent: [
		'I svært liten grad',
		'I liten grad',
		'I noen grad',
		'I stor grad',
		'I svært stor grad',
		'Vet ikke'
	],
	pace: ['For sakte', 'Passe', 'For fort'],
	length: ['For kort', 'Passe', 'For lang'],
	ideas: ['0', '1', '2', '3', '4', '5 eller flere'],
	partner: ['Nei', 'Kanskje', 'Ja'],
	action: [
		'Utvikle nytt produkt eller tjeneste',
		'Forbedre et eksisterende',
		'Samarbeide med en annen bedrift',
		'Søke støtte',
		'Delta på neste workshop',
		'Ingenting foreløpig'
	],
	recommend: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']
};

export const workshopHeaders = {
	moment: 'Tidsmerke',
	email: 'E-postadresse',
	workshop: 'Hvilken workshop deltok du på?',
	role: 'Hvilken rolle har du?',
	age: 'Hvor lenge har bedriften eksistert?',
	satisfaction: 'Alt i alt, hvor fornøyd er du med workshopen?',
	pace: 'Hvordan var tempoet?',
	length: 'Hvordan var lengden?',
	ideas: 'Hvor mange nye ideer tar du med deg?',
	partner: 'Fikk du kontakt med mulige samarbeidspartnere?',
	action: 'Hva vil du gjøre som følge av workshopen?',
	recommend: 'Hvor sannsynlig er det at du vil anbefale workshopen til andre?',
	best: 'Hva var det beste?',
	change: 'Hva bør vi gjøre annerledes?'
};

export const workshopRows = [
	'Målet var tydelig',
	'Innholdet var relevant for meg',
	'Det var rom for alle ideer',
	'Jeg fikk bidratt',
	'Jeg lærte noe jeg kan bruke',
	'Jeg ble bedre kjent med andre bedrifter'
];

/** @param {string} row */
export const extentHeader = (row) => `I hvilken grad … [${row}]`;

export const bestTexts = [
	'Praten rundt bordene',
	'Å få tenke høyt sammen med andre',
	'Øvelsen med kundereisen',
	'God stemning og tydelig ledelse',
	'At vi faktisk laget noe konkret',
	'Traff to jeg kan samarbeide med',
	'Eksemplene fra andre bygder',
	'Gruppearbeidet etter lunsj',
	'Nye øyne på en gammel idé',
	'Alle kom til orde',
	'Maten, og folka',
	'Fikk svar på det jeg lurte på om støtte',
	'Å høre hva naboen driver med',
	'Tempoet var fint'
];

export const changeTexts = [
	'Litt lengre pauser',
	'Mer tid til gruppearbeidet',
	'Send ut oppgaven på forhånd',
	'Kortere innledning, mer jobbing',
	'Gjerne et større lokale',
	'Ingenting, dette var bra',
	'Flere fra reiselivet neste gang',
	'Start klokka ni, ikke åtte',
	'Oppsummer hva vi ble enige om',
	'Litt mye på en dag'
];

export const emailNames = [
	'astrid',
	'bjarne',
	'cecilie',
	'dagfinn',
	'eldbjorg',
	'fredrik',
	'gunhild',
	'halvor',
	'ingeborg',
	'jostein',
	'kjersti',
	'ludvig',
	'marit',
	'nils',
	'oddny',
	'peder',
	'ragnhild',
	'sigurd',
	'torunn',
	'vegard'
];

/**
 * The evaluation of an event of a competence programme, in bokmål and in Swedish: the same questions with the same
 * options in the same order, word for word.
 */

import { workshopOptions } from './workshop-form.js';

const bokmål = {
	and: 'og',
	headers: {
		moment: 'Tidsmerke',
		format: 'Hva slags arrangement var du på?',
		site: 'Hvor var det?',
		season: 'Når var det?',
		role: 'Hvilken rolle har du?',
		age: 'Hvor lenge har bedriften eksistert?',
		satisfaction: 'Alt i alt, hvor fornøyd er du med arrangementet?',
		relevant: 'I hvilken grad … [Innholdet var relevant for meg]',
		learned: 'I hvilken grad … [Jeg lærte noe jeg kan bruke]',
		acquainted: 'I hvilken grad … [Jeg ble bedre kjent med andre bedrifter]',
		useful: 'Hvor nyttig var innholdet for bedriften din?',
		contacts: 'Hvor mange nye kontakter fikk du?',
		partners: 'Fikk du kontakt med mulige samarbeidspartnere?',
		pace: 'Hvordan var tempoet?',
		length: 'Hvordan var lengden?',
		acting: 'Kommer du til å bruke noe av dette i bedriften?',
		recommend: 'Hvor sannsynlig er det at du vil anbefale arrangementet til andre?',
		best: 'Hva var det beste?',
		change: 'Hva bør vi gjøre annerledes?'
	},
	options: {
		format: ['Frokostmøte', 'Workshop', 'Kompetanseforum'],
		season: ['Høsten 2025', 'Våren 2026'],
		role: workshopOptions.role,
		age: workshopOptions.age,
		satisfaction: workshopOptions.satisfaction,
		extent: workshopOptions.extent,
		useful: ['Ikke nyttig i det hele tatt', 'Lite nyttig', 'Noe nyttig', 'Nyttig', 'Svært nyttig'],
		contacts: ['0', '1', '2', '3', '4', '5 eller flere'],
		partners: ['Nei', 'Kanskje', 'Ja'],
		pace: ['For sakte', 'Passe', 'For fort'],
		length: ['For kort', 'Passe', 'For lang'],
		acting: [
			'Nei, helt sikkert ikke',
			'Nei, sannsynligvis ikke',
			'Kanskje',
			'Ja, sannsynligvis',
			'Ja, helt sikkert'
		]
	},
	best: [
		'Praktiske eksempler',
		'Praten over kaffen',
		'Konkrete råd om regnskap',
		'Møtet med andre gründere',
		'Foredragsholderen',
		'Øvelsene',
		'Erfaringer fra en bedrift som min',
		'Tipsene om sosiale medier',
		'Stemningen',
		'Maten'
	],
	change: [
		'Begynn litt senere på dagen',
		'Sett av mer tid til spørsmål',
		'Del ut lysarkene på forhånd',
		'Snakk mindre om støtteordninger',
		'Inviter flere fra samme bransje',
		'Finn et større rom',
		'Ha flere øvelser',
		'Si tydeligere hvem det er for'
	]
};

/** @type {typeof bokmål} */
const svenska = {
	and: 'och',
	headers: {
		moment: 'Tidstämpel',
		format: 'Vilken sorts träff var du på?',
		site: 'Var hölls träffen?',
		season: 'När hölls träffen?',
		role: 'Vilken roll har du?',
		age: 'Hur länge har företaget funnits?',
		satisfaction: 'Hur nöjd är du på det hela taget med träffen?',
		relevant: 'I vilken grad tycker du att … [Innehållet var relevant för mig]',
		learned: 'I vilken grad tycker du att … [Jag lärde mig något jag har nytta av]',
		acquainted: 'I vilken grad tycker du att … [Jag lärde känna andra företag bättre]',
		useful: 'Hur användbart var innehållet för ditt företag?',
		contacts: 'Hur många nya kontakter fick du?',
		partners: 'Fick du kontakt med möjliga samarbetspartner?',
		pace: 'Hur var tempot?',
		length: 'Hur var längden?',
		acting: 'Kommer du att använda något av detta i företaget?',
		recommend: 'Hur sannolikt är det att du skulle rekommendera träffen till andra?',
		best: 'Vad var bäst?',
		change: 'Vad bör vi göra annorlunda?'
	},
	options: {
		format: ['Frukostmöte', 'Workshop', 'Kompetensforum'],
		season: ['Hösten 2025', 'Våren 2026'],
		role: [
			'Ägare/vd',
			'Anställd',
			'På väg att starta företag',
			'Kommun/näringslivsfrämjare',
			'Ideellt engagerad/förening'
		],
		age: ['Inte startat ännu', '0–3 år', 'Mer än 3 år', 'Inte relevant'],
		satisfaction: [
			'Mycket missnöjd',
			'Ganska missnöjd',
			'Varken nöjd eller missnöjd',
			'Ganska nöjd',
			'Mycket nöjd'
		],
		extent: [
			'I mycket låg grad',
			'I låg grad',
			'I viss grad',
			'I hög grad',
			'I mycket hög grad',
			'Vet ej'
		],
		useful: [
			'Inte alls användbart',
			'Mindre användbart',
			'Ganska användbart',
			'Användbart',
			'Mycket användbart'
		],
		contacts: ['0', '1', '2', '3', '4', '5 eller fler'],
		partners: ['Nej', 'Kanske', 'Ja'],
		pace: ['För långsamt', 'Lagom', 'För snabbt'],
		length: ['För kort', 'Lagom', 'För lång'],
		acting: ['Nej, absolut inte', 'Nej, troligen inte', 'Kanske', 'Ja, troligen', 'Ja, absolut']
	},
	best: [
		'Praktiska exempel',
		'Pratet över kaffet',
		'Konkreta råd om bokföring',
		'Mötet med andra som startat eget',
		'Föreläsaren',
		'Övningarna',
		'Erfarenheter från ett företag som mitt',
		'Tipsen om sociala medier',
		'Stämningen',
		'Maten'
	],
	change: [
		'Börja lite senare på dagen',
		'Avsätt mer tid för frågor',
		'Dela ut bilderna i förväg',
		'Prata mindre om stödformer',
		'Bjud in fler från samma bransch',
		'Hitta en större lokal',
		'Ha fler övningar',
		'Säg tydligare vem det är för'
	]
};

export const eventWords = { bokmål, svenska };

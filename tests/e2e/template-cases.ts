import type { Locator, Page } from '@playwright/test';
import { choose } from './programme-page';

/** What a person reads of the decision, in one language. */
export interface Told {
	readonly title: string;
	/** The verdict, what it rests on, and what would have changed it, in their order. */
	readonly reads: readonly string[];
}

interface Template {
	/** As the command line lists it. */
	readonly name: string;
	readonly file: string;
	/** Which of several verdicts is read; the only one when left out. */
	readonly subject?: RegExp;
	/** What must be said first for there to be a verdict. */
	readonly first?: (page: Page, cell: Locator) => Promise<void>;
	readonly nb: Told;
	readonly language: string;
	readonly other: Told;
}

/** How many firms there are in each village is in another file. */
async function readPopulation(page: Page, cell: Locator): Promise<void> {
	await cell.getByRole('button', { name: /Legg inn tall for stedene$/ }).click();
	const world = page.getByRole('dialog', { name: 'Rundt undersøkelsen' });
	const read = world.getByRole('button', { name: 'Les inn steder fra en tabell' });
	await choose(page, read, 'data/netvaerk-skive-population.csv');
	await world.getByRole('button', { name: 'Ta inn tabellen' }).click();
	await world.getByRole('button', { name: 'Lukk' }).last().click();
}

/** Every template that decides, with what its sample reads as. */
export const templates: readonly Template[] = [
	{
		name: 'workshop',
		file: 'data/workshop-google-forms.csv',
		nb: {
			title: 'Bør workshopen holdes igjen som den var?',
			reads: ['Behold', 'Fornøyde: 86 %, minst 75 %', 'Med 3 til som svarer «Misfornøyd»: Juster.']
		},
		language: 'Svenska',
		other: {
			title: 'Bör workshoppen hållas igen som den var?',
			reads: ['Behåll', 'Nöjda: 86 %, minst 75 %', 'Med 3 till som svarar ”Misfornøyd”: Justera.']
		}
	},
	{
		name: 'process',
		file: 'data/prosess-slutt.csv',
		nb: {
			title: 'Er prosessen verd å skalere opp?',
			reads: [
				'Skaler opp',
				'Nye ideer i stor grad: 69 %, minst 60 %',
				'Med 2 til som svarer «Nei, sannsynligvis ikke»: Fortsett med endringer.'
			]
		},
		language: 'Norsk nynorsk',
		other: {
			title: 'Er prosessen verd å skalere opp?',
			reads: [
				'Skaler opp',
				'Nye idear i stor grad: 69 %, minst 60 %',
				'Med 2 til som svarer «Nei, sannsynligvis ikke»: Hald fram med endringar.'
			]
		}
	},
	{
		name: 'readiness',
		file: 'data/netvaerk-skive.csv',
		subject: /^Durup \+ Glyngøre\s+(?!\+)/,
		first: readPopulation,
		nb: {
			title: 'Er det grunnlag for et nettverk?',
			reads: [
				'Hold informasjonsmøte',
				'Nedre grense for «Ventede medlemmer»: 9,2, minst 12 (ikke oppfylt)',
				'Med regelens tall for kontingent per år satt til 600 i stedet for 1 000: Ikke start.'
			]
		},
		language: 'Dansk',
		other: {
			title: 'Er der grundlag for et netværk?',
			reads: [
				'Hold informationsmøde',
				'Forventede medlemmer',
				'Med reglens tal for kontingent pr. år sat til 600 i stedet for 1.000: Start ikke.'
			]
		}
	},
	{
		name: 'region',
		file: 'data/naeringsundersokelse-questback.csv',
		subject: /^Rekruttering/,
		nb: {
			title: 'Hva trenger bedriftene, og hvem bør levere?',
			reads: [
				'Sammen',
				'Kommuner med stort nok behov: 83 %, minst 67 %',
				'Med regelens tall for behov i en kommune satt til 61 % i stedet for 40 %: Drøft.'
			]
		},
		language: 'English',
		other: {
			title: 'What do companies need, and who should deliver it?',
			reads: [
				'Together',
				'Municipalities with enough need: 83%, at least 67%',
				'With the rule’s number for need in a municipality set to 61% instead of 40%: Discuss.'
			]
		}
	},
	{
		name: 'competence-event',
		file: 'data/traffar.csv',
		nb: {
			title: 'Bør arrangementet holdes igjen som det var?',
			reads: [
				'Behold',
				'Fornøyde: 79 %, minst 75 %',
				'Med 10 til som svarer «Ganska missnöjd»: Juster.'
			]
		},
		language: 'Svenska',
		other: {
			title: 'Bør arrangementet holdes igjen som det var?',
			reads: [
				'Behåll',
				'Nöjda: 79 %, minst 75 %',
				'Med 10 till som svarar ”Ganska missnöjd”: Justera.'
			]
		}
	}
];

import type { InstrumentItem, InstrumentOption } from '../instrument';

/** The workshops of a series. */
export const workshopOptions: readonly InstrumentOption[] = [
	{
		id: 'idea_clarification',
		label: {
			nb: 'Workshop 1 – Idéavklaring',
			nn: 'Workshop 1 – Idéavklaring',
			da: 'Workshop 1 – Idéafklaring',
			sv: 'Workshop 1 – Klargöra idéer',
			en: 'Workshop 1 – Clarifying ideas'
		}
	},
	{
		id: 'product_development',
		label: {
			nb: 'Workshop 2 – Produktutvikling',
			nn: 'Workshop 2 – Produktutvikling',
			da: 'Workshop 2 – Produktudvikling',
			sv: 'Workshop 2 – Produktutveckling',
			en: 'Workshop 2 – Product development'
		}
	},
	{
		id: 'ecosystem_cooperation',
		label: {
			nb: 'Workshop 3 – Samarbeid i økosystemet',
			nn: 'Workshop 3 – Samarbeid i økosystemet',
			da: 'Workshop 3 – Samarbejde i økosystemet',
			sv: 'Workshop 3 – Samarbete i ekosystemet',
			en: 'Workshop 3 – Cooperation in the ecosystem'
		}
	}
];

export const actions: InstrumentItem = {
	slot: 'actions',
	text: {
		nb: 'Hva vil du gjøre som følge av workshopen?',
		nn: 'Kva vil du gjere som følgje av workshopen?',
		da: 'Hvad vil du gøre som følge af workshoppen?',
		sv: 'Vad tänker du göra efter workshoppen?',
		en: 'What will you do as a result of the workshop?'
	},
	answer: {
		kind: 'multiple',
		options: [
			{
				id: 'new_product',
				label: {
					nb: 'Utvikle nytt produkt eller tjeneste',
					nn: 'Utvikle nytt produkt eller ny teneste',
					da: 'Udvikle et nyt produkt eller en ny ydelse',
					sv: 'Utveckla en ny produkt eller tjänst',
					en: 'Develop a new product or service'
				}
			},
			{
				id: 'improve_existing',
				label: {
					nb: 'Forbedre et eksisterende',
					nn: 'Forbetre eit eksisterande',
					da: 'Forbedre et eksisterende',
					sv: 'Förbättra en befintlig',
					en: 'Improve an existing one'
				}
			},
			{
				id: 'cooperate',
				label: {
					nb: 'Samarbeide med en annen bedrift',
					nn: 'Samarbeide med ei anna bedrift',
					da: 'Samarbejde med en anden virksomhed',
					sv: 'Samarbeta med ett annat företag',
					en: 'Work with another company'
				}
			},
			{
				id: 'apply_support',
				label: {
					nb: 'Søke støtte',
					nn: 'Søkje støtte',
					da: 'Søge støtte',
					sv: 'Söka stöd',
					en: 'Apply for support'
				}
			},
			{
				id: 'next_workshop',
				label: {
					nb: 'Delta på neste workshop',
					nn: 'Delta på neste workshop',
					da: 'Deltage i næste workshop',
					sv: 'Delta i nästa workshop',
					en: 'Attend the next workshop'
				}
			},
			{
				id: 'nothing_yet',
				label: {
					nb: 'Ingenting foreløpig',
					nn: 'Ingenting førebels',
					da: 'Ingenting foreløbig',
					sv: 'Ingenting än så länge',
					en: 'Nothing for now'
				}
			}
		],
		other: true
	},
	required: false,
	core: false
};

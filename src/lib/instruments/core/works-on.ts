import type { InstrumentItem } from '../instrument';

/** Whether it is about one company or several together, and new ones or those there are: what other answers are broken by. */
export const worksOn: InstrumentItem = {
	slot: 'works_on',
	text: {
		nb: 'Hva arbeider du med å utvikle?',
		nn: 'Kva arbeider du med å utvikle?',
		da: 'Hvad arbejder du med at udvikle?',
		sv: 'Vad arbetar du med att utveckla?',
		en: 'What are you working to develop?'
	},
	answer: {
		kind: 'single',
		options: [
			{
				id: 'new_company',
				label: {
					nb: 'En ny bedrift',
					nn: 'Ei ny bedrift',
					da: 'En ny virksomhed',
					sv: 'Ett nytt företag',
					en: 'A new company'
				}
			},
			{
				id: 'existing_company',
				label: {
					nb: 'En bedrift som er i drift',
					nn: 'Ei bedrift som er i drift',
					da: 'En virksomhed, der er i drift',
					sv: 'Ett företag som är i gång',
					en: 'A company that is running'
				}
			},
			{
				id: 'new_ecosystem',
				label: {
					nb: 'Et nytt økosystem av flere bedrifter',
					nn: 'Eit nytt økosystem av fleire bedrifter',
					da: 'Et nyt økosystem af flere virksomheder',
					sv: 'Ett nytt ekosystem av flera företag',
					en: 'A new ecosystem of several companies'
				}
			},
			{
				id: 'existing_ecosystem',
				label: {
					nb: 'Et økosystem av bedrifter som samarbeider fra før',
					nn: 'Eit økosystem av bedrifter som samarbeider frå før',
					da: 'Et økosystem af virksomheder, der samarbejder i forvejen',
					sv: 'Ett ekosystem av företag som redan samarbetar',
					en: 'An ecosystem of companies that cooperate already'
				}
			}
		],
		other: true
	},
	required: false,
	core: true,
	optional: true
};

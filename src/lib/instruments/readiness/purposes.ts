import type { InstrumentItem } from '../instrument';

/** What the network should be for. */
export const purposes: InstrumentItem = {
	slot: 'purposes',
	text: {
		nb: 'Hva skal nettverket brukes til?',
		nn: 'Kva skal nettverket brukast til?',
		da: 'Hvad skal netværket bruges til?',
		sv: 'Vad ska nätverket användas till?',
		en: 'What should the network be used for?'
	},
	answer: {
		kind: 'multiple',
		options: [
			{
				id: 'cooperation_orders',
				label: {
					nb: 'Samarbeid og oppdrag',
					nn: 'Samarbeid og oppdrag',
					da: 'Samarbejde og ordrer',
					sv: 'Samarbete och affärer',
					en: 'Cooperation and orders'
				}
			},
			{
				id: 'knowledge',
				label: {
					nb: 'Kunnskap og foredrag',
					nn: 'Kunnskap og føredrag',
					da: 'Viden og oplæg',
					sv: 'Kunskap och föredrag',
					en: 'Knowledge and talks'
				}
			},
			{
				id: 'visibility',
				label: {
					nb: 'Synlighet/suksesshistorier',
					nn: 'Synlegheit/suksesshistorier',
					da: 'Synlighed/succeshistorier',
					sv: 'Synlighet/framgångshistorier',
					en: 'Visibility/success stories'
				}
			},
			{
				id: 'recruiting',
				label: {
					nb: 'Rekruttering',
					nn: 'Rekruttering',
					da: 'Rekruttering',
					sv: 'Rekrytering',
					en: 'Recruitment'
				}
			},
			{
				id: 'entrepreneurship',
				label: {
					nb: 'Gründerskap',
					nn: 'Gründerskap',
					da: 'Iværksætteri',
					sv: 'Nyföretagande',
					en: 'Entrepreneurship'
				}
			},
			{
				id: 'political_voice',
				label: {
					nb: 'Politisk talerør',
					nn: 'Politisk talerøyr',
					da: 'Politisk talerør',
					sv: 'Politiskt språkrör',
					en: 'A voice in politics'
				}
			}
		],
		other: true
	},
	required: false,
	core: false
};

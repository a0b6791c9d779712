import type { InstrumentItem } from '../instrument';

export const visits: InstrumentItem = {
	slot: 'visits',
	text: {
		nb: 'Hvor ofte vil dere delta på arrangementer?',
		nn: 'Kor ofte vil de delta på arrangement?',
		da: 'Hvor ofte vil I deltage i arrangementer?',
		sv: 'Hur ofta vill ni delta i evenemang?',
		en: 'How often will you attend events?'
	},
	answer: {
		kind: 'single',
		options: [
			{
				id: 'none',
				label: { nb: 'Aldri', nn: 'Aldri', da: 'Aldrig', sv: 'Aldrig', en: 'Never' }
			},
			{
				id: 'once',
				label: { nb: '1 gang', nn: '1 gong', da: '1 gang', sv: '1 gång', en: 'Once' }
			},
			{
				id: '2-3',
				label: {
					nb: '2–3 ganger',
					nn: '2–3 gonger',
					da: '2–3 gange',
					sv: '2–3 gånger',
					en: '2–3 times'
				}
			},
			{
				id: '4+',
				label: {
					nb: '4 eller flere ganger i året',
					nn: '4 eller fleire gonger i året',
					da: '4 eller flere gange om året',
					sv: '4 eller fler gånger om året',
					en: '4 or more times a year'
				}
			}
		],
		other: false
	},
	required: false,
	core: false
};

/** What the company would do for the network. */
export const contribute: InstrumentItem = {
	slot: 'contribute',
	text: {
		nb: 'Vil dere bidra aktivt?',
		nn: 'Vil de bidra aktivt?',
		da: 'Vil I bidrage aktivt?',
		sv: 'Vill ni bidra aktivt?',
		en: 'Will you contribute actively?'
	},
	answer: {
		kind: 'multiple',
		options: [
			{
				id: 'steering_group',
				label: {
					nb: 'Styringsgruppe',
					nn: 'Styringsgruppe',
					da: 'Styregruppe',
					sv: 'Styrgrupp',
					en: 'Steering group'
				}
			},
			{
				id: 'host',
				label: {
					nb: 'Vert for arrangement',
					nn: 'Vert for arrangement',
					da: 'Vært for arrangement',
					sv: 'Värd för evenemang',
					en: 'Hosting an event'
				}
			},
			{
				id: 'newsletter',
				label: {
					nb: 'Nyhetsbrev',
					nn: 'Nyheitsbrev',
					da: 'Nyhedsbrev',
					sv: 'Nyhetsbrev',
					en: 'Newsletter'
				}
			},
			{
				id: 'not_now',
				label: { nb: 'Ikke nå', nn: 'Ikkje no', da: 'Ikke nu', sv: 'Inte nu', en: 'Not now' }
			}
		],
		other: false
	},
	required: false,
	core: false
};

import type { InstrumentItem } from '../instrument';

const place = (id: string, name: string) => ({
	id,
	label: { nb: name, nn: name, da: name, sv: name, en: name }
});

export const village: InstrumentItem = {
	slot: 'village',
	text: {
		nb: 'Hvor ligger bedriften?',
		nn: 'Kvar ligg bedrifta?',
		da: 'Hvor ligger virksomheden?',
		sv: 'Var ligger företaget?',
		en: 'Where is the company located?'
	},
	answer: {
		kind: 'single',
		options: [
			place('durup', 'Durup'),
			place('glyngore', 'Glyngøre'),
			place('rodding', 'Rødding'),
			place('selde', 'Selde'),
			place('jebjerg', 'Jebjerg'),
			{
				id: 'elsewhere',
				label: {
					nb: 'Et annet sted',
					nn: 'Ein annan stad',
					da: 'Andet sted',
					sv: 'Någon annanstans',
					en: 'Somewhere else'
				}
			}
		],
		other: false
	},
	required: true,
	core: false,
	role: 'site'
};

/** The trades of a village. */
export const trade: InstrumentItem = {
	slot: 'industry',
	text: { nb: 'Bransje', nn: 'Bransje', da: 'Branche', sv: 'Bransch', en: 'Industry' },
	answer: {
		kind: 'single',
		options: [
			{
				id: 'crafts',
				label: {
					nb: 'Håndverk',
					nn: 'Handverk',
					da: 'Håndværk',
					sv: 'Hantverk',
					en: 'Skilled trades'
				}
			},
			{
				id: 'retail',
				label: { nb: 'Handel', nn: 'Handel', da: 'Handel', sv: 'Handel', en: 'Retail' }
			},
			{
				id: 'food',
				label: {
					nb: 'Mat og drikke',
					nn: 'Mat og drikke',
					da: 'Fødevarer',
					sv: 'Livsmedel',
					en: 'Food and drink'
				}
			},
			{
				id: 'tourism',
				label: { nb: 'Reiseliv', nn: 'Reiseliv', da: 'Turisme', sv: 'Turism', en: 'Tourism' }
			},
			{
				id: 'farming',
				label: { nb: 'Landbruk', nn: 'Landbruk', da: 'Landbrug', sv: 'Lantbruk', en: 'Farming' }
			},
			{
				id: 'services',
				label: {
					nb: 'Rådgivning og tjenester',
					nn: 'Rådgjeving og tenester',
					da: 'Rådgivning og service',
					sv: 'Rådgivning och tjänster',
					en: 'Advice and services'
				}
			}
		],
		other: true
	},
	required: false,
	core: false
};

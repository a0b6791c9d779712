import type { InstrumentItem } from '../instrument';

/** Which event of the programme it was: its format, its place and its season. */
export const occasion: readonly InstrumentItem[] = [
	{
		slot: 'format',
		text: {
			nb: 'Hva slags arrangement var du på?',
			nn: 'Kva slags arrangement var du på?',
			da: 'Hvilken slags arrangement var du til?',
			sv: 'Vilken sorts träff var du på?',
			en: 'What kind of event did you attend?'
		},
		answer: {
			kind: 'single',
			options: [
				{
					id: 'breakfast',
					label: {
						nb: 'Frokostmøte',
						nn: 'Frukostmøte',
						da: 'Morgenmøde',
						sv: 'Frukostmöte',
						en: 'Breakfast meeting'
					}
				},
				{
					id: 'workshop',
					label: {
						nb: 'Workshop',
						nn: 'Workshop',
						da: 'Workshop',
						sv: 'Workshop',
						en: 'Workshop'
					}
				},
				{
					id: 'forum',
					label: {
						nb: 'Kompetanseforum',
						nn: 'Kompetanseforum',
						da: 'Kompetenceforum',
						sv: 'Kompetensforum',
						en: 'Competence forum'
					}
				}
			],
			other: true
		},
		required: true,
		core: false,
		role: 'event'
	},
	{
		slot: 'site',
		text: {
			nb: 'Hvor var det?',
			nn: 'Kvar var det?',
			da: 'Hvor var det?',
			sv: 'Var hölls träffen?',
			en: 'Where was it held?'
		},
		answer: { kind: 'single', options: [], other: false },
		required: true,
		core: false,
		role: 'site'
	},
	{
		slot: 'season',
		text: {
			nb: 'Når var det?',
			nn: 'Når var det?',
			da: 'Hvornår var det?',
			sv: 'När hölls träffen?',
			en: 'When was it held?'
		},
		answer: { kind: 'single', options: [], other: false },
		required: true,
		core: false
	}
];

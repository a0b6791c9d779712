import type { InstrumentItem, InstrumentOption, Worded } from '../instrument';

const noneOfThese: InstrumentOption = {
	id: 'none_of_these',
	label: {
		nb: 'Ingen av disse',
		nn: 'Ingen av desse',
		da: 'Ingen af disse',
		sv: 'Inget av dessa',
		en: 'None of these'
	}
};

const tickedOnList = (slot: string, text: Worded): InstrumentItem => ({
	slot,
	text,
	answer: { kind: 'multiple', options: [noneOfThese], ownList: true, other: false },
	required: false,
	core: false,
	optional: true
});

/**
 * Who works with whom: the list of the firms, ticked by each. The first question is left out of the form where nobody
 * should be seen to have answered; how dense the network is can be told without it.
 */
export const roster: readonly InstrumentItem[] = [
	{
		slot: 'firm',
		text: {
			nb: 'Hvilken bedrift svarer du for?',
			nn: 'Kva bedrift svarar du for?',
			da: 'Hvilken virksomhed svarer du for?',
			sv: 'Vilket företag svarar du för?',
			en: 'Which company are you answering for?'
		},
		answer: { kind: 'single', options: [], other: false },
		required: false,
		core: false,
		optional: true
	},
	tickedOnList('worked_with_before', {
		nb: 'Hvilke av bedriftene samarbeidet dere med før prosessen?',
		nn: 'Kva for nokre av bedriftene samarbeidde de med før prosessen?',
		da: 'Hvilke af virksomhederne samarbejdede I med før processen?',
		sv: 'Vilka av företagen samarbetade ni med före processen?',
		en: 'Which of the companies did you work with before the process?'
	}),
	tickedOnList('works_with_now', {
		nb: 'Hvilke av bedriftene samarbeider dere med nå?',
		nn: 'Kva for nokre av bedriftene samarbeider de med no?',
		da: 'Hvilke af virksomhederne samarbejder I med nu?',
		sv: 'Vilka av företagen samarbetar ni med nu?',
		en: 'Which of the companies do you work with now?'
	})
];

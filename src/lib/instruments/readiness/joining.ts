import { dontKnow, yesNoUnknown } from '../core/answer-options';
import { answerScales } from '../core/answer-scales';
import type { InstrumentItem } from '../instrument';

/** Whether the company would join a network, and at what price. */
export const joining: readonly InstrumentItem[] = [
	{
		slot: 'member_now',
		text: {
			nb: 'Er bedriften medlem av et næringsnettverk i dag?',
			nn: 'Er bedrifta medlem av eit næringsnettverk i dag?',
			da: 'Er virksomheden medlem af et erhvervsnetværk i dag?',
			sv: 'Är företaget medlem i ett företagsnätverk i dag?',
			en: 'Is the company a member of a business network today?'
		},
		answer: { kind: 'single', options: yesNoUnknown, other: false },
		required: false,
		core: false
	},
	{
		slot: 'interest',
		text: {
			nb: 'Hvor interessert er dere i et lokalt næringsnettverk?',
			nn: 'Kor interesserte er de i eit lokalt næringsnettverk?',
			da: 'Hvor interesseret er I i et lokalt erhvervsnetværk?',
			sv: 'Hur intresserade är ni av ett lokalt företagsnätverk?',
			en: 'How interested are you in a local business network?'
		},
		answer: { kind: 'scale', scale: answerScales.interest, besides: [] },
		required: false,
		core: false
	},
	{
		slot: 'would_join',
		text: {
			nb: 'Vil dere melde dere inn hvis nettverket blir opprettet?',
			nn: 'Vil de melde dykk inn om nettverket blir oppretta?',
			da: 'Vil I melde jer ind, hvis netværket oprettes?',
			sv: 'Kommer ni att gå med om nätverket bildas?',
			en: 'Will you join if the network is set up?'
		},
		answer: { kind: 'scale', scale: answerScales.intention, besides: [] },
		required: true,
		core: false
	},
	{
		slot: 'highest_fee',
		text: {
			nb: 'Hva vil dere høyst betale i kontingent per år?',
			nn: 'Kva vil de høgst betale i kontingent per år?',
			da: 'Hvad vil I højst betale pr. år i kontingent?',
			sv: 'Hur mycket vill ni högst betala i medlemsavgift per år?',
			en: 'What is the most you would pay in membership fees a year?'
		},
		answer: {
			kind: 'single',
			options: [
				{ id: '0', label: { nb: '0 kr', nn: '0 kr', da: '0 kr.', sv: '0 kr', en: '0 kr' } },
				{
					id: '1-500',
					label: { nb: '1–500', nn: '1–500', da: '1–500', sv: '1–500', en: '1–500' }
				},
				{
					id: '501-1000',
					label: {
						nb: '501–1000',
						nn: '501–1000',
						da: '501–1.000',
						sv: '501–1 000',
						en: '501–1,000'
					}
				},
				{
					id: '1001-2500',
					label: {
						nb: '1001–2500',
						nn: '1001–2500',
						da: '1.001–2.500',
						sv: '1 001–2 500',
						en: '1,001–2,500'
					}
				},
				{
					id: 'over_2500',
					label: {
						nb: 'Over 2500',
						nn: 'Over 2500',
						da: 'over 2.500',
						sv: 'Mer än 2 500',
						en: 'Over 2,500'
					}
				},
				dontKnow
			],
			other: false
		},
		required: false,
		core: false,
		sensitive: true
	}
];

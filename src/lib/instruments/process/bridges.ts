import { dontKnow } from '../core/answer-options';
import { answerScales } from '../core/answer-scales';
import type { InstrumentItem, InstrumentRow } from '../instrument';

/** The rows of a question that asks when the process is over what was before it, and what is now. */
export function beforeAndNow(slot: string): readonly InstrumentRow[] {
	return [
		{
			slot: `${slot}_before`,
			label: {
				nb: 'Før prosessen',
				nn: 'Før prosessen',
				da: 'Før processen',
				sv: 'Före processen',
				en: 'Before the process'
			}
		},
		{ slot: `${slot}_now`, label: { nb: 'Nå', nn: 'No', da: 'Nu', sv: 'Nu', en: 'Now' } }
	];
}

/** How firms stand to one another, looking back: where there are conflicts to bridge. */
export const bridges: readonly InstrumentItem[] = [
	{
		slot: 'trust',
		text: {
			nb: 'I hvilken grad hadde du tillit til de andre bedriftene?',
			nn: 'I kva grad hadde du tillit til dei andre bedriftene?',
			da: 'I hvilken grad havde du tillid til de andre virksomheder?',
			sv: 'I vilken grad litade du på de andra företagen?',
			en: 'To what extent did you trust the other companies?'
		},
		answer: { kind: 'scale', scale: answerScales.extent, besides: [dontKnow] },
		rows: beforeAndNow('trust'),
		required: false,
		core: false,
		optional: true,
		sensitive: true
	},
	{
		slot: 'willing',
		text: {
			nb: 'I hvilken grad var du villig til å samarbeide med dem du var uenig med?',
			nn: 'I kva grad var du villig til å samarbeide med dei du var usamd med?',
			da: 'I hvilken grad var du villig til at samarbejde med dem, du var uenig med?',
			sv: 'I vilken grad var du villig att samarbeta med dem du var oense med?',
			en: 'To what extent were you willing to cooperate with those you disagreed with?'
		},
		answer: { kind: 'scale', scale: answerScales.extent, besides: [dontKnow] },
		rows: beforeAndNow('willing'),
		required: false,
		core: false,
		optional: true
	}
];

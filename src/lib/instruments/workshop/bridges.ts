import { dontKnow } from '../core/answer-options';
import { answerScales } from '../core/answer-scales';
import type { InstrumentItem } from '../instrument';

/** How people stand to one another, asked at the first workshop and at the last: where there are conflicts to bridge. */
export const bridges: readonly InstrumentItem[] = [
	{
		slot: 'trusts_others',
		text: {
			nb: 'I hvilken grad har du tillit til de andre deltakerne?',
			nn: 'I kva grad har du tillit til dei andre deltakarane?',
			da: 'I hvilken grad har du tillid til de andre deltagere?',
			sv: 'I vilken grad litar du på de andra deltagarna?',
			en: 'To what extent do you trust the other participants?'
		},
		answer: { kind: 'scale', scale: answerScales.extent, besides: [dontKnow] },
		required: false,
		core: false,
		optional: true,
		sensitive: true
	},
	{
		slot: 'will_cooperate',
		text: {
			nb: 'I hvilken grad er du villig til å samarbeide med dem du er uenig med?',
			nn: 'I kva grad er du villig til å samarbeide med dei du er usamd med?',
			da: 'I hvilken grad er du villig til at samarbejde med dem, du er uenig med?',
			sv: 'I vilken grad är du villig att samarbeta med dem du är oense med?',
			en: 'To what extent are you willing to cooperate with those you disagree with?'
		},
		answer: { kind: 'scale', scale: answerScales.extent, besides: [dontKnow] },
		required: false,
		core: false,
		optional: true
	}
];

import { firmSizes } from './answer-options';
import type { InstrumentItem } from '../instrument';

/** Asked alike of companies in a village and in a region. */
export const employees: InstrumentItem = {
	slot: 'employees',
	text: {
		nb: 'Antall ansatte',
		nn: 'Talet på tilsette',
		da: 'Antal ansatte',
		sv: 'Antal anställda',
		en: 'Number of employees'
	},
	answer: { kind: 'single', options: firmSizes, other: false },
	required: false,
	core: true
};

import { participantRoles } from './answer-options';
import type { InstrumentItem } from '../instrument';

/** What is asked alike of those who were at any kind of meeting. */

export const participantRole: InstrumentItem = {
	slot: 'participant_role',
	text: {
		nb: 'Hvilken rolle har du?',
		nn: 'Kva rolle har du?',
		da: 'Hvilken rolle har du?',
		sv: 'Vilken roll har du?',
		en: 'What is your role?'
	},
	answer: { kind: 'single', options: participantRoles, other: true },
	required: false,
	core: true
};

export const companyAge: InstrumentItem = {
	slot: 'company_age',
	text: {
		nb: 'Hvor lenge har bedriften eksistert?',
		nn: 'Kor lenge har bedrifta eksistert?',
		da: 'Hvor længe har virksomheden eksisteret?',
		sv: 'Hur länge har företaget funnits?',
		en: 'How long has the company existed?'
	},
	answer: {
		kind: 'single',
		options: [
			{
				id: 'not_established',
				label: {
					nb: 'Ikke etablert ennå',
					nn: 'Ikkje etablert enno',
					da: 'Endnu ikke etableret',
					sv: 'Inte startat ännu',
					en: 'Not established yet'
				}
			},
			{
				id: 'up_to_3_years',
				label: { nb: '0–3 år', nn: '0–3 år', da: '0–3 år', sv: '0–3 år', en: '0–3 years' }
			},
			{
				id: 'over_3_years',
				label: {
					nb: 'Over 3 år',
					nn: 'Over 3 år',
					da: 'Over 3 år',
					sv: 'Mer än 3 år',
					en: 'More than 3 years'
				}
			},
			{
				id: 'not_relevant',
				label: {
					nb: 'Ikke relevant',
					nn: 'Ikkje relevant',
					da: 'Ikke relevant',
					sv: 'Inte relevant',
					en: 'Not relevant'
				},
				missing: 'not_applicable'
			}
		],
		other: false
	},
	required: false,
	core: true
};

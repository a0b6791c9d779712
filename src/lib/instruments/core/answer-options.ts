import type { InstrumentOption } from '../instrument';

/** Options that several questions have. */

export const dontKnow: InstrumentOption = {
	id: 'dont_know',
	label: { nb: 'Vet ikke', nn: 'Veit ikkje', da: 'Ved ikke', sv: 'Vet ej', en: "Don't know" },
	missing: 'dont_know'
};

export const tooEarly: InstrumentOption = {
	id: 'too_early',
	label: {
		nb: 'For tidlig å si',
		nn: 'For tidleg å seie',
		da: 'For tidligt at sige',
		sv: 'För tidigt att säga',
		en: 'Too early to say'
	},
	missing: 'dont_know'
};

export const noContact: InstrumentOption = {
	id: 'no_contact',
	label: {
		nb: 'Har ikke vært i kontakt',
		nn: 'Har ikkje vore i kontakt',
		da: 'Har ikke været i kontakt',
		sv: 'Har inte varit i kontakt',
		en: 'Have not been in contact'
	},
	missing: 'not_experienced'
};

const yes: InstrumentOption = {
	id: 'yes',
	label: { nb: 'Ja', nn: 'Ja', da: 'Ja', sv: 'Ja', en: 'Yes' }
};

const no: InstrumentOption = {
	id: 'no',
	label: { nb: 'Nei', nn: 'Nei', da: 'Nej', sv: 'Nej', en: 'No' }
};

const maybe: InstrumentOption = {
	id: 'maybe',
	label: { nb: 'Kanskje', nn: 'Kanskje', da: 'Måske', sv: 'Kanske', en: 'Maybe' }
};

export const yesNoMaybe = [yes, maybe, no];
export const yesNoUnknown = [yes, no, dontKnow];

/** None, one, two ... five or more. */
export const counts: readonly InstrumentOption[] = [
	...['0', '1', '2', '3', '4'].map((id) => ({
		id,
		label: { nb: id, nn: id, da: id, sv: id, en: id }
	})),
	{
		id: '5_or_more',
		label: {
			nb: '5 eller flere',
			nn: '5 eller fleire',
			da: '5 eller flere',
			sv: '5 eller fler',
			en: '5 or more'
		}
	}
];

export const participantRoles: readonly InstrumentOption[] = [
	{
		id: 'owner',
		label: {
			nb: 'Eier/daglig leder',
			nn: 'Eigar/dagleg leiar',
			da: 'Ejer/direktør',
			sv: 'Ägare/vd',
			en: 'Owner/managing director'
		}
	},
	{
		id: 'employee',
		label: { nb: 'Ansatt', nn: 'Tilsett', da: 'Ansat', sv: 'Anställd', en: 'Employee' }
	},
	{
		id: 'starting_up',
		label: {
			nb: 'Under etablering',
			nn: 'Under etablering',
			da: 'På vej til at starte virksomhed',
			sv: 'På väg att starta företag',
			en: 'Setting up a company'
		}
	},
	{
		id: 'public_support',
		label: {
			nb: 'Kommune/virkemiddelapparat',
			nn: 'Kommune/verkemiddelapparat',
			da: 'Kommune/erhvervsfremme',
			sv: 'Kommun/näringslivsfrämjare',
			en: 'Municipality/business support'
		}
	},
	{
		id: 'voluntary',
		label: {
			nb: 'Frivillig/lag',
			nn: 'Frivillig/lag',
			da: 'Frivillig/forening',
			sv: 'Ideellt engagerad/förening',
			en: 'Volunteer/association'
		}
	}
];

/** Sizes of firms, by how many they employ. */
export const firmSizes: readonly InstrumentOption[] = [
	{
		id: 'owner_only',
		label: {
			nb: '0 (kun eier)',
			nn: '0 (berre eigar)',
			da: '0 (kun ejer)',
			sv: '0 (endast ägaren)',
			en: '0 (owner only)'
		}
	},
	{ id: '1-4', label: { nb: '1–4', nn: '1–4', da: '1–4', sv: '1–4', en: '1–4' } },
	{ id: '5-9', label: { nb: '5–9', nn: '5–9', da: '5–9', sv: '5–9', en: '5–9' } },
	{ id: '10-49', label: { nb: '10–49', nn: '10–49', da: '10–49', sv: '10–49', en: '10–49' } },
	{ id: '50+', label: { nb: '50+', nn: '50+', da: '50+', sv: '50+', en: '50+' } }
];

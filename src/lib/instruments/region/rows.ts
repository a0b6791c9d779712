import type { InstrumentOption } from '../instrument';

/** What municipalities help companies with: options of one question, rows of others. */
export const services: readonly InstrumentOption[] = [
	{
		id: 'guidance',
		label: {
			nb: 'Etableringsveiledning',
			nn: 'Etableringsrettleiing',
			da: 'Vejledning til iværksættere',
			sv: 'Starta eget-rådgivning',
			en: 'Start-up guidance'
		}
	},
	{
		id: 'finance',
		label: {
			nb: 'Finansiering',
			nn: 'Finansiering',
			da: 'Finansiering',
			sv: 'Finansiering',
			en: 'Finance'
		}
	},
	{
		id: 'premises',
		label: {
			nb: 'Areal og bygg',
			nn: 'Areal og bygg',
			da: 'Arealer og bygninger',
			sv: 'Mark och lokaler',
			en: 'Land and premises'
		}
	},
	{
		id: 'recruiting',
		label: {
			nb: 'Rekruttering',
			nn: 'Rekruttering',
			da: 'Rekruttering',
			sv: 'Rekrytering',
			en: 'Recruitment'
		}
	},
	{
		id: 'competence',
		label: {
			nb: 'Kompetanse',
			nn: 'Kompetanse',
			da: 'Kompetence',
			sv: 'Kompetens',
			en: 'Skills'
		}
	},
	{
		id: 'networks',
		label: { nb: 'Nettverk', nn: 'Nettverk', da: 'Netværk', sv: 'Nätverk', en: 'Networks' }
	},
	{
		id: 'export',
		label: { nb: 'Eksport', nn: 'Eksport', da: 'Eksport', sv: 'Export', en: 'Exports' }
	},
	{
		id: 'transition',
		label: {
			nb: 'Omstilling/bærekraft',
			nn: 'Omstilling/berekraft',
			da: 'Omstilling/bæredygtighed',
			sv: 'Omställning/hållbarhet',
			en: 'Transition/sustainability'
		}
	}
];

/** What companies can be more or less satisfied with in a municipality. */
export const qualities: readonly InstrumentOption[] = [
	{
		id: 'processing_time',
		label: {
			nb: 'Saksbehandlingstid',
			nn: 'Sakshandsamingstid',
			da: 'Sagsbehandlingstid',
			sv: 'Handläggningstid',
			en: 'Processing time'
		}
	},
	{
		id: 'availability',
		label: {
			nb: 'Tilgjengelighet',
			nn: 'Tilgjenge',
			da: 'Tilgængelighed',
			sv: 'Tillgänglighet',
			en: 'Availability'
		}
	},
	{
		id: 'information',
		label: {
			nb: 'Informasjon',
			nn: 'Informasjon',
			da: 'Information',
			sv: 'Information',
			en: 'Information'
		}
	},
	{
		id: 'competence',
		label: {
			nb: 'Kompetanse',
			nn: 'Kompetanse',
			da: 'Kompetence',
			sv: 'Kompetens',
			en: 'Competence'
		}
	},
	{
		id: 'attitude',
		label: {
			nb: 'Møte og holdning',
			nn: 'Møte og haldning',
			da: 'Imødekommenhed og holdning',
			sv: 'Bemötande och attityd',
			en: 'Reception and attitude'
		}
	},
	{
		id: 'predictability',
		label: {
			nb: 'Forutsigbarhet',
			nn: 'Føreseielegheit',
			da: 'Forudsigelighed',
			sv: 'Förutsägbarhet',
			en: 'Predictability'
		}
	}
];

/** Two sides of service that the customer index of Swedish municipalities has, where what is near them is not enough. */
export const optionalQualities: readonly InstrumentOption[] = [
	{
		id: 'legal_certainty',
		label: {
			nb: 'Rettssikkerhet',
			nn: 'Rettstryggleik',
			da: 'Retssikkerhed',
			sv: 'Rättssäkerhet',
			en: 'Legal certainty'
		}
	},
	{
		id: 'efficiency',
		label: {
			nb: 'Effektivitet',
			nn: 'Effektivitet',
			da: 'Effektivitet',
			sv: 'Effektivitet',
			en: 'Efficiency'
		}
	}
];

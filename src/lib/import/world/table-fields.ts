import type { Site } from '$lib/survey/world';

/** The tables that tell of the world around a survey. */
export const worldTables = ['population', 'activities', 'externals', 'events'] as const;

export type WorldTable = (typeof worldTables)[number];

/** A column that a table may have. */
export interface Field {
	readonly name: string;
	/** Headers that it goes by, in any of the languages; the first is told when it is missing. */
	readonly headers: readonly string[];
	readonly required?: true;
	/** Another column that does as well when this one is missing. */
	readonly instead?: string;
}

const places = [
	...[
		'sted',
		'landsby',
		'kommune',
		'nettverk',
		'netværk',
		'stad',
		'plats',
		'ort',
		'bygd',
		'kommun'
	],
	...[
		'nätverk',
		'site',
		'village',
		'municipality',
		'network',
		'place',
		'region',
		'klynge',
		'kluster'
	],
	...['cluster', 'lokalsamfunn', 'lokalsamfund', 'lokalsamhälle', 'community', 'næringshage', 'by'],
	...['tettsted', 'klyngje']
];

/** What a header says about the kind of the sites below it. */
export const kindOfHeader: ReadonlyMap<string, Site['kind']> = new Map([
	...['kommune', 'kommun', 'municipality'].map((word) => [word, 'municipality'] as const),
	...['nettverk', 'netværk', 'nätverk', 'network'].map((word) => [word, 'network'] as const),
	...['klynge', 'klyngje', 'kluster', 'cluster'].map((word) => [word, 'cluster'] as const),
	...['lokalsamfunn', 'lokalsamfund', 'lokalsamhälle', 'community'].map(
		(word) => [word, 'community'] as const
	),
	['region', 'region'],
	['næringshage', 'garden']
]);

const date: Field = { name: 'date', headers: ['dato', 'datum', 'date', 'dag', 'day'] };

const invited: Field = {
	name: 'invited',
	headers: ['inviterte', 'inviterede', 'inbjudna', 'invited', 'antall inviterte', 'spurte']
};

const came = [
	...['deltakere', 'deltakarar', 'deltagere', 'deltagare', 'attendees', 'participants'],
	...['oppmøte', 'fremmøtte', 'frammøtte', 'fremmødte', 'närvarande', 'attended', 'kom']
];

const code: Field = {
	name: 'code',
	headers: ['kode', 'kommunenr', 'kommunenummer', 'kommunkod', 'kod', 'code', 'nr', 'nummer']
};

/** The columns of each table. */
export const fieldsOf: Readonly<Record<WorldTable, readonly Field[]>> = {
	population: [
		{ name: 'site', headers: [...places, 'navn', 'namn', 'name'], required: true },
		{ name: 'kind', headers: ['type', 'typ', 'slag', 'slags', 'art', 'kind'] },
		code,
		{
			name: 'population',
			headers: [
				...['bedrifter', 'virksomheder', 'företag', 'companies', 'firms', 'population'],
				...['verksemder', 'foretak', 'befolkning', 'innbyggere', 'innbyggjarar', 'indbyggere'],
				...['invånare', 'inhabitants', 'populasjon', 'antall', 'antal', 'tal', 'i alt', 'n']
			],
			required: true
		},
		invited,
		{ name: 'members', headers: ['medlemmer', 'medlemmar', 'medlemer', 'members', 'innmeldte'] },
		{ name: 'within', headers: ['ligger i', 'ligg i', 'del av', 'del af', 'within', 'part of'] },
		{
			name: 'started',
			headers: ['start', 'startdato', 'startdatum', 'startet', 'starta', 'started', 'began']
		},
		{
			name: 'formerly',
			headers: [
				...['tidligere navn', 'tidlegare namn', 'tidligere navne', 'tidigare namn'],
				...['formerly', 'former name', 'former names']
			]
		}
	],
	activities: [
		{ name: 'network', headers: [...places, 'navn', 'namn', 'name'], required: true },
		{ ...date, required: true },
		{
			name: 'type',
			headers: ['type', 'typ', 'aktivitet', 'activity', 'slags', 'art'],
			required: true
		},
		{
			name: 'joint',
			headers: [
				...['felles', 'fælles', 'gemensam', 'gemensamt', 'joint', 'fellesarrangement'],
				...['fællesarrangement', 'fælles arrangement']
			]
		},
		{ name: 'attendees', headers: [...came, 'antall', 'antal', 'tal'] }
	],
	externals: [
		{ name: 'site', headers: places, required: true, instead: 'code' },
		code,
		{
			name: 'name',
			headers: ['indikator', 'indicator', 'variabel', 'variable', 'mål', 'navn', 'namn', 'name'],
			required: true
		},
		{ name: 'value', headers: ['verdi', 'værdi', 'värde', 'value', 'tall', 'tal'], required: true },
		{ name: 'unit', headers: ['enhet', 'eining', 'enhed', 'unit', 'benevning'] },
		{ name: 'year', headers: ['år', 'year', 'aar'] }
	],
	events: [
		{
			name: 'name',
			headers: [
				...['arrangement', 'navn', 'namn', 'name', 'event', 'evenemang', 'begivenhed'],
				...['workshop', 'tiltak', 'samling']
			],
			required: true
		},
		{ name: 'format', headers: ['format', 'type', 'typ', 'form'], required: true },
		date,
		{ name: 'site', headers: places },
		{ name: 'phase', headers: ['fase', 'fas', 'phase'] },
		invited,
		{ name: 'attended', headers: came }
	]
};

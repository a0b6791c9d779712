import { normaliseText } from '$lib/survey/normalise';
import type { activityTypes, eventFormats, phases, siteKinds } from '$lib/survey/world';

type Words<Name extends string> = Readonly<Record<Name, readonly string[]>>;

const kinds: Words<(typeof siteKinds)[number]> = {
	municipality: ['kommune', 'kommun', 'municipality'],
	village: ['landsby', 'bygd', 'ort', 'village', 'tettsted', 'grend', 'by'],
	network: ['nettverk', 'netværk', 'nätverk', 'network', 'erhvervsnetværk', 'næringsnettverk'],
	cluster: ['klynge', 'klyngje', 'kluster', 'cluster'],
	community: ['lokalsamfunn', 'lokalsamfund', 'lokalsamhälle', 'community'],
	region: ['region', 'fylke', 'län'],
	garden: ['næringshage', 'garden', 'business garden']
};

const types: Words<(typeof activityTypes)[number]> = {
	event: ['arrangement', 'erhvervsarrangement', 'evenemang', 'event'],
	newsletter: ['nyhetsbrev', 'nyheitsbrev', 'nyhedsbrev', 'newsletter'],
	steering_meeting: [
		...['styringsgruppe', 'styringsgruppemøte', 'styregruppe', 'styregruppemøde', 'styrgrupp'],
		...['styrgruppsmöte', 'steering group', 'steering meeting', 'steering_meeting']
	],
	company_meeting: [
		...['bedriftsmøte', 'virksomhedsmøde', 'företagsmöte', 'company meeting', 'company_meeting']
	]
};

const formats: Words<(typeof eventFormats)[number]> = {
	workshop: ['workshop', 'verksted', 'verkstad', 'samling'],
	breakfast: [
		'frokost',
		'frokostmøte',
		'frukost',
		'frukostmøte',
		'frukostmöte',
		'morgenmøde',
		'breakfast'
	],
	forum: ['forum', 'kompetanseforum'],
	meeting: ['møte', 'møde', 'möte', 'meeting'],
	course: ['kurs', 'kursus', 'course'],
	other: ['annet', 'anna', 'andet', 'annat', 'other']
};

const phaseWords: Words<(typeof phases)[number]> = {
	prestudy: ['forstudie', 'förstudie', 'prestudy', 'pre-study'],
	preproject: ['forprosjekt', 'forprojekt', 'förprojekt', 'preproject', 'pre-project'],
	main_project: [
		...['hovedprosjekt', 'hovudprosjekt', 'hovedprojekt', 'huvudprojekt', 'main project'],
		'main_project'
	],
	discover: ['oppdage', 'oppdag', 'opdage', 'upptäcka', 'upptäck', 'discover'],
	dream: ['drømme', 'drøm', 'drøyme', 'drömma', 'dröm', 'dream'],
	design: ['design', 'utforme', 'designe'],
	deliver: ['levere', 'lever', 'leverera', 'genomföra', 'deliver']
};

const answers: Words<'yes' | 'no'> = {
	yes: [
		'ja',
		'yes',
		'x',
		'1',
		'true',
		'sann',
		'sant',
		'sandt',
		'felles',
		'fælles',
		'gemensam',
		'joint'
	],
	no: [
		'nei',
		'nej',
		'no',
		'0',
		'false',
		'usann',
		'usant',
		'usandt',
		'falskt',
		'egen',
		'eget',
		'own'
	]
};

/** Words that a cell may hold, and what each stands for. */
export interface CellWords<Name extends string> {
	/** What the cell says; null for a word that is none of them. */
	read(cell: string): Name | null;
	/** Some of them, to be told. */
	readonly examples: string;
}

function wordsFrom<Name extends string>(words: Words<Name>): CellWords<Name> {
	const entries = Object.entries<readonly string[]>(words) as [Name, readonly string[]][];
	const known = new Map(entries.flatMap(([name, own]) => own.map((word) => [word, name] as const)));
	return {
		read: (cell) => known.get(normaliseText(cell)) ?? null,
		examples: entries.map(([, [word]]) => word ?? '').join(', ')
	};
}

export const siteKindWords = wordsFrom(kinds);
export const activityTypeWords = wordsFrom(types);
export const eventFormatWords = wordsFrom(formats);
export const phaseNames = wordsFrom(phaseWords);
export const yesOrNo = wordsFrom(answers);

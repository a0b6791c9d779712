import type {
	CrosstabFinding,
	DistributionFinding,
	DistributionRow,
	MissingCount
} from '$lib/survey/finding';
import type { Scale } from '$lib/survey/question';
import type { Example } from '../example';

interface Drawn {
	readonly text: string;
	readonly answers: readonly (readonly [label: string, count: number])[];
	readonly shape?: DistributionFinding['shape'];
	readonly missing?: readonly MissingCount[];
	readonly population?: number;
}

const extent = [
	'I svært liten grad',
	'I liten grad',
	'I noen grad',
	'I stor grad',
	'I svært stor grad'
] as const;

const scaleOf = (points: number): Scale => ({
	id: null,
	family: 'extent',
	language: 'nb',
	points,
	polarity: 'positive'
});

function rowsOf(answers: Drawn['answers'], base: number): DistributionRow[] {
	return answers.map(([label, count], place) => {
		const percent = base === 0 ? null : (100 * count) / base;
		const spread = base === 0 ? 0 : 98 * Math.sqrt(Math.max(count, 1) / base / base);
		return {
			code: place + 1,
			label,
			count,
			percent,
			low: percent === null ? null : Math.max(0, percent - spread),
			high: percent === null ? null : Math.min(100, percent + spread),
			suppressed: false,
			missing: null
		};
	});
}

function distribution(id: string, drawn: Drawn): DistributionFinding {
	const given = drawn.answers.reduce((sum, [, count]) => sum + count, 0);
	const base = drawn.shape === 'multiple' ? 14 : given;
	const lost = (drawn.missing ?? []).reduce((sum, { count }) => sum + count, 0);
	return {
		kind: 'distribution',
		question: id,
		shape: drawn.shape ?? 'single',
		base: { count: base, kind: drawn.population ? 'answered' : 'substantive' },
		population: drawn.population ?? null,
		responses: base + lost,
		rows: rowsOf(drawn.answers, base),
		missing: drawn.missing ?? [],
		interval: drawn.population ? 'hypergeometric' : 'wilson',
		level: 0.95,
		hidden: null
	};
}

function one(name: string, drawn: Drawn): Example {
	const scale = drawn.shape === 'scale' ? scaleOf(drawn.answers.length) : null;
	return {
		name,
		questions: [{ id: name, text: drawn.text, row: null, scale }],
		findings: [distribution(name, drawn)]
	};
}

const gridRows: readonly (readonly [string, readonly number[], number])[] = [
	['Det var rom for alle ideer', [0, 0, 1, 5, 8], 0],
	['Målet var tydelig', [0, 1, 2, 6, 5], 0],
	['Jeg fikk bidratt', [1, 1, 2, 6, 3], 1],
	['Jeg lærte noe jeg kan bruke i bedriften allerede i neste uke', [1, 2, 4, 4, 2], 1]
];

const grid: Example = {
	name: 'stacked-grid',
	questions: gridRows.map(([row], place) => ({
		id: `row${place}`,
		text: 'I hvilken grad stemmer dette for deg?',
		row,
		scale: scaleOf(5)
	})),
	findings: gridRows.map(([, counts, unsure], place) =>
		distribution(`row${place}`, {
			text: '',
			shape: 'scale',
			answers: extent.map((label, at) => [label, counts[at] ?? 0] as const),
			missing: unsure > 0 ? [{ reason: 'dont_know', count: unsure }] : []
		})
	)
};

const towns = [
	['Nome', [2, 5, 16]],
	['Midt-Telemark', [4, 6, 6]],
	['Skien', [1, 1, 1]],
	['Bamble', [2, 2, 5]]
] as const;

const crosstab: CrosstabFinding = {
	kind: 'crosstab',
	question: 'broken',
	by: 'town',
	shape: 'single',
	baseKind: 'substantive',
	columns: towns.map(([label, counts], place) => ({
		code: place + 1,
		label,
		base: counts.reduce((sum, count) => sum + count, 0),
		letter: String.fromCharCode(65 + place),
		hidden: null
	})),
	rows: ['Nei', 'Kanskje', 'Ja'].map((label, at) => ({
		code: at + 1,
		label,
		missing: null,
		cells: towns.map(([, counts]) => {
			const base = counts.reduce((sum, count) => sum + count, 0);
			const percent = (100 * (counts[at] ?? 0)) / base;
			return {
				count: counts[at] ?? 0,
				percent,
				low: Math.max(0, percent - 20),
				high: Math.min(100, percent + 20),
				letters: '',
				suppressed: false
			};
		})
	})),
	missing: [],
	interval: 'wilson',
	level: 0.95,
	test: null,
	effect: null
};

const broken: Example = {
	name: 'crosstab-with-hidden-groups',
	questions: [
		{ id: 'broken', text: 'Vil dere være med videre?', row: null, scale: null },
		{ id: 'town', text: 'Kommune', row: null, scale: null }
	],
	findings: [crosstab]
};

const partners = 'Fikk du kontakt med mulige samarbeidspartnere?';
const long =
	'Vi ønsker å delta i et forpliktende samarbeid med andre bedrifter i kommunen dersom det finnes støtte til å sette av tid';

/** Answers to one question, a grid's, and a question by groups. */
export const answerExamples: readonly Example[] = [
	one('pie', {
		text: partners,
		answers: [
			['Ja', 9],
			['Kanskje', 3],
			['Nei', 2]
		]
	}),
	one('pie-population-with-unsure', {
		text: partners,
		answers: [
			['Ja', 9],
			['Nei', 3]
		],
		missing: [{ reason: 'not_answered', count: 2 }],
		population: 16
	}),
	one('pie-thin-slices', {
		text: 'Hvilken rolle har du?',
		answers: [
			['Eier/daglig leder', 171],
			['Ansatt', 4],
			['Under etablering', 3],
			['Kommune/virkemiddelapparat', 2],
			['Frivillig/lag', 1]
		]
	}),
	one('pie-long-labels', {
		text: partners,
		answers: [
			[long, 8],
			[`${long} og økonomi`, 5]
		]
	}),
	one('pie-of-a-scale', {
		text: 'Alt i alt, hvor fornøyd er du?',
		shape: 'scale',
		answers: [
			['Svært misfornøyd', 0],
			['Misfornøyd', 1],
			['Verken eller', 1],
			['Fornøyd', 7],
			['Svært fornøyd', 5]
		]
	}),
	one('bar-too-many-for-a-pie', {
		text: 'Bransje',
		answers: [
			['Handel', 41],
			['Bygg og anlegg', 38],
			['Reiseliv', 27],
			['Industri', 19],
			['Landbruk', 12],
			['Annet', 3],
			['Energi', 0]
		]
	}),
	one('bar-multiple', {
		text: 'Hva vil du gjøre som følge av workshopen?',
		shape: 'multiple',
		answers: [
			['Utvikle nytt produkt eller tjeneste', 8],
			['Samarbeide med en annen bedrift', 6],
			['Søke støtte', 4],
			[long, 1]
		]
	}),
	one('eleven-points', {
		text: 'Hvor sannsynlig er det at du vil anbefale workshopen?',
		shape: 'scale',
		answers: [0, 0, 1, 0, 0, 2, 1, 4, 9, 6, 7].map(
			(count, point) => [String(point), count] as const
		)
	}),
	grid,
	broken,
	one('hidden', {
		text: partners,
		answers: [
			['Ja', 3],
			['Nei', 1]
		]
	}),
	one('no-answers', {
		text: partners,
		answers: [
			['Ja', 0],
			['Nei', 0]
		],
		missing: [{ reason: 'not_answered', count: 14 }]
	})
];

import type { CodeRequest } from '../src/lib/sandbox/sandbox';
import type { RowColumn, RowValue } from '../src/lib/survey/row-table';

interface Program {
	readonly does: string;
	readonly code: string;
	/** The columns that it gives, wherever it runs. */
	readonly gives: readonly (readonly [string, ...RowValue[]])[];
}

const column = (name: string, ...values: RowValue[]): RowColumn => ({ name, values });

const answers = {
	columns: [
		column('Response', 1, 2, 3, 4, 5),
		column('Hvor kommer du fra?', 'Bærum', 'Ås', 'Bærum', 'Ås', null),
		column('Før', 2, 3, 4, 1, 5),
		column('Etter', 4, 3, 5, null, 5),
		column('Hva lærte du?', ['Såing', 'Kompost'], ['Såing'], [], null, ['Kompost'])
	],
	length: 5,
	isCut: false
};
const sites = {
	columns: [column('sted', 'Bærum', 'Ås'), column('fylke', 'Akershus', 'Akershus')],
	length: 2,
	isCut: false
};

/** A request with the tables and values that every program here may name. */
export const requestFor = (code: string, mostRows = 1_000): CodeRequest => ({
	code,
	tables: [
		{ name: 'answers', table: answers },
		{ name: 'sites', table: sites }
	],
	values: [
		{ name: 'place', value: 'Ås' },
		{ name: 'least', value: 3 },
		{ name: 'places', value: ['Bærum', 'Ås'] },
		{ name: 'anyone', value: null }
	],
	mostRows
});

/** What people who work with surveys ask of a table. Every one gives the same to the last digit in Node and in a browser. */
export const programs: readonly Program[] = [
	{
		does: 'filters by a value that was chosen elsewhere',
		code: "return answers.filter(d => d['Hvor kommer du fra?'] === place).select('Response')",
		gives: [['Response', 2, 4]]
	},
	{
		does: 'derives a column and leaves what is missing missing',
		code: 'return answers.derive({ gain: d => d.Etter === null ? null : d.Etter - d.Før }).select("gain")',
		gives: [['gain', 2, 0, 1, null, 0]]
	},
	{
		does: 'groups and rolls up',
		code: `return answers
	.filter(d => d['Hvor kommer du fra?'] !== null)
	.groupby({ sted: d => d['Hvor kommer du fra?'] })
	.rollup({ n: op.count(), before: d => op.mean(d.Før), spread: d => op.stdev(d.Før) })`,
		gives: [
			['sted', 'Bærum', 'Ås'],
			['n', 2, 2],
			['before', 3, 2],
			['spread', 1.4142135623730951, 1.4142135623730951]
		]
	},
	{
		does: 'joins two tables',
		code: `return answers.join(sites, ['Hvor kommer du fra?', 'sted']).select('Response', 'fylke')`,
		gives: [
			['Response', 1, 2, 3, 4],
			['fylke', 'Akershus', 'Akershus', 'Akershus', 'Akershus']
		]
	},
	{
		does: 'folds columns into rows',
		code: `return answers.select('Response', 'Før', 'Etter').slice(0, 2).fold(['Før', 'Etter'])`,
		gives: [
			['Response', 1, 1, 2, 2],
			['key', 'Før', 'Etter', 'Før', 'Etter'],
			['value', 2, 4, 3, 3]
		]
	},
	{
		does: 'spreads rows over columns',
		code: `return answers.filter(d => d.Response < 3).groupby().pivot('Hvor kommer du fra?', 'Før')`,
		gives: [
			['Bærum', 2],
			['Ås', 3]
		]
	},
	{
		does: 'puts rows in order',
		code: `return answers.orderby(aq.desc('Før')).select('Response')`,
		gives: [['Response', 5, 3, 2, 1, 4]]
	},
	{
		does: 'takes one answer of several per row',
		code: `return answers.select('Response', 'Hva lærte du?').filter(d => d.Response < 3).unroll('Hva lærte du?')`,
		gives: [
			['Response', 1, 1, 2],
			['Hva lærte du?', 'Såing', 'Kompost', 'Såing']
		]
	},
	{
		does: 'draws the same sample every time',
		code: `return answers.sample(3).select('Response')`,
		gives: [['Response', 2, 4, 5]]
	},
	{
		does: 'gives plain objects, with all the names that any of them has',
		code: `return [{ a: 1 }, { b: 'x', a: undefined }, { ['__proto__']: true }]`,
		gives: [
			['a', 1, null, null],
			['b', null, 'x', null],
			['__proto__', null, null, true]
		]
	},
	{
		does: 'gives an object of lists',
		code: `return { place: places, share: new Float64Array([0.1 + 0.2, 1 / 3]) }`,
		gives: [
			['place', 'Bærum', 'Ås'],
			['share', 0.30000000000000004, 0.3333333333333333]
		]
	},
	{
		does: 'gives numbers that are none, dates and great numbers as they can be kept',
		code: `return [{ none: NaN, far: Infinity, day: new Date(2024, 5, 1), no_day: new Date('x'), many: 10n, most: 2n ** 70n }]`,
		gives: [
			['none', null],
			['far', null],
			['day', '2024-06-01T00:00:00.000Z'],
			['no_day', null],
			['many', 10],
			['most', '1180591620717411303424']
		]
	},
	{
		does: 'gives lists as texts',
		code: `return answers.rollup({ seen: op.array_agg_distinct('Før') })`,
		gives: [['seen', ['2', '3', '4', '1', '5']]]
	},
	{
		does: 'knows no language but the letters of the text',
		code: `return [{ sorted: ['Å', 'Z', 'a', 'Ø'].sort().join(''), order: Math.sign('a'.localeCompare('Z')), number: (1234.5).toLocaleString(), date: new Date(0).toLocaleString() }]`,
		gives: [
			['sorted', 'ZaÅØ'],
			['order', 1],
			['number', '1234.5'],
			['date', '01/01/1970, 12:00:00 AM']
		]
	},
	{
		does: 'draws the same chance numbers every time',
		code: `return [{ first: Math.random(), second: Math.random() }]`,
		gives: [
			['first', 0.28083505005035936],
			['second', 0.6711372530266764]
		]
	}
];

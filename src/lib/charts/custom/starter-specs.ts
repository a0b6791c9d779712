import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { RowColumn, RowTable } from '$lib/survey/row-table';
import { fieldType } from './spec-table';

/** A chart to begin with. */
export interface Starter {
	readonly label: string;
	/** The spec as JSON, laid out to be read and changed. */
	readonly spec: string;
}

/** Values beyond these make too many bars. */
const mostBars = 60;

/** Charts that the columns of the table are fit for, the most telling first. */
export function starterSpecs(table: RowTable, locale: Locale): Starter[] {
	const has = (name: string): boolean =>
		table.columns.some((column) => column.name === name && isFilled(column));
	const number = ['percent', 'mean', 'median', 'value'].find(has);
	const along = ['answer', 'group', 'row', 'question'].find(has);
	const starters: Starter[] = [];
	const options = { locale };
	if (along !== undefined && has('percent'))
		starters.push(starter(m.spec_starter_shares({}, options), bars(along, has('group'))));
	if (along !== undefined && number !== undefined && has('low') && has('high'))
		starters.push(starter(m.spec_starter_intervals({}, options), intervals(along, number)));
	if (starters.length > 0) return starters;
	const words = table.columns.find(({ name }) => fieldType(name, table) === 'nominal');
	const amount = table.columns.find(({ name }) => fieldType(name, table) === 'quantitative');
	if (words && amount && isEachOnce(words))
		return [
			starter(
				m.spec_starter_numbers({ number: amount.name, what: words.name }, options),
				numbers(amount.name, words.name)
			)
		];
	for (const column of table.columns) {
		const type = fieldType(column.name, table);
		const what = column.name;
		if (type === 'quantitative' && new Set(column.values).size > 10)
			starters.push(starter(m.spec_starter_spread({ what }, options), spread(what)));
		else if (new Set(column.values.map(String)).size <= mostBars)
			starters.push(starter(m.spec_starter_counts({ what }, options), counts(what)));
		if (starters.length === mostStarters) break;
	}
	return starters;
}

const mostStarters = 4;

/** True of what rows are summed up by. */
const isEachOnce = ({ values }: RowColumn): boolean =>
	new Set(values.map(String)).size === values.length;

const isFilled = ({ values }: RowColumn): boolean => values.some((value) => value !== null);

const starter = (label: string, spec: object): Starter => ({
	label,
	spec: layOut(spec)
});

/** JSON with every part that is short on a line of its own. */
function layOut(value: unknown, indent = ''): string {
	const short = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
	if (short.length + indent.length <= 72 || value === null || typeof value !== 'object')
		return short;
	const inner = `${indent}  `;
	if (Array.isArray(value))
		return `[\n${value.map((one) => inner + layOut(one, inner)).join(',\n')}\n${indent}]`;
	const lines = Object.entries(value).map(
		([key, part]) => `${inner}${JSON.stringify(key)}: ${layOut(part, inner)}`
	);
	return `{\n${lines.join(',\n')}\n${indent}}`;
}

const counts = (field: string) => ({
	mark: 'bar',
	encoding: { x: { aggregate: 'count' }, y: { field, type: 'nominal' } }
});

const numbers = (number: string, field: string) => ({
	mark: 'bar',
	encoding: { x: { field: number }, y: { field } }
});

const spread = (field: string) => ({
	mark: 'bar',
	encoding: { x: { field, bin: true }, y: { aggregate: 'count' } }
});

const bars = (along: string, isGrouped: boolean) => ({
	mark: 'bar',
	encoding: {
		x: { field: 'percent' },
		y: { field: along },
		...(isGrouped && along !== 'group' ? { row: { field: 'group' } } : {})
	}
});

const intervals = (along: string, number: string) => ({
	encoding: { y: { field: along } },
	layer: [
		{ mark: 'rule', encoding: { x: { field: 'low', title: number }, x2: { field: 'high' } } },
		{ mark: 'point', encoding: { x: { field: number } } }
	]
});

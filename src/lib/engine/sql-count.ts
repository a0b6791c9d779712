import type { CountRow } from '$lib/survey/count-table';
import type { ValueRow } from '$lib/survey/moment-table';
import type { CountRequest, ValueRequest } from './engine';
import { quote } from './sql';
import { numberSql } from './sql-expression';
import type { SqlLists } from './sql-lists';
import { fromSql, keysOf, type Part, type PartRow } from './sql-part';
import { sourceSql } from './sql-source';

export function countPart(request: CountRequest, lists: SqlLists): Part {
	const weight = request.weight === undefined ? null : quote(request.weight);
	const sums = weight === null ? ['0e0', '0e0'] : [`sum(${weight})`, `sum(${weight} * ${weight})`];
	return {
		keys: keysOf(request),
		values: ['count(*)', ...sums],
		from: fromSql(request, lists)
	};
}

export function countRow({ weight }: CountRequest, { codes, values }: PartRow): CountRow {
	const [n = 0, sumW = 0, sumW2 = 0] = values;
	return weight === undefined ? { codes, n, sumW: n, sumW2: n } : { codes, n, sumW, sumW2 };
}

/** The value is the part's last key. */
export function valuePart(request: ValueRequest, lists: SqlLists): Part {
	const source = sourceSql(request, [numberSql(request.x, lists)], lists);
	return {
		keys: [...source.keys, '__x0'],
		values: ['count(*)', 'sum(__w)', 'sum(__w * __w)'],
		from: `(${source.sql}) WHERE __x0 IS NOT NULL`
	};
}

export function valueRow({ codes, values }: PartRow): ValueRow {
	const [n = 0, sumW = 0, sumW2 = 0] = values;
	return { codes: codes.slice(0, -1), value: codes.at(-1) ?? 0, n, sumW, sumW2 };
}

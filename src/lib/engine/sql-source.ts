import type { Selection } from './engine';
import { quote } from './sql';
import type { SqlLists } from './sql-lists';
import { fromSql, keysOf } from './sql-part';

/** Rows with what is summed under names of its own: `__k0`... the codes, `__w` the weight, `__x0`... the numbers. */
export interface Source {
	readonly keys: readonly string[];
	readonly sql: string;
}

export function sourceSql(selection: Selection, x: readonly string[], lists: SqlLists): Source {
	const keys = keysOf(selection);
	const list = [
		...keys.map((key, i) => `${key} AS __k${i}`),
		`${selection.weight === undefined ? '1e0' : quote(selection.weight)} AS __w`,
		...x.map((number, i) => `CAST(${number} AS DOUBLE) AS __x${i}`)
	];
	return {
		keys: keys.map((_, i) => `__k${i}`),
		sql: `SELECT ${list.join(', ')} FROM ${fromSql(selection, lists)}`
	};
}

/**
 * The rows of a source that meet `condition`, with `__d0`... besides: each number less `__c0`..., which lies
 * midway between the ends of the number in the row's group.
 */
export function centredSql({ keys, sql }: Source, numbers: number, condition: string): string {
	const rows = `SELECT * FROM (${sql}) WHERE ${condition}`;
	const each = (write: (i: number) => string): string[] =>
		Array.from({ length: numbers }, (_, i) => write(i));
	const centres = each((i) => `coalesce((min(__x${i}) + max(__x${i})) / 2e0, 0e0) AS __c${i}`);
	const group = keys.length === 0 ? '' : ` GROUP BY ${keys.join(', ')}`;
	const same = keys.map((key) => `__s.${key} = __m.${key}`).join(' AND ') || 'true';
	const taken = each((i) => `__x${i} - __c${i} AS __d${i}`);
	return (
		`SELECT ${['__s.*', ...each((i) => `__c${i}`), ...taken].join(', ')} FROM (${rows}) AS __s ` +
		`JOIN (SELECT ${[...keys, ...centres].join(', ')} FROM (${rows})${group}) AS __m ON ${same}`
	);
}

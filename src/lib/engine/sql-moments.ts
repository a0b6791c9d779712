import type { MomentRow } from '$lib/survey/moment-table';
import type { MomentRequest } from './engine';
import { numberSql } from './sql-expression';
import type { SqlLists } from './sql-lists';
import type { Part, PartRow } from './sql-part';
import { centredSql, sourceSql } from './sql-source';

/** One part for each number: each has responses of its own. */
export function momentParts(request: MomentRequest, lists: SqlLists): Part[] {
	return request.x.map((x) => {
		const source = sourceSql(request, [numberSql(x, lists)], lists);
		return {
			keys: source.keys,
			values: [
				'count(*)',
				'sum(__w)',
				'sum(__w * __w)',
				'min(__x0)',
				'max(__x0)',
				'any_value(__c0)',
				'sum(__w * __d0)',
				'sum(__w * __d0 * __d0)',
				'sum(__w * __w * __d0)',
				'sum(__w * __w * __d0 * __d0)'
			],
			from: `(${centredSql(source, 1, '__x0 IS NOT NULL')})`
		};
	});
}

export function momentRow({ codes, values }: PartRow): MomentRow {
	const [n = 0, sumW = 0, sumW2 = 0, min = 0, max = 0, centre = 0, ...sums] = values;
	const [sumWD = 0, sumWD2 = 0, sumW2D = 0, sumW2D2 = 0] = sums;
	return { codes, n, sumW, sumW2, min, max, centre, sumWD, sumWD2, sumW2D, sumW2D2 };
}

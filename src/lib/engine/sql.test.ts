import { describe, expect, it } from 'vitest';
import type { CountRequest } from './engine';
import { createTableSql, storedColumns, tableName } from './sql';
import { countPart } from './sql-count';
import { numberSql } from './sql-expression';
import { SqlLists } from './sql-lists';
import { unionSql } from './sql-part';

function countSql(...requests: CountRequest[]): string {
	const lists = new SqlLists();
	return unionSql(requests.map((request) => countPart(request, lists)));
}

describe('a statement of counts', () => {
	it('answers several requests at once, in parts with the same columns', () => {
		expect(
			countSql(
				{ by: [] },
				{
					by: ['q1', 'order'],
					weight: 'w',
					where: { op: 'not', of: { op: 'in', column: 'q2', entries: [1, 3] } }
				}
			)
		).toBe(
			'SELECT CAST(0 AS DOUBLE) AS __r, CAST(0 AS DOUBLE) AS __k0, CAST(0 AS DOUBLE) AS __k1, ' +
				'CAST(count(*) AS DOUBLE) AS __v0, CAST(0e0 AS DOUBLE) AS __v1, ' +
				'CAST(0e0 AS DOUBLE) AS __v2 FROM __responses HAVING count(*) > 0\n' +
				'UNION ALL SELECT CAST(1 AS DOUBLE) AS __r, CAST("q1" AS DOUBLE) AS __k0, ' +
				'CAST("order" AS DOUBLE) AS __k1, CAST(count(*) AS DOUBLE) AS __v0, ' +
				'CAST(sum("w") AS DOUBLE) AS __v1, CAST(sum("w" * "w") AS DOUBLE) AS __v2 ' +
				'FROM __responses WHERE NOT coalesce("q2" IN (1, 3), false) AND "w" IS NOT NULL ' +
				'GROUP BY "q1", "order"'
		);
	});

	it('lets nothing in but generated names and whole numbers', () => {
		expect(() => countSql({ by: ['q1"'] })).toThrow('Not a generated id');
		expect(() => countSql({ by: [], weight: 'Vekt' })).toThrow('Not a generated id');
		expect(() => countSql({ by: [], where: { op: 'in', column: 'q1; --', entries: [1] } })).toThrow(
			'Not a generated id'
		);
		expect(() => countSql({ by: [], where: { op: 'in', column: 'q1', entries: [0.5] } })).toThrow(
			'No entry 0.5'
		);
	});

	it('asks for no rows when no entry is wanted', () => {
		expect(countSql({ by: ['q1'], where: { op: 'in', column: 'q1', entries: [] } })).toContain(
			'WHERE false'
		);
	});
});

describe('numberSql', () => {
	it('writes a double so that it is read back as the same double', () => {
		expect(numberSql({ op: 'constant', value: 0.1 + 0.2 }, new SqlLists())).toBe(
			'3.0000000000000004e-1'
		);
		expect(numberSql({ op: 'constant', value: -1e15 }, new SqlLists())).toBe('(-1e+15)');
	});

	it.each([NaN, Infinity, '1); DROP TABLE __responses; --' as unknown as number])(
		'writes no constant that is not a number: %s',
		(value) => {
			expect(() => numberSql({ op: 'constant', value }, new SqlLists())).toThrow('Not a number');
		}
	);

	it('keeps a long list out of the statement', () => {
		const lists = new SqlLists();
		const values = Array.from({ length: 100_000 }, (_, entry) => entry / 3);
		const sql = numberSql({ op: 'lookup', column: 'q1', values }, lists);
		expect(sql.length).toBeLessThan(300);
		expect(lists.tables.map(({ columns }) => columns[1]?.values.length)).toEqual([100_000]);
	});
});

describe('createTableSql', () => {
	it('stores codes as the narrowest integers and weights as doubles', () => {
		const columns = storedColumns({
			responses: 0,
			columns: [
				{ id: 'q1', entries: [''], codes: new Uint8Array() },
				{ id: 'q2', entries: [''], codes: new Uint16Array() },
				{ id: 'q3', entries: [''], codes: new Uint32Array() }
			],
			numbers: [{ id: 'w', values: new Float64Array() }]
		});
		expect(createTableSql(tableName, columns)).toBe(
			'CREATE TABLE "__responses" ("q1" UTINYINT NOT NULL, "q2" USMALLINT NOT NULL, ' +
				'"q3" UINTEGER NOT NULL, "w" DOUBLE NOT NULL)'
		);
	});
});

import { describe, expect, it } from 'vitest';
import { batchSql, createTableSql, storedColumns } from './sql';

describe('batchSql', () => {
	it('answers several requests with one statement whose parts have the same columns', () => {
		expect(
			batchSql([
				{ by: [] },
				{ by: ['q1', 'order'], weight: 'w', where: { op: 'in', column: 'q2', entries: [1, 3] } }
			])
		).toBe(
			'SELECT CAST(0 AS DOUBLE) AS __r, CAST(0 AS DOUBLE) AS __k0, CAST(0 AS DOUBLE) AS __k1, ' +
				'CAST(count(*) AS DOUBLE) AS __n, CAST(0 AS DOUBLE) AS __w, CAST(0 AS DOUBLE) AS __w2 ' +
				'FROM __responses HAVING count(*) > 0\n' +
				'UNION ALL SELECT CAST(1 AS DOUBLE) AS __r, CAST("q1" AS DOUBLE) AS __k0, ' +
				'CAST("order" AS DOUBLE) AS __k1, CAST(count(*) AS DOUBLE) AS __n, ' +
				'sum("w") AS __w, sum("w" * "w") AS __w2 ' +
				'FROM __responses WHERE "q2" IN (1, 3) GROUP BY "q1", "order"'
		);
	});

	it('lets nothing into the statement but generated names and whole numbers', () => {
		expect(() => batchSql([{ by: ['q1"'] }])).toThrow('Not a generated id');
		expect(() => batchSql([{ by: [], weight: 'Vekt' }])).toThrow('Not a generated id');
		expect(() =>
			batchSql([{ by: [], where: { op: 'in', column: 'q1; --', entries: [1] } }])
		).toThrow('Not a generated id');
		expect(() => batchSql([{ by: [], where: { op: 'in', column: 'q1', entries: [0.5] } }])).toThrow(
			'No entry 0.5'
		);
	});

	it('asks for no rows when no entry is wanted', () => {
		expect(batchSql([{ by: ['q1'], where: { op: 'in', column: 'q1', entries: [] } }])).toContain(
			'WHERE false'
		);
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
		expect(createTableSql(columns)).toBe(
			'CREATE TABLE __responses ("q1" UTINYINT NOT NULL, "q2" USMALLINT NOT NULL, ' +
				'"q3" UINTEGER NOT NULL, "w" DOUBLE NOT NULL)'
		);
	});
});

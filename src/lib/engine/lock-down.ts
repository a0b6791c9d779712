/**
 * Run in this order on a fresh DuckDB, before it holds data: afterwards no SQL can read a file, call
 * out, install code or spill answers to disk, and the last statement makes that irrevocable.
 */
export const lockDown: readonly string[] = [
	'SET autoinstall_known_extensions = false',
	'SET autoload_known_extensions = false',
	'SET allow_community_extensions = false',
	"SET temp_directory = ''",
	// What is not answered within this is not answered: a browser gives a page little more.
	"SET memory_limit = '2GB'",
	'SET enable_external_access = false',
	'SET lock_configuration = true'
];

import { parseArgs } from 'node:util';
import { m } from '$lib/i18n/messages';
import { worldTables, type WorldTable } from '$lib/import/world/table-fields';
import { UsageError } from './usage-error';

const options = {
	json: { type: 'boolean' },
	locale: { type: 'string' },
	set: { type: 'string', multiple: true },
	profile: { type: 'string' },
	out: { type: 'string' },
	as: { type: 'string' },
	optional: { type: 'boolean' },
	against: { type: 'string' },
	system: { type: 'string' },
	unfinished: { type: 'boolean' },
	'allow-code': { type: 'boolean' },
	'one-page': { type: 'boolean' },
	figure: { type: 'string', multiple: true },
	learned: { type: 'string' },
	world: { type: 'string' },
	population: { type: 'string' },
	activities: { type: 'string' },
	externals: { type: 'string' },
	events: { type: 'string' },
	help: { type: 'boolean', short: 'h' },
	version: { type: 'boolean' }
} as const;

/** Options that only some commands take. */
const takers: ReadonlyMap<keyof typeof options, readonly string[]> = new Map([
	['json', ['inspect', 'run', 'list', 'pool', 'instrument']],
	['set', ['run', 'report', 'export-aggregate']],
	['allow-code', ['run', 'report']],
	['one-page', ['report']],
	['figure', ['report']],
	['learned', ['report']],
	['out', ['codebook', 'report', 'instrument', 'export-aggregate']],
	['as', ['instrument']],
	['optional', ['instrument']],
	['against', ['instrument']],
	['profile', ['inspect', 'run', 'codebook', 'export-aggregate']],
	['system', ['inspect', 'run', 'report', 'codebook', 'export-aggregate']],
	['unfinished', ['inspect', 'run', 'report', 'codebook', 'export-aggregate']],
	['world', ['run', 'report']],
	...worldTables.map((table) => [table, ['run', 'report']] as [WorldTable, string[]])
]);

export type OptionValues = ReturnType<typeof parseOptions>['values'];

/** The options as they stand on the command line, and the words between them. Throws `UsageError`. */
export function parseOptions(argv: readonly string[]) {
	try {
		return parseArgs({ args: [...argv], options, allowPositionals: true });
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		const [detail = ''] = error.message.split('\n');
		throw new UsageError((o) => m.cli_bad_option({ detail }, o));
	}
}

/** Throws `UsageError` for an option that the command does not take. */
export function checkTaken(values: OptionValues, command: string): void {
	for (const [option, commands] of takers)
		if (values[option] !== undefined && !commands.includes(command))
			refuseOption(`--${option}`, command);
}

export function refuseOption(option: string, command: string): never {
	throw new UsageError((o) => m.cli_option_elsewhere({ option, command }, o));
}

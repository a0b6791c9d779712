import { parseArgs } from 'node:util';
import type { Analysis } from '$lib/analyses/analysis';
import { analyses, analysisByName } from '$lib/analyses/registry';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { codebookFormats, type CodebookFormat } from '$lib/import/codebook/write-codebook';
import type { ImportChoices } from '$lib/import/import-files';
import { worldTables, type WorldTable } from '$lib/import/world/table-fields';
import type { InstrumentName } from '$lib/instruments/instrument';
import { systems } from '$lib/survey/survey';
import { parseLocale } from './asked-locale';
import { parseInstrument, type InstrumentForm } from './parse-instrument';
import { parseSheet, type AskedSheet } from './parse-sheet';
import { parseNotebookSettings, type NotebookSettings } from './notebook-settings';
import { parseCountsOut, parseExportSettings, type ExportSettings } from './parse-exchange-command';
import type { WorldFiles } from './read-world';
import { parseSettings, type Settings } from './settings';
import { isTemplateName, parseTemplateName } from './template-name';
import { UsageError } from './usage-error';

/** How the answer is to be given. */
interface Manner {
	readonly json: boolean;
	readonly locale: Locale;
}

/** Which files, and how they are read. */
interface Reading {
	readonly paths: readonly string[];
	/** Path of the profile to read them by. */
	readonly profile: string | null;
	readonly choices: ImportChoices;
}

export interface InspectCommand extends Manner, Reading {
	readonly kind: 'inspect';
}

export interface RunCommand extends Manner, Reading {
	readonly kind: 'run';
	readonly analysis: Analysis;
	readonly around: WorldFiles;
	readonly settings: Settings;
}

/** A notebook and the files that it is run on. */
export interface NotebookCommand extends Manner, Omit<Reading, 'profile'> {
	/** Path of the notebook or template, or the name of one that comes with the program. */
	readonly notebook: string;
	/** The language asked for; null for the notebook's own. */
	readonly asked: Locale | null;
	/** Whether the code that stands in the notebook may run. */
	readonly allowCode: boolean;
	readonly settings: NotebookSettings;
	readonly around: WorldFiles;
}

export interface RunNotebookCommand extends NotebookCommand {
	readonly kind: 'run-notebook';
}

export interface ReportCommand extends NotebookCommand {
	readonly kind: 'report';
	/** Where to write it. */
	readonly out: string;
	/** One sheet instead of everything; null for everything. */
	readonly sheet: AskedSheet | null;
}

export interface CodebookCommand extends Manner, Reading {
	readonly kind: 'codebook';
	/** Where to write it, and as what. */
	readonly out: string;
	readonly format: CodebookFormat;
}

export interface InstrumentCommand extends Manner {
	readonly kind: 'instrument';
	readonly name: InstrumentName;
	readonly form: InstrumentForm;
	/** With the questions that need not be asked. */
	readonly optional: boolean;
	/** Where to write it; null for standard output. */
	readonly out: string | null;
}

export interface ExportCommand extends Manner, Reading {
	readonly kind: 'export-aggregate';
	/** Where to write it. */
	readonly out: string;
	readonly settings: ExportSettings;
}

export interface PoolCommand extends Manner {
	readonly kind: 'pool';
	readonly paths: readonly string[];
}

/** A register of firms with names: nothing of a survey. */
export interface RegisterCommand extends Manner {
	readonly kind: 'register';
	readonly path: string;
}

const listed = ['analyses', 'templates', 'instruments'] as const;

export type Listed = (typeof listed)[number];

export interface ListCommand extends Manner {
	readonly kind: 'list';
	readonly what: readonly Listed[];
}

export type Command =
	| InspectCommand
	| RunCommand
	| RunNotebookCommand
	| ReportCommand
	| CodebookCommand
	| InstrumentCommand
	| RegisterCommand
	| ListCommand
	| ExportCommand
	| PoolCommand
	| { readonly kind: 'help'; readonly locale: Locale }
	| { readonly kind: 'version' };

const options = {
	json: { type: 'boolean' },
	locale: { type: 'string' },
	set: { type: 'string', multiple: true },
	profile: { type: 'string' },
	out: { type: 'string' },
	as: { type: 'string' },
	optional: { type: 'boolean' },
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

const commands =
	'inspect, run, report, codebook, instrument, export-aggregate, pool, register, list';

/** Options that only some commands take. */
const takers: ReadonlyMap<keyof typeof options, readonly string[]> = new Map([
	['json', ['inspect', 'run', 'list', 'pool']],
	['set', ['run', 'report', 'export-aggregate']],
	['allow-code', ['run', 'report']],
	['one-page', ['report']],
	['figure', ['report']],
	['learned', ['report']],
	['out', ['codebook', 'report', 'instrument', 'export-aggregate']],
	['as', ['instrument']],
	['optional', ['instrument']],
	['profile', ['inspect', 'run', 'codebook', 'export-aggregate']],
	['system', ['inspect', 'run', 'report', 'codebook', 'export-aggregate']],
	['unfinished', ['inspect', 'run', 'report', 'codebook', 'export-aggregate']],
	['world', ['run', 'report']],
	...worldTables.map((table) => [table, ['run', 'report']] as [WorldTable, string[]])
]);

/** Reads the command line, without the program's own name. Throws `UsageError`. */
export function parseCommand(argv: readonly string[]): Command {
	const { values, positionals } = parseOptions(argv);
	if (values.version) return { kind: 'version' };
	const [name, ...rest] = positionals;
	const locale = parseLocale(values.locale);
	if (values.help) return { kind: 'help', locale };
	for (const [option, commandsWith] of takers) {
		const isTaken = name === undefined || !isCommand(name) || commandsWith.includes(name);
		if (values[option] !== undefined && !isTaken) refuseOption(`--${option}`, name);
	}
	const manner = { json: values.json ?? false, locale };
	const { system, unfinished, profile = null } = values;
	const reading = { profile, choices: { system: parseSystem(system), unfinished } };
	switch (name) {
		case 'inspect':
			return { kind: 'inspect', paths: someFiles(rest), ...reading, ...manner };
		case 'run': {
			if (isNotebook(rest[0])) {
				return { kind: 'run-notebook', ...parseNotebook(name, rest, values), ...manner };
			}
			if (values['allow-code']) refuseOption('--allow-code', 'run ANALYSIS');
			const around = parseAround(values);
			return { ...parseRun(rest, values.set ?? []), around, ...reading, ...manner };
		}
		case 'report': {
			const { out = '' } = values;
			if (!out.toLowerCase().endsWith('.html')) {
				throw new UsageError((o) => m.cli_report_out({}, o));
			}
			const sheet = parseSheet(values);
			return { kind: 'report', out, sheet, ...parseNotebook(name, rest, values), ...manner };
		}
		case 'codebook': {
			const out = values.out ?? '';
			return { kind: 'codebook', ...parseOut(out), paths: someFiles(rest), ...reading, ...manner };
		}
		case 'instrument': {
			const { as, out = null, optional = false } = values;
			return { kind: 'instrument', ...parseInstrument(rest, as), optional, out, ...manner };
		}
		case 'export-aggregate': {
			const paths = someFiles(rest);
			const settings = parseExportSettings(values.set ?? [], paths.length);
			const out = parseCountsOut(values.out ?? '');
			return { kind: 'export-aggregate', paths, settings, out, ...reading, ...manner };
		}
		case 'pool':
			return { kind: 'pool', paths: someFiles(rest), ...manner };
		case 'register': {
			const [path = ''] = someFiles(rest);
			return { kind: 'register', path, ...manner };
		}
		case 'list':
			return { kind: 'list', what: parseListed(rest), ...manner };
		case undefined:
			throw new UsageError((o) => m.cli_no_command({ commands }, o));
		default:
			throw new UsageError((o) => m.cli_unknown_command({ name, commands }, o));
	}
}

function parseOptions(argv: readonly string[]) {
	try {
		return parseArgs({ args: [...argv], options, allowPositionals: true });
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		const [detail = ''] = error.message.split('\n');
		throw new UsageError((o) => m.cli_bad_option({ detail }, o));
	}
}

const isCommand = (name: string): boolean => commands.split(', ').includes(name);

function refuseOption(option: string, command: string): never {
	throw new UsageError((o) => m.cli_option_elsewhere({ option, command }, o));
}

function parseSystem(given: string | undefined): ImportChoices['system'] {
	if (given === undefined) return undefined;
	const known = systems.find((system) => system === given);
	if (known) return known;
	throw new UsageError((o) =>
		m.cli_unknown_system({ system: given, systems: systems.join(', ') }, o)
	);
}

function parseOut(out: string): Pick<CodebookCommand, 'out' | 'format'> {
	const format = codebookFormats.find((ending) => out.toLowerCase().endsWith(`.${ending}`));
	if (format) return { out, format };
	throw new UsageError((o) => m.cli_codebook_out({ formats: codebookFormats.join(', .') }, o));
}

function someFiles(paths: readonly string[]): readonly string[] {
	if (paths.length === 0) throw new UsageError((o) => m.cli_no_file({}, o));
	return paths;
}

function parseRun([name, ...paths]: readonly string[], sets: readonly string[]) {
	const names = analyses.map((known) => known.name).join(', ');
	if (name === undefined) throw new UsageError((o) => m.cli_no_analysis({ names }, o));
	const analysis = analysisByName(name);
	if (!analysis) throw new UsageError((o) => m.cli_unknown_analysis({ analysis: name, names }, o));
	const settings = parseSettings(sets, analysis.settings);
	return { kind: 'run', analysis, paths: someFiles(paths), settings } as const;
}

/** What notebooks' files are called. */
const notebookEnding = '.hagebok.json';

/** True for the path of a notebook, and for the name of a template. Throws `UsageError` for one that there is not. */
function isNotebook(given: string | undefined): boolean {
	if (given === undefined) return false;
	if (isTemplateName(given)) parseTemplateName(given);
	return isTemplateName(given) || given.endsWith(notebookEnding);
}

function parseNotebook(
	name: string,
	[notebook = '', ...paths]: readonly string[],
	values: ReturnType<typeof parseOptions>['values']
) {
	if (!isNotebook(notebook)) {
		throw new UsageError((o) => m.cli_report_no_notebook({}, o));
	}
	// A notebook has its own corrections.
	if (values.profile !== undefined) refuseOption('--profile', `${name} NOTEBOOK`);
	const { system, unfinished, locale } = values;
	return {
		notebook,
		paths: someFiles(paths),
		choices: { system: parseSystem(system), unfinished },
		asked: locale === undefined ? null : parseLocale(locale),
		allowCode: values['allow-code'] ?? false,
		settings: parseNotebookSettings(values.set ?? []),
		around: parseAround(values)
	};
}

/** The files that tell of the world around a survey. */
function parseAround(values: ReturnType<typeof parseOptions>['values']): WorldFiles {
	return {
		world: values.world ?? null,
		tables: new Map(
			worldTables.flatMap((table) => {
				const path = values[table];
				return path === undefined ? [] : [[table, path] as const];
			})
		)
	};
}

function parseListed(rest: readonly string[]): readonly Listed[] {
	const [what, more] = rest;
	if (what === undefined) return listed;
	const known = listed.find((one) => one === what);
	if (known && more === undefined) return [known];
	throw new UsageError((o) =>
		m.cli_unknown_list({ what: rest.join(' '), listed: listed.join(', ') }, o)
	);
}

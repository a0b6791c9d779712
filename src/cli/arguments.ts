import { parseArgs } from 'node:util';
import { isLocale, locales, type Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { analyses } from './analyses';
import { parseSettings, type Settings } from './settings';
import { UsageError } from './usage-error';

/** How the answer is to be given. */
interface Manner {
	readonly json: boolean;
	readonly locale: Locale;
}

export interface InspectCommand extends Manner {
	readonly kind: 'inspect';
	readonly paths: readonly string[];
}

export interface RunCommand extends Manner {
	readonly kind: 'run';
	readonly paths: readonly string[];
	readonly settings: Settings;
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
	| ListCommand
	| { readonly kind: 'help'; readonly locale: Locale }
	| { readonly kind: 'version' };

const options = {
	json: { type: 'boolean' },
	locale: { type: 'string' },
	set: { type: 'string', multiple: true },
	profile: { type: 'string' },
	out: { type: 'string' },
	help: { type: 'boolean', short: 'h' },
	version: { type: 'boolean' }
} as const;

const commands = 'inspect, run, list';

/** Reads the command line, without the program's own name. Throws `UsageError`. */
export function parseCommand(argv: readonly string[]): Command {
	const { values, positionals } = parseOptions(argv);
	if (values.version) return { kind: 'version' };
	const [name, ...rest] = positionals;
	if (name === 'report') throw new UsageError((o) => m.cli_no_report({ commands }, o));
	const locale = parseLocale(values.locale);
	if (values.help) return { kind: 'help', locale };
	if (values.profile !== undefined) throw new UsageError((o) => m.cli_no_profile({}, o));
	if (values.out !== undefined) refuseOption('--out', name);
	if (values.set !== undefined && name !== 'run') refuseOption('--set', name);
	const manner = { json: values.json ?? false, locale };
	switch (name) {
		case 'inspect':
			return { kind: 'inspect', paths: someFiles(rest), ...manner };
		case 'run':
			return { ...parseRun(rest, values.set ?? []), ...manner };
		case 'list':
			return { kind: 'list', what: parseListed(rest), ...manner };
		case undefined:
			throw new UsageError((o) => m.cli_no_command({ commands }, o));
		default:
			throw new UsageError((o) => m.cli_unknown_command({ name, commands }, o));
	}
}

/** The language asked for, or English, also when the rest of the command line makes no sense. */
export function localeOf(argv: readonly string[]): Locale {
	const asked = localeAsked(argv);
	if (asked !== null && neighbours.has(asked)) return 'nb';
	return asked !== null && isLocale(asked) ? asked : 'en';
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

/** Languages without words of their own yet, whose readers read bokmål. */
const neighbours: ReadonlySet<string> = new Set(['nn', 'da', 'sv']);

/** The language asked for that bokmål stands in for; null when it has words of its own. */
export function neighbourAsked(argv: readonly string[]): string | null {
	const asked = localeAsked(argv);
	return asked !== null && neighbours.has(asked) ? asked : null;
}

function localeAsked(argv: readonly string[]): string | null {
	const { values } = parseArgs({
		args: [...argv],
		options: { locale: { type: 'string' } },
		strict: false
	});
	return typeof values.locale === 'string' ? values.locale : null;
}

function parseLocale(given: string | undefined): Locale {
	if (given === undefined) return 'en';
	if (isLocale(given)) return given;
	if (neighbours.has(given)) return 'nb';
	throw new UsageError((o) =>
		m.cli_unknown_locale({ locale: given, locales: locales.join(', ') }, o)
	);
}

function refuseOption(option: string, command: string | undefined): never {
	throw new UsageError((o) =>
		command === undefined
			? m.cli_no_command({ commands }, o)
			: m.cli_option_elsewhere({ option, command }, o)
	);
}

function someFiles(paths: readonly string[]): readonly string[] {
	if (paths.length === 0) throw new UsageError((o) => m.cli_no_file({}, o));
	return paths;
}

function parseRun([analysis, ...paths]: readonly string[], sets: readonly string[]) {
	const names = analyses.map(({ name }) => name).join(', ');
	if (analysis === undefined) throw new UsageError((o) => m.cli_no_analysis({ names }, o));
	if (analysis.endsWith('.hagebok.json')) throw new UsageError((o) => m.cli_no_notebook({}, o));
	if (!analyses.some(({ name }) => name === analysis)) {
		throw new UsageError((o) => m.cli_unknown_analysis({ analysis, names }, o));
	}
	const settings = parseSettings(sets);
	return { kind: 'run', paths: someFiles(paths), settings } as const;
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

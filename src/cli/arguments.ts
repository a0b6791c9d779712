import { analyses, analysisByName } from '$lib/analyses/registry';
import { m } from '$lib/i18n/messages';
import { codebookFormats } from '$lib/import/codebook/write-codebook';
import { parseLocale } from './asked-locale';
import { listed, type CodebookCommand, type Command, type Listed } from './command';
import { checkTaken, parseOptions, refuseOption, type OptionValues } from './options';
import { parseInstrument } from './parse-instrument';
import { parseCountsOut, parseExportSettings } from './parse-exchange-command';
import { isNotebook, parseAround, parseNotebook } from './parse-notebook';
import { parseSystem, someFiles } from './parse-reading';
import { parseSheet } from './parse-sheet';
import { parseSettings } from './settings';
import { UsageError } from './usage-error';

/** What stands on the command line behind the command's name. */
interface Given {
	readonly rest: readonly string[];
	readonly values: OptionValues;
}

const mannerOf = ({ values }: Given) => ({
	json: values.json ?? false,
	locale: parseLocale(values.locale)
});

const readingOf = ({ values }: Given) => ({
	profile: values.profile ?? null,
	choices: { system: parseSystem(values.system), unfinished: values.unfinished }
});

/** By the command's name, in the order they are told. */
const parsers: ReadonlyMap<string, (given: Given) => Command> = new Map<
	string,
	(given: Given) => Command
>([
	[
		'inspect',
		(given) => ({
			kind: 'inspect',
			paths: someFiles(given.rest),
			...readingOf(given),
			...mannerOf(given)
		})
	],
	['run', parseRun],
	['report', parseReport],
	[
		'codebook',
		(given) => ({
			kind: 'codebook',
			...parseOut(given.values.out ?? ''),
			paths: someFiles(given.rest),
			...readingOf(given),
			...mannerOf(given)
		})
	],
	['instrument', parseInstrumentCommand],
	['export-aggregate', parseExport],
	['pool', (given) => ({ kind: 'pool', paths: someFiles(given.rest), ...mannerOf(given) })],
	[
		'register',
		(given) => {
			const [path = ''] = someFiles(given.rest);
			return { kind: 'register', path, ...mannerOf(given) };
		}
	],
	['list', (given) => ({ kind: 'list', what: parseListed(given.rest), ...mannerOf(given) })]
]);

/** Reads the command line, without the program's own name. Throws `UsageError`. */
export function parseCommand(argv: readonly string[]): Command {
	const { values, positionals } = parseOptions(argv);
	if (values.version) return { kind: 'version' };
	const [name, ...rest] = positionals;
	const locale = parseLocale(values.locale);
	if (values.help) return { kind: 'help', locale };
	const commands = [...parsers.keys()].join(', ');
	if (name === undefined) throw new UsageError((o) => m.cli_no_command({ commands }, o));
	const parse = parsers.get(name);
	if (!parse) throw new UsageError((o) => m.cli_unknown_command({ name, commands }, o));
	checkTaken(values, name);
	return parse({ rest, values });
}

function parseRun(given: Given): Command {
	const { rest, values } = given;
	if (isNotebook(rest[0]))
		return { kind: 'run-notebook', ...parseNotebook('run', rest, values), ...mannerOf(given) };
	if (values['allow-code']) refuseOption('--allow-code', 'run ANALYSIS');
	const around = parseAround(values);
	return {
		...parseAnalysis(rest, values.set ?? []),
		around,
		...readingOf(given),
		...mannerOf(given)
	};
}

function parseInstrumentCommand(given: Given): Command {
	const { as, against, json, out = null, optional = false } = given.values;
	const { name, form } = parseInstrument(given.rest, as);
	if (against === undefined) {
		if (json) refuseOption('--json', 'instrument');
		return { kind: 'instrument', name, form, optional, out, ...mannerOf(given) };
	}
	for (const option of ['as', 'out', 'optional'] as const)
		if (given.values[option] !== undefined) refuseOption(`--${option}`, 'instrument --against');
	return { kind: 'compare-instruments', name, against, ...mannerOf(given) };
}

function parseReport(given: Given): Command {
	const { rest, values } = given;
	const { out = '' } = values;
	if (!out.toLowerCase().endsWith('.html')) throw new UsageError((o) => m.cli_report_out({}, o));
	const sheet = parseSheet(values);
	const notebook = parseNotebook('report', rest, values);
	return { kind: 'report', out, sheet, ...notebook, ...mannerOf(given) };
}

function parseExport(given: Given): Command {
	const { rest, values } = given;
	const paths = someFiles(rest);
	const settings = parseExportSettings(values.set ?? [], paths.length);
	const out = parseCountsOut(values.out ?? '');
	return {
		kind: 'export-aggregate',
		paths,
		settings,
		out,
		...readingOf(given),
		...mannerOf(given)
	};
}

function parseAnalysis([name, ...paths]: readonly string[], sets: readonly string[]) {
	const names = analyses.map((known) => known.name).join(', ');
	if (name === undefined) throw new UsageError((o) => m.cli_no_analysis({ names }, o));
	const analysis = analysisByName(name);
	if (!analysis) throw new UsageError((o) => m.cli_unknown_analysis({ analysis: name, names }, o));
	const settings = parseSettings(sets, analysis.settings);
	return { kind: 'run', analysis, paths: someFiles(paths), settings } as const;
}

function parseOut(out: string): Pick<CodebookCommand, 'out' | 'format'> {
	const format = codebookFormats.find((ending) => out.toLowerCase().endsWith(`.${ending}`));
	if (format) return { out, format };
	throw new UsageError((o) => m.cli_codebook_out({ formats: codebookFormats.join(', .') }, o));
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

import { existsSync } from 'node:fs';
import { createTabulate } from '$lib/engine/tabulate';
import { openDuckDbNative } from '$lib/engine/duckdb-native';
import { againstEarlier } from '$lib/exchange/against-earlier';
import type { ExchangeEvent } from '$lib/exchange/exchange-file';
import { exportAggregate, fileOf, type EventFacts } from '$lib/exchange/export-aggregate';
import { formatCount } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import { instrumentNames, type InstrumentName } from '$lib/instruments/instrument';
import { findInstrument } from '$lib/instruments/matching/find-instrument';
import { completePolicy, defaultPolicy } from '$lib/survey/policy';
import type { Survey } from '$lib/survey/survey';
import type { ExportCommand } from './command';
import { exitCodes, type ExitCode } from './exit-code';
import type { Io } from './io';
import { plainLines, printLines, printProblem } from './print';
import { readCorrected } from './read-corrected';
import { readCounts } from './read-counts';
import { reportProblem } from './report-problem';
import { writeOut } from './write-out';

/**
 * Writes how people answered at the events of the files as counts that may be passed on. A file that is already there
 * is an earlier one of the same: its events keep their ids, and nothing is written that together with it tells of few.
 */
export async function exportCounts(command: ExportCommand, io: Io): Promise<ExitCode> {
	const { locale, out } = command;
	const read = await readCorrected(command, io);
	if (read.kind === 'stopped') {
		for (const problem of read.problems) reportProblem(problem, locale, io);
		return exitCodes.data;
	}
	const before = existsSync(out) ? await readCounts(out) : null;
	if (before?.kind === 'problem') {
		reportProblem(before.problem, locale, io);
		return exitCodes.data;
	}
	const stop = (sentence: string): ExitCode => {
		printProblem(sentence, io);
		return exitCodes.data;
	};
	const instrument = command.settings.instrument ?? findInstrument(read.survey)?.instrument;
	if (!instrument) {
		const instruments = instrumentNames.join(', ');
		return stop(m.cli_export_no_instrument({ instruments }, { locale }));
	}
	const known = before?.file.events ?? [];
	const counted = await countOn(read.survey, instrument, eventsOf(command, known), command);
	const minBase = counted.file?.minBase ?? defaultPolicy.minBase;
	const events = (counted.file?.events ?? [])
		.map((event) => againstEarlier(event, known, minBase))
		.filter(({ tables }) => tables.length > 0);
	if (events.length === 0) return stop(m.cli_export_too_few({}, { locale }));
	const file = await fileOf(instrument, minBase, events);
	const problem = await writeOut(out, `${JSON.stringify(file, null, '\t')}\n`);
	if (problem) {
		reportProblem(problem, locale, io);
		return exitCodes.data;
	}
	printLines(plainLines(sayWritten(events, counted.leftOut, command)), io);
	return exitCodes.done;
}

/** An event is the one of an earlier file that has its name; another gets an id by lot. */
function eventsOf(
	{ paths, settings }: ExportCommand,
	known: readonly ExchangeEvent[]
): EventFacts[] {
	return paths.map((path, place) => {
		const said = settings.events[place] ?? {};
		const name = said.name ?? nameOf(path);
		return {
			id: known.find((event) => event.name === name)?.id ?? crypto.randomUUID(),
			name,
			date: said.date ?? null,
			site: said.site ?? null,
			format: said.format ?? null,
			population: said.population ?? null,
			invited: said.invited ?? null,
			attended: said.attended ?? null
		};
	});
}

const nameOf = (path: string): string =>
	(path.split(/[\\/]/).at(-1) ?? path).replace(/\.[^.]+$/, '').slice(0, 300);

async function countOn(
	survey: Survey,
	instrument: InstrumentName,
	events: readonly EventFacts[],
	{ settings }: ExportCommand
) {
	const policy = completePolicy({ minBase: settings.minBase ?? defaultPolicy.minBase });
	const engine = await openDuckDbNative();
	try {
		const { responses, columns } = survey;
		await engine.load({ responses, columns, numbers: [] });
		const tabulate = createTabulate(engine, survey);
		return await exportAggregate({
			...{ survey, tabulate, policy, instrument, events },
			...{ left: [], earlier: [] }
		});
	} finally {
		await engine.close();
	}
}

function sayWritten(
	events: readonly ExchangeEvent[],
	leftOut: readonly { readonly name: string }[],
	{ out, locale }: ExportCommand
): string[] {
	const tables = events.reduce((sum, event) => sum + event.tables.length, 0);
	const written = {
		path: out,
		events: formatCount(events.length, locale),
		tables: formatCount(tables, locale)
	};
	const missing = leftOut.map(({ name }) => name).join(', ');
	return [
		m.cli_export_written(written, { locale }),
		...events
			.filter(({ withheld }) => withheld.length > 0)
			.map(({ name, withheld }) =>
				m.cli_export_withheld({ event: name, slots: withheld.join(', ') }, { locale })
			),
		...(missing === '' ? [] : [m.cli_export_left_out({ events: missing }, { locale })])
	];
}

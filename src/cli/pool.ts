import type { ExchangeEvent } from '$lib/exchange/exchange-file';
import { poolAggregates } from '$lib/exchange/pool-aggregates';
import type { PoolCommand } from './command';
import { problemIssue, type DataProblem } from './data-problem';
import { exitCodes, type ExitCode } from './exit-code';
import type { Io } from './io';
import { poolLines } from './pool-text';
import { printJson, printLines } from './print';
import { countsProblem, readCounts } from './read-counts';
import { reportProblem } from './report-problem';

/** Puts the events of files of counts side by side. When one cannot be used nothing is pooled. */
export async function pool({ paths, locale, json }: PoolCommand, io: Io): Promise<ExitCode> {
	const read = await Promise.all(paths.map(readCounts));
	const stop = (problems: readonly DataProblem[]): ExitCode => {
		for (const problem of problems) reportProblem(problem, locale, io);
		if (json) printJson({ events: [], slots: [], issues: problems.map(problemIssue) }, io);
		return exitCodes.data;
	};
	const unread = read.flatMap((one) => (one.kind === 'problem' ? [one.problem] : []));
	if (unread.length > 0) return stop(unread);
	const files = read.flatMap((one) => (one.kind === 'file' ? [one.file] : []));
	const pooled = poolAggregates(files, { level: 0.95, rules: [] });
	if (pooled.kind === 'refused') {
		return stop(
			pooled.problems.map(({ file, problem }) => countsProblem(paths[file] ?? '', problem))
		);
	}
	const { instrument, events, slots } = pooled;
	if (json) {
		printJson({ instrument, events: events.map(factsOf), slots, issues: [] }, io);
	} else printLines(poolLines(pooled, files.length, locale, io.width), io);
	return exitCodes.done;
}

/** The event without its counts, which stand with the questions. */
const factsOf = ({ id, name, date, site, format, responses, withheld }: ExchangeEvent) => ({
	...{ id, name, date, site, format, responses, withheld }
});

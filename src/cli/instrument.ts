import { formatCount } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { Instrument } from '$lib/instruments/instrument';
import { serialiseInstrument } from '$lib/instruments/instrument-file';
import { instrumentOf } from '$lib/instruments/instruments';
import { withoutOptional } from '$lib/instruments/without-optional';
import { appsScript } from '$lib/report/apps-script';
import { instrumentHtml } from '$lib/report/instrument-html';
import { questionList } from '$lib/report/question-list';
import type { InstrumentCommand } from './command';
import { exitCodes, type ExitCode } from './exit-code';
import type { Io } from './io';
import type { InstrumentForm } from './parse-instrument';
import { plainLines, printLines } from './print';
import { reportProblem } from './report-problem';
import { writeOut } from './write-out';

const writers: Readonly<
	Record<InstrumentForm, (instrument: Instrument, locale: Locale) => string>
> = {
	html: instrumentHtml,
	'apps-script': appsScript,
	questions: questionList,
	json: serialiseInstrument
};

/** Writes a questionnaire to a file, or to standard output without one. */
export async function instrument(command: InstrumentCommand, io: Io): Promise<ExitCode> {
	const { name, form, optional, out, locale } = command;
	const whole = instrumentOf(name);
	const isWhole = optional || form === 'json';
	const questionnaire = isWhole ? whole : withoutOptional(whole);
	const text = writers[form](questionnaire, locale);
	if (out === null) {
		io.out(text);
		return exitCodes.done;
	}
	const problem = await writeOut(out, text);
	if (problem) {
		reportProblem(problem, locale, io);
		return exitCodes.data;
	}
	const questions = formatCount(questionnaire.items.length, locale);
	printLines(plainLines([m.cli_instrument_written({ path: out, questions }, { locale })]), io);
	return exitCodes.done;
}

import { openDuckDbNative } from '$lib/engine/duckdb-native';
import { applyEdits } from '$lib/import/edits/apply-edits';
import { describeIssue, nameSourceQuestion } from '$lib/import/words';
import { checkWorld } from '$lib/import/world/check-world';
import type { Locale } from '$lib/i18n/locale';
import type { NotebookDocument } from '$lib/notebook/document';
import { documentSources } from '$lib/notebook/document-sources';
import { runNotebook, type NotebookRun } from '$lib/notebook/run-notebook';
import type { Survey } from '$lib/survey/survey';
import type { NotebookCommand } from './command';
import type { DataProblem } from './data-problem';
import type { Io } from './io';
import { fillNotebook } from './fill-notebook';
import { withSettings } from './notebook-settings';
import { printProblem } from './print';
import { readNotebook } from './read-notebook';
import { readSurvey } from './read-survey';
import { isGiven, readWorld } from './read-world';

/** A notebook that was run on files. */
export interface RanNotebook extends NotebookRun {
	readonly kind: 'ran';
	readonly document: NotebookDocument;
	/** As corrected by the notebook's edits. */
	readonly survey: Survey;
	readonly locale: Locale;
}

/** Reads the notebook and the files, corrects these as it says, and runs its cells; or says what stopped it. */
export async function runNotebookFiles(
	command: NotebookCommand,
	io: Io
): Promise<RanNotebook | { readonly kind: 'stopped'; readonly problems: readonly DataProblem[] }> {
	const told = await readNotebook(command.notebook, command.asked ?? command.locale);
	if (told.kind === 'stopped') return { kind: 'stopped', problems: [told.problem] };
	const read = await readSurvey(command.paths, command.choices);
	if (read.kind === 'stopped') return read;
	const filled = fillNotebook(told.document, told.slots, read.survey);
	const locale = command.asked ?? filled.locale ?? command.locale;
	const survey = nameSourceQuestion(applyEdits(read.survey, filled.edits), locale);
	const around = await readWorld(command.around, filled.world);
	if (around.kind === 'stopped') return around;
	const { world } = around;
	if (isGiven(command.around)) {
		for (const issue of checkWorld(world, survey)) printProblem(describeIssue(issue, locale), io);
	}
	const document = withSettings({ ...ofSurvey(filled, survey), world }, command.settings);
	// One thread: sums of many numbers then come in one order, and so out alike everywhere.
	const engine = await openDuckDbNative({ threads: 1 });
	const sandbox = io.openSandbox();
	try {
		const { responses, columns } = survey;
		await engine.load({ responses, columns, numbers: [] });
		const run = await runNotebook({
			document,
			survey,
			engine,
			rows: engine,
			sandbox,
			isAllowed: () => command.allowCode
		});
		return { kind: 'ran', document, survey, locale, ...run };
	} finally {
		sandbox.close();
		await engine.close();
	}
}

/** The notebook about these files: of another number of files it is not known how many could have answered. */
function ofSurvey(document: NotebookDocument, survey: Survey): NotebookDocument {
	const sources = documentSources(survey);
	const before = document.sources.length;
	const isSameSize = before === 0 || before === sources.length;
	return { ...document, sources, population: isSameSize ? document.population : null };
}

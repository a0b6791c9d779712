import { m } from '$lib/i18n/messages';
import { worldTables } from '$lib/import/world/table-fields';
import { parseLocale } from './asked-locale';
import { parseNotebookSettings } from './notebook-settings';
import { refuseOption, type OptionValues } from './options';
import { parseSystem, someFiles } from './parse-reading';
import type { WorldFiles } from './read-world';
import { isTemplateName, parseTemplateName } from './template-name';
import { UsageError } from './usage-error';

/** What notebooks' files are called. */
const notebookEnding = '.hagebok.json';

/** True for the path of a notebook, and for the name of a template. Throws `UsageError` for one that there is not. */
export function isNotebook(given: string | undefined): boolean {
	if (given === undefined) return false;
	if (isTemplateName(given)) parseTemplateName(given);
	return isTemplateName(given) || given.endsWith(notebookEnding);
}

/** What `run` and `report` are told of a notebook. Throws `UsageError`. */
export function parseNotebook(
	name: string,
	[notebook = '', ...paths]: readonly string[],
	values: OptionValues
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
export function parseAround(values: OptionValues): WorldFiles {
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

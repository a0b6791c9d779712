import { m } from '$lib/i18n/messages';
import { instrumentNames, type InstrumentName } from '$lib/instruments/instrument';
import { UsageError } from './usage-error';

/** How a template that comes with the program is told from a file. */
const mark = 'template:';

export const isTemplateName = (given: string): boolean => given.startsWith(mark);

/** The questionnaire whose template is asked for. Throws `UsageError` for a template that there is not. */
export function parseTemplateName(given: string): InstrumentName {
	const wanted = given.slice(mark.length);
	const name = instrumentNames.find((known) => known === wanted);
	if (name) return name;
	const names = instrumentNames.map((known) => `${mark}${known}`).join(', ');
	throw new UsageError((o) => m.cli_unknown_template({ template: given, names }, o));
}

import { m } from '$lib/i18n/messages';
import { instrumentNames, type InstrumentName } from '$lib/instruments/instrument';
import { UsageError } from './usage-error';

/** What a questionnaire can be written as. */
const instrumentForms = ['html', 'apps-script', 'questions', 'json'] as const;

export type InstrumentForm = (typeof instrumentForms)[number];

/** Which questionnaire, and as what; a page to print unless something else is asked for. Throws `UsageError`. */
export function parseInstrument(
	[given, ...more]: readonly string[],
	as: string = instrumentForms[0]
): { readonly name: InstrumentName; readonly form: InstrumentForm } {
	const names = instrumentNames.join(', ');
	const name = instrumentNames.find((known) => known === given);
	if (given === undefined || more.length > 0) {
		throw new UsageError((o) => m.cli_no_instrument({ names }, o));
	}
	if (!name) throw new UsageError((o) => m.cli_unknown_instrument({ name: given, names }, o));
	const form = instrumentForms.find((known) => known === as);
	if (form) return { name, form };
	const forms = instrumentForms.join(', ');
	throw new UsageError((o) => m.cli_unknown_form({ form: as, forms }, o));
}

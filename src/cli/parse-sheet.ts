import { m } from '$lib/i18n/messages';
import { mostFigures } from '$lib/report/sheet/sheet-candidates';
import { UsageError } from './usage-error';

/** What is asked for on one sheet: ids of cells. */
export interface AskedSheet {
	/** None for the usual charts. */
	readonly figures: readonly string[];
	/** The text on what was learned. */
	readonly learned: string | null;
}

/** Reads what is asked for on one sheet; null when the whole notebook is asked for. Throws `UsageError`. */
export function parseSheet(values: {
	readonly 'one-page'?: boolean | undefined;
	readonly figure?: readonly string[] | undefined;
	readonly learned?: string | undefined;
}): AskedSheet | null {
	const { figure: figures = [], learned = null } = values;
	if (!values['one-page']) {
		if (figures.length > 0 || learned !== null)
			throw new UsageError((o) => m.cli_sheet_alone({}, o));
		return null;
	}
	if (figures.length > mostFigures) throw new UsageError((o) => m.cli_sheet_three({}, o));
	return { figures, learned };
}

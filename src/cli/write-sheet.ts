import { formatList } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import { sheetCandidates, usualChoice } from '$lib/report/sheet/sheet-candidates';
import { sheetHtml } from '$lib/report/sheet/sheet-html';
import type { AskedSheet } from './parse-sheet';
import type { RanNotebook } from './run-notebook-files';
import { UsageError } from './usage-error';

/** The notebook on one sheet, and what is to be said of it. Throws `UsageError` when a cell cannot stand there. */
export async function writeSheet(
	ran: RanNotebook,
	asked: AskedSheet
): Promise<{ readonly html: string; readonly notes: readonly string[] }> {
	const candidates = sheetCandidates(ran);
	const usual = usualChoice(candidates, ran);
	const figures = candidates.figures.map(({ cell }) => cell.id);
	const texts = candidates.texts.map(({ id }) => id);
	for (const cell of asked.figures) check(cell, figures);
	if (asked.learned !== null) check(asked.learned, texts);
	const choice = {
		...usual,
		figures: asked.figures.length > 0 ? asked.figures : usual.figures,
		learned: asked.learned
	};
	const { html, left } = await sheetHtml(ran, choice, new Date().toISOString().slice(0, 10));
	const { locale } = ran;
	const names = formatList(left, locale);
	return { html, notes: left.length === 0 ? [] : [m.sheet_left_out({ names }, { locale })] };
}

function check(cell: string, known: readonly string[]): void {
	if (known.includes(cell)) return;
	throw new UsageError((o) => m.cli_sheet_no_cell({ cell, cells: known.join(', ') }, o));
}

import type { FileFormat } from '$lib/survey/survey';
import type { ImportIssue } from '$lib/survey/issue';
import type { Table } from '../table';
import type { Archive } from './archive';
import { chooseSheets, type ChosenSheets } from './choose-sheets';
import { shownName } from './entry-name';
import { partsLeft } from './parts-left';
import { Refused } from './refused';
import type { Sheet } from './sheet';
import { isSummaryReport } from './summary-report';
import type { SheetContent } from './table-of-rows';

/** The tables of answers in a workbook's sheets. Throws `Refused` when there are none. */
export function workbookTables(
	archive: Archive,
	format: FileFormat,
	sheets: readonly Sheet[]
): Table[] {
	const shown = sheets.filter(({ isHidden }) => !isHidden);
	const usable = shown.length > 0 ? shown : sheets;
	if (isSummaryReport(usable)) throw new Refused(summary);
	const chosen = chooseSheets(usable);
	if (chosen.tables.length === 0) throw new Refused(empty);
	const isAlone = usable.filter(({ content }) => content !== null).length === 1;
	return chosen.tables.map(({ sheet, content }, i) => {
		const part = isAlone ? null : shownName(sheet);
		const left = i === 0 ? partsLeft(chosen.left) : [];
		return tableOf(archive, { format, part, invited: chosen.invited }, content, left);
	});
}

function tableOf(
	archive: Archive,
	known: { format: FileFormat; part: string | null; invited: ChosenSheets['invited'] },
	{ place, columns, lines, header, lastLine, issues }: SheetContent,
	left: readonly ImportIssue[]
): Table {
	const responses = lines.length;
	return {
		source: {
			file: archive.file,
			...known,
			encoding: 'utf-8',
			delimiter: '',
			headerRows: place.rows,
			sha256: archive.sha256,
			bytes: archive.bytes,
			rows: { header, responses, incomplete: 0, blank: lastLine - header - responses, rejected: 0 }
		},
		headers: place.headers,
		headerParts: place.parts,
		headerQuoted: false,
		columns,
		declared: null,
		responses,
		issues: [...left, ...issues, ...(responses === 0 ? [noResponses] : [])]
	};
}

const summary: ImportIssue = {
	code: 'file.summary',
	severity: 'error',
	detail: 'a summarized report: counts and shares per question, and no row per response'
};
const empty: ImportIssue = {
	code: 'file.empty',
	severity: 'error',
	detail: 'the workbook has no text in it'
};
const noResponses: ImportIssue = {
	code: 'file.no_responses',
	severity: 'warning',
	detail: 'the file has questions but no responses'
};

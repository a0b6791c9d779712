import { normaliseText } from '$lib/survey/normalise';
import { findQuestbackSheets } from './questback-sheets';
import { joinSheets } from './join-sheets';
import type { Sheet } from './sheet';
import type { SheetContent } from './table-of-rows';

/** The tables that a workbook's sheets make. */
export interface ChosenSheets {
	readonly tables: readonly { readonly sheet: string; readonly content: SheetContent }[];
	/** Names of sheets that hold a table of their own and are not read. */
	readonly left: readonly string[];
	readonly invited: number | null;
}

interface FilledSheet extends Sheet {
	readonly content: SheetContent;
}

/**
 * The sheets with the answers: by name where Questback wrote them, else the one with most responses and those
 * that ask the same. None when all sheets are empty.
 */
export function chooseSheets(sheets: readonly Sheet[]): ChosenSheets {
	const filled = sheets.filter(isFilled);
	const questback = findQuestbackSheets(filled);
	const joined = questback?.answers.filter(isFilled) ?? [];
	const [first, ...rest] = joined;
	if (questback && first) {
		const content = joinSheets([first.content, ...rest.map((sheet) => sheet.content)]);
		const left = namesOf(questback.others.filter(isFilled).filter(isTable));
		return { tables: [{ sheet: first.name, content }], left, invited: questback.invited };
	}
	const tables = filled.filter(isTable);
	const candidates = tables.length > 0 ? tables : filled.slice(0, 1);
	const most = Math.max(...candidates.map(responsesOf));
	const best = candidates.find((sheet) => responsesOf(sheet) === most);
	if (!best) return { tables: [], left: [], invited: null };
	const wanted = questionsOf(best);
	const chosen = candidates.filter((sheet) => questionsOf(sheet) === wanted);
	return {
		tables: chosen.map(({ name, content }) => ({ sheet: name, content })),
		left: namesOf(candidates.filter((sheet) => !chosen.includes(sheet))),
		invited: null
	};
}

function isFilled(sheet: Sheet): sheet is FilledSheet {
	return sheet.content !== null;
}

/** A column of notes is no table, and neither is a header alone. */
function isTable({ content }: FilledSheet): boolean {
	const headers = content.place.headers.filter((header) => header.trim() !== '');
	return content.lines.length > 0 && (headers.length > 1 || content.columns.length > 1);
}

function responsesOf({ content }: FilledSheet): number {
	return content.lines.length;
}

function questionsOf({ content }: FilledSheet): string {
	const keys = content.place.headers.map(normaliseText).filter((key) => key !== '');
	return JSON.stringify(keys.sort());
}

function namesOf(sheets: readonly Sheet[]): string[] {
	return sheets.map(({ name }) => name);
}

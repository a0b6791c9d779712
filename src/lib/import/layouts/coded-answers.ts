import type { Table } from '../table';
import type { QuestionDraft } from './layout';
import { answersOf } from './question-columns';

/** At least so many questions must show it before a file is taken for one of codes. */
const fewestCoded = 2;

/** True when every question that people chose an answer to holds small whole numbers, and no words at all. */
export function areCoded(table: Table, drafts: readonly QuestionDraft[]): boolean {
	const chosen = drafts.filter((draft) => isChosen(table, draft));
	return (
		chosen.length >= fewestCoded && chosen.every(({ columns }) => isCode(table, columns[0] ?? 0))
	);
}

/** The drafts with their numbers marked as codes, and one word about where the words are. */
export function sayCoded(drafts: readonly QuestionDraft[]): QuestionDraft[] {
	const first = drafts.findIndex(({ role, ticks }) => role === null && ticks === null);
	return drafts.map((draft, i): QuestionDraft => {
		if (draft.role !== null || draft.ticks !== null) return draft;
		if (i !== first) return { ...draft, numbers: 'codes' };
		const values = { codebook: 'spss' };
		const issue = { code: 'file.codebook_missing', severity: 'warning', values } as const;
		return { ...draft, numbers: 'codes', issues: [issue] };
	});
}

/** True for one column in which few answers come back again and again. */
function isChosen(table: Table, { role, ticks, columns }: QuestionDraft): boolean {
	const distinct = answersOf(table, columns[0] ?? 0).length;
	const blank = table.columns[columns[0] ?? 0]?.counts[0] ?? 0;
	if (role !== null || ticks !== null) return false;
	return distinct > 0 && distinct <= 12 && table.responses - blank > distinct;
}

const isCode = (table: Table, column: number): boolean =>
	answersOf(table, column).every((cell) => /^-?\d{1,2}$/.test(cell.trim()));

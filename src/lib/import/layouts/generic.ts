import { isVoidColumn, type Table } from '../table';
import { groupColumns } from './column-groups';
import { draftGroup } from './draft-group';
import { isHeaderWord } from './header-words';
import { evidence, type Layout, type QuestionDraft } from './layout';
import { answersOf } from './question-columns';

/** Any table: one column is one question, unless the headers show that several belong together. */
export const generic: Layout = {
	system: 'generic',

	recognise() {
		return evidence(0.1, 'unknown');
	},

	draft(table) {
		const factsOf = (column: number): Partial<QuestionDraft> =>
			isHeaderWord(table.headers[column] ?? '', 'respondent')
				? { role: 'respondent' }
				: { joiner: joinerOf(table, column) };
		return groupColumns(table).flatMap((group) =>
			draftGroup(table, group, factsOf, group.isCertain)
		);
	}
};

/** A hint only: what the cells can be told apart by, when they hold several options at all. */
function joinerOf(table: Table, column: number): ';' | ', ' | null {
	if (isVoidColumn(table, column)) return null;
	const hasSemicolon = answersOf(table, column).some((cell) => cell.includes(';'));
	return hasSemicolon && table.source.delimiter !== ';' ? ';' : ', ';
}

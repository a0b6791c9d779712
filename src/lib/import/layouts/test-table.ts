import { memoryFile } from '../memory-file';
import { readTable } from '../text/read-table';
import type { Table } from '../table';
import type { QuestionDraft } from './layout';
import { recogniseLayout } from './recognise';

/** The table in a file of this text. */
export async function tableOf(text: string): Promise<Table> {
	const outcome = await readTable(memoryFile('svar.csv', text));
	if (outcome.kind === 'refused') throw new Error(outcome.issue.code);
	return outcome.table;
}

/** The drafts, each with only what is not as in a plain question. */
export async function draftsOf(text: string) {
	const table = await tableOf(text);
	const { layout } = recogniseLayout(table);
	return layout.draft(table).map(({ text: question, columns, ...facts }: QuestionDraft) => ({
		question,
		columns,
		...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null))
	}));
}

/** The system that the file is taken to be from. */
export const systemOf = async (text: string) => recogniseLayout(await tableOf(text)).layout.system;

/** The text of a file, one row a line. */
export const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`;

import type { ImportIssue } from '$lib/survey/issue';
import type { Survey } from '$lib/survey/survey';
import { inferSurvey } from './infer/infer-survey';
import { recogniseLayout } from './layouts/recognise';
import type { ReadOptions } from './pace';
import { readTable } from './read-table';
import { stackTables, type Difference } from './stack';
import type { InputFile, StackedTable, Table } from './table';

export interface Refusal {
	readonly kind: 'refused';
	readonly file: string;
	readonly issue: ImportIssue;
}

export interface Imported {
	readonly kind: 'survey';
	readonly survey: Survey;
}

export type ImportOutcome = Imported | Refusal;

export type StackedImportOutcome =
	ImportOutcome | { readonly kind: 'mismatch'; readonly differences: readonly Difference[] };

/**
 * Imports each file as a survey of its own, in the order given. A file that cannot be read is refused and the
 * rest go on. Rejects with the signal's reason when cancelled.
 */
export async function importFiles(
	files: readonly InputFile[],
	options: ReadOptions = {}
): Promise<ImportOutcome[]> {
	const outcomes: ImportOutcome[] = [];
	for (const file of files) {
		const read = await readTable(file, options);
		outcomes.push(read.kind === 'refused' ? read : surveyOf(alone(read.table)));
	}
	return outcomes;
}

/**
 * Imports files of one questionnaire as one survey. The first file that cannot be read refuses them all, and
 * so do questions that differ. Rejects with the signal's reason when cancelled.
 */
export async function importStacked(
	files: readonly InputFile[],
	options: ReadOptions = {}
): Promise<StackedImportOutcome> {
	const tables: Table[] = [];
	for (const file of files) {
		const read = await readTable(file, options);
		if (read.kind === 'refused') return read;
		tables.push(read.table);
	}
	const stacked = stackTables(tables);
	return stacked.kind === 'mismatch' ? stacked : surveyOf(stacked.table);
}

function alone(table: Table): StackedTable {
	return { ...table, sources: [table.source], rowSources: null };
}

function surveyOf(table: StackedTable): Imported {
	return { kind: 'survey', survey: inferSurvey(table, recogniseLayout(table)) };
}

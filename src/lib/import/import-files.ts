import type { ImportIssue } from '$lib/survey/issue';
import type { Survey, System } from '$lib/survey/survey';
import { inheritSensitive } from './inherit-sensitive';
import { inferSurvey } from './infer/infer-survey';
import { keepFinished } from './keep-finished';
import { recogniseLayout, type LayoutChoice } from './layouts/recognise';
import { openTables } from './open-tables';
import type { ReadOptions } from './pace';
import { pairCodebooks } from './companions/pair-codebooks';
import { stackTables, type Difference, type SameKeys } from './stack';
import type { InputFile, StackedTable, Table } from './table';
import { translateTables } from './translate-tables';

/** What a person decided about how files are read, before any question is. */
export interface ImportChoices {
	/** The tool that wrote the files; found out when not given. */
	readonly system?: System | undefined;
	/** True to count answers that the tool marks as broken off or screened out. */
	readonly unfinished?: boolean | undefined;
	/** Keys of questions whose personal data are kept all the same. */
	readonly keep?: readonly string[] | undefined;
	/** Questions that have different keys in files that are to be stacked. */
	readonly same?: SameKeys | undefined;
}

export interface ImportOptions extends ReadOptions {
	readonly choices?: ImportChoices | undefined;
}

export interface Refusal {
	readonly kind: 'refused';
	readonly file: string;
	readonly issue: ImportIssue;
}

export interface Imported {
	readonly kind: 'survey';
	readonly survey: Survey;
}

export interface Mismatch {
	readonly kind: 'mismatch';
	readonly differences: readonly Difference[];
}

export type ImportOutcome = Imported | Refusal | Mismatch;

/** A file that holds no answers: it says what the columns of another one mean, and went with that one. */
export interface Codebook {
	readonly kind: 'codebook';
	readonly file: string;
}

/**
 * Imports each file as a survey of its own, one outcome per file in their order. A file that cannot be read is
 * refused and the rest go on; one whose tables are different questionnaires is a mismatch. Rejects with the
 * signal's reason when cancelled.
 */
export async function importFiles(
	files: readonly InputFile[],
	options: ImportOptions = {}
): Promise<(ImportOutcome | Codebook)[]> {
	const opened = [];
	for (const file of files) opened.push(await openTables(file, options));
	const tables = opened.flatMap((one) => (one.kind === 'tables' ? one.tables : []));
	const pairs = pairCodebooks(tables);
	const paired = new Map(tables.map((table, i) => [table, pairs[i] ?? null]));
	return opened.map((one, i) => {
		if (one.kind === 'refused') return one;
		const own = one.tables.flatMap((table) => paired.get(table) ?? []);
		const file = files[i]?.name ?? '';
		return own.length === 0 ? { kind: 'codebook', file } : surveyOf(own, options.choices);
	});
}

/**
 * Imports files of one questionnaire as one survey. The first file that cannot be read refuses them all, and
 * so do questions that differ. Rejects with the signal's reason when cancelled.
 */
export async function importStacked(
	files: readonly InputFile[],
	options: ImportOptions = {}
): Promise<ImportOutcome> {
	const tables: Table[] = [];
	for (const file of files) {
		const read = await openTables(file, options);
		if (read.kind === 'refused') return read;
		tables.push(...read.tables);
	}
	const own = pairCodebooks(tables).flatMap((table) => table ?? []);
	return surveyOf(own, options.choices);
}

function surveyOf(tables: readonly Table[], choices: ImportChoices = {}): ImportOutcome {
	const finished = tables.map((table) => {
		const { layout } = recogniseLayout(table, choices.system);
		return choices.unfinished ? table : keepFinished(table, layout);
	});
	const stacked = stackInWords(finished, choices);
	if (stacked.kind === 'mismatch') return stacked;
	return { kind: 'survey', survey: inheritSensitive(infer(stacked.table, choices)) };
}

/** Files that differ are put into the words of the first, where they are of one questionnaire in several languages. */
function stackInWords(tables: readonly Table[], choices: ImportChoices) {
	const stacked = stackTables(tables, choices.same);
	if (stacked.kind === 'stacked') return stacked;
	const translated = translateTables(tables, (table) =>
		infer({ ...table, sources: [table.source], rowSources: null }, choices)
	);
	if (!translated) return stacked;
	const again = stackTables(translated, choices.same);
	return again.kind === 'stacked' ? again : stacked;
}

function infer(table: StackedTable, { system, keep = [] }: ImportChoices): Survey {
	const choice: LayoutChoice = recogniseLayout(table, system);
	return inferSurvey(table, { ...choice, keep: new Set(keep) });
}

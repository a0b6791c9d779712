import type { ImportIssue } from '$lib/survey/issue';
import { holdsBareCodes, isEfs } from '../layouts/questback-efs';
import { isSurveyXact } from '../layouts/surveyxact-columns';
import type { DeclaredColumn, Table } from '../table';
import type { Codebook } from './codebook';

/** A table of answers, with the codebooks that describe it, used or not. */
export interface Described {
	readonly table: Table;
	readonly fitting: readonly Codebook[];
}

/** The table with what the codebooks say of its columns: of each kind the one that knows most of them. */
export function describeTable(table: Table, codebooks: readonly Codebook[]): Described {
	const fitting = codebooks
		.map((codebook) => ({ codebook, known: countKnown(table, codebook) }))
		.filter(
			({ known, codebook }) => 2 * known >= Math.min(table.headers.length, codebook.columns.size)
		)
		.filter(({ known }) => known > 0)
		.sort((a, b) => b.known - a.known)
		.map(({ codebook }) => codebook);
	const structure = fitting.find(({ kind }) => kind === 'structure');
	const labels = fitting.find(({ kind }) => kind === 'labels');
	const used = [structure, labels].flatMap((one) => one ?? []);
	const issues = [...missingIssues(table, structure, labels), ...unusedIssues(fitting, used)];
	const declared =
		used.length === 0
			? table.declared
			: table.headers.map((header) =>
					merge(structure?.columns.get(header.trim()), labels?.columns.get(header.trim()))
				);
	return { table: { ...table, declared, issues: [...table.issues, ...issues] }, fitting };
}

function countKnown({ headers }: Table, { columns }: Codebook): number {
	return headers.filter((header) => columns.has(header.trim())).length;
}

/** The structure's words, with the labels of options that it does not list. */
function merge(
	structure: DeclaredColumn | undefined,
	labels: DeclaredColumn | undefined
): DeclaredColumn | null {
	if (!structure || !labels) return structure ?? labels ?? null;
	if (structure.option) return structure;
	const listed = new Set(structure.values.map(({ cell }) => cell));
	const more = labels.values.filter(({ cell }) => !listed.has(cell));
	return { ...structure, values: [...structure.values, ...more] };
}

function missingIssues(
	table: Table,
	structure: Codebook | undefined,
	labels: Codebook | undefined
): ImportIssue[] {
	const codebook = missingCodebook(table, structure, labels);
	if (codebook === null) return [];
	const detail =
		codebook === 'spss'
			? 'the codes have no words: export the answers as an SPSS file'
			: 'words are missing: export SurveyXact’s structure file as well';
	return [{ code: 'file.codebook_missing', severity: 'warning', detail, values: { codebook } }];
}

/** Which codebook a person has to fetch; null when there is one, or when the tool writes none. */
function missingCodebook(
	table: Table,
	structure: Codebook | undefined,
	labels: Codebook | undefined
): 'structure' | 'questions' | 'spss' | null {
	if (structure || table.source.format === 'sav') return null;
	if (isSurveyXact(table.headers)) return labels ? 'questions' : 'structure';
	return isEfs(table.headers) && holdsBareCodes(table) ? 'spss' : null;
}

function unusedIssues(fitting: readonly Codebook[], used: readonly Codebook[]): ImportIssue[] {
	return fitting
		.filter((codebook) => !used.includes(codebook))
		.map(({ table }) => ({
			code: 'file.codebook_unused',
			severity: 'warning',
			detail: `${table.source.file} describes the same answers as another codebook and was not used`,
			values: { codebook: table.source.part ?? table.source.file }
		}));
}

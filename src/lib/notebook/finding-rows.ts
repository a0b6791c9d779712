import type { Released } from '$lib/disclosure/release';
import type { Finding } from '$lib/survey/finding';
import type { Question } from '$lib/survey/question';
import type { RowTable, RowValue } from '$lib/survey/row-table';
import type { Survey } from '$lib/survey/survey';
import type { FindingRow } from './finding-row';
import { rowsOfFinding } from './rows-of-finding';

interface Numbered {
	/** Place of the finding among those of its cell, from 1. */
	readonly finding: number;
	readonly kind: Finding['kind'];
	readonly question: Question | undefined;
	readonly row: FindingRow;
}

/** The columns, always all of them and in this order. What each means is told in `docs/code-cells.md`. */
const columns: readonly (readonly [name: string, value: (one: Numbered) => RowValue])[] = [
	['finding', ({ finding }) => finding],
	['kind', ({ kind }) => kind],
	['key', ({ question }) => question?.key ?? null],
	['question', ({ question }) => question?.text ?? null],
	['row', ({ question }) => question?.row ?? null],
	['group', ({ row }) => row.group ?? null],
	['answer', ({ row }) => row.answer ?? null],
	['measure', ({ row }) => row.measure ?? null],
	['n', ({ row }) => row.n ?? null],
	['count', ({ row }) => row.count ?? null],
	['percent', ({ row }) => row.percent ?? null],
	['mean', ({ row }) => row.mean ?? null],
	['median', ({ row }) => row.median ?? null],
	['sd', ({ row }) => row.sd ?? null],
	['value', ({ row }) => row.value ?? null],
	['low', ({ row }) => row.low ?? null],
	['high', ({ row }) => row.high ?? null],
	['hidden', ({ row }) => row.hidden ?? false]
];

/** What an analysis found and the gate released, as one table that charts and code can use. */
export function findingRows(findings: readonly Released<Finding>[], survey: Survey): RowTable {
	const questions = new Map(survey.questions.map((question) => [question.id, question]));
	const rows = findings.flatMap((finding, at) =>
		rowsOfFinding(finding).map((row): Numbered => ({
			finding: at + 1,
			kind: finding.kind,
			question: questions.get(row.question ?? ''),
			row
		}))
	);
	return {
		columns: columns.map(([name, value]) => ({ name, values: rows.map(value) })),
		length: rows.length,
		isCut: false
	};
}

import { parseChartSpec } from '$lib/charts/custom/parse-chart-spec';
import { EngineError } from '$lib/engine/engine';
import { buildViews } from '$lib/engine/build-views';
import { labelledTable } from '$lib/engine/labelled-table';
import { QueryError, type RowQuerying } from '$lib/engine/row-query';
import type { Sandbox } from '$lib/sandbox/sandbox';
import type { NamedTable, RowTable } from '$lib/survey/row-table';
import type { ChartCell, CodeCell, SqlCell, TransformCell } from './cell';
import { nameOf, type Cell, type InputCell } from './cell';
import { mentionedNames, type NamedValue } from './code-source';
import { findingRows } from './finding-rows';
import type { CellOutcome, CellProblem } from './outcome';
import { runAnalysisCell, type CellInput } from './run-analysis-cell';

/** Rows of a query or a transform that are shown and handed on. */
const mostRows = 10_000;

export interface CellSurroundings extends CellInput {
	/** What answers SQL; rejects with `EngineError` when there is no database. */
	readonly rows: RowQuerying;
	readonly sandbox: Sandbox;
	/** True when the code may run on this machine. */
	readonly isAllowed: (cell: CodeCell) => boolean;
	/** Ids of the cells whose results this one uses, and what became of them. */
	readonly used: readonly { readonly cell: Cell; readonly outcome: CellOutcome | undefined }[];
}

/** Runs one cell, given what became of those it uses. Rejects only when the signal aborts. */
export async function runCell(cell: Cell, around: CellSurroundings): Promise<CellOutcome> {
	const failed = around.used.find(({ outcome }) => !outcome || outcome.kind === 'problem');
	if (failed) return problem({ code: 'used_failed', cell: failed.cell.id });
	switch (cell.kind) {
		case 'text':
		case 'section':
		case 'pool':
			return { kind: 'nothing' };
		case 'input':
			return { kind: 'value', value: chosenValue(cell) };
		case 'chart':
			return drawCell(cell, around);
		default:
	}
	if (cell.kind !== 'analysis' && !around.isAllowed(cell)) return problem({ code: 'not_allowed' });
	try {
		if (cell.kind === 'analysis')
			return { kind: 'findings', result: await runAnalysisCell(cell, around) };
		return cell.kind === 'sql' ? await runSql(cell, around) : await runTransform(cell, around);
	} catch (error) {
		if (!(error instanceof EngineError)) throw error;
		const code = cell.kind === 'sql' ? 'no_database' : 'engine';
		return problem({ code, message: error.message });
	}
}

function problem(what: CellProblem): CellOutcome {
	return { kind: 'problem', problem: what };
}

/** What the choice is called in code: a label, labels, a number, or nothing for everyone. */
function chosenValue({ input }: InputCell) {
	if (input.type === 'threshold') return input.value;
	return input.type === 'group' ? input.label : input.labels;
}

async function runSql(cell: SqlCell, around: CellSurroundings): Promise<CellOutcome> {
	const names = mentionedNames(cell.code);
	try {
		const table = await around.rows.queryRows(
			{
				sql: cell.code,
				views: buildViews(around.survey).filter(({ name }) => names.has(name)),
				tables: usedTables(around),
				values: usedValues(around),
				mostRows
			},
			around.signal
		);
		return { kind: 'rows', table };
	} catch (error) {
		if (!(error instanceof QueryError)) throw error;
		const { message, line, refusal } = error;
		return problem({ code: 'sql', message, line, refusal });
	}
}

async function runTransform(cell: TransformCell, around: CellSurroundings): Promise<CellOutcome> {
	const names = mentionedNames(cell.code);
	const given = buildViews(around.survey)
		.filter(({ name }) => names.has(name))
		.map((view) => ({ name: view.name, table: labelledTable(view, around.survey) }));
	const outcome = await around.sandbox.run(
		{
			code: cell.code,
			tables: [...given, ...usedTables(around)],
			values: usedValues(around),
			mostRows
		},
		around.signal
	);
	if (outcome.kind === 'rows') return outcome;
	return problem({ code: 'transform', failure: outcome });
}

function drawCell(cell: ChartCell, { used, survey }: CellSurroundings): CellOutcome {
	const [drawn] = used;
	const table = drawn?.outcome && tableOf(drawn.outcome, survey);
	if (!drawn || !table) return problem({ code: 'missing_cell', cell: cell.of });
	const parsed = parseChartSpec(cell.spec, table);
	if (parsed.kind === 'refused') return problem({ code: 'spec', problem: parsed.problem });
	return {
		kind: 'drawing',
		spec: parsed.spec,
		table,
		isProtected: drawn.outcome?.kind === 'findings'
	};
}

function tableOf(outcome: CellOutcome, survey: CellInput['survey']): RowTable | null {
	if (outcome.kind === 'rows') return outcome.table;
	return outcome.kind === 'findings' ? findingRows(outcome.result.findings, survey) : null;
}

function usedTables({ used, survey }: CellSurroundings): NamedTable[] {
	return used.flatMap(({ cell, outcome }) => {
		const table = outcome && tableOf(outcome, survey);
		return table ? [{ name: nameOf(cell), table }] : [];
	});
}

function usedValues({ used }: CellSurroundings): NamedValue[] {
	return used.flatMap(({ cell, outcome }) =>
		outcome?.kind === 'value' ? [{ name: nameOf(cell), value: outcome.value }] : []
	);
}

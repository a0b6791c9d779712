import { earlierTables, leftTables } from '$lib/disclosure/ledger/released';
import { createTabulate } from '$lib/engine/tabulate';
import { versionOf } from './document-version';
import { buildGraph } from './graph';
import type { CellOutcome } from './outcome';
import { releaseCells, type ReleasedCells } from './release-cells';
import { runCell, type CellSurroundings } from './run-cell';

/** What became of a notebook's cells. */
export interface NotebookRun {
	/** By cell. What an analysis found is here as it stands by itself: for rows and charts, not to be told. */
	readonly outcomes: ReadonlyMap<string, CellOutcome>;
	/** What the analyses found, as it may leave the notebook together. */
	readonly released: ReleasedCells;
}

/** Runs all cells, each after what it uses, and releases what the analyses found: the notebook without a page. */
export async function runNotebook(around: Omit<CellSurroundings, 'used'>): Promise<NotebookRun> {
	const { document, survey, engine, signal } = around;
	const graph = buildGraph(document.cells);
	const byId = new Map(document.cells.map((cell) => [cell.id, cell]));
	const outcomes = new Map<string, CellOutcome>();
	for (const [id, problem] of graph.problems) outcomes.set(id, { kind: 'problem', problem });
	for (const cell of graph.order) {
		const used = (graph.uses.get(cell.id) ?? []).flatMap((id) => {
			const other = byId.get(id);
			return other ? [{ cell: other, outcome: outcomes.get(id) }] : [];
		});
		outcomes.set(cell.id, await runCell(cell, { ...around, used }));
	}
	const results = document.cells.flatMap(({ id }) => {
		const outcome = outcomes.get(id);
		return outcome?.kind === 'findings' ? [outcome.result] : [];
	});
	const released = await releaseCells(results, {
		survey,
		tabulate: createTabulate(engine, survey),
		policy: document.policy,
		left: leftTables(document.released, versionOf(document)),
		earlier: earlierTables(document.released, versionOf(document)),
		...(signal && { signal })
	});
	return { outcomes, released };
}

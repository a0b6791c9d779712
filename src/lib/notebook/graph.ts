import type { Cell } from './cell';
import { mentionedCells } from './code-source';

/** Why a cell cannot run, whatever the data. */
export type GraphProblem =
	/** Ids of the cells that wait for one another, this one first. */
	| { readonly code: 'cycle'; readonly cells: readonly string[] }
	/** The cell it is about is not in the notebook, or not of a kind that can be used so. */
	| { readonly code: 'missing_cell'; readonly cell: string }
	/** Another cell, earlier in the notebook, has the same name. */
	| { readonly code: 'name_taken'; readonly name: string };

/** What depends on what in a notebook. */
export interface Graph {
	/** By cell: ids of the cells whose results it uses, in document order. */
	readonly uses: ReadonlyMap<string, readonly string[]>;
	/** Cells that can run, each after what it uses; otherwise in document order. */
	readonly order: readonly Cell[];
	/** Why the others cannot, by cell. */
	readonly problems: ReadonlyMap<string, GraphProblem>;
}

/** Finds what each cell uses, an order to run them in, and what keeps some from running. */
export function buildGraph(cells: readonly Cell[]): Graph {
	const byId = new Map(cells.map((cell) => [cell.id, cell]));
	const problems = new Map<string, GraphProblem>();
	for (const [id, problem] of takenNames(cells)) problems.set(id, problem);
	const uses = new Map<string, readonly string[]>();
	for (const cell of cells) {
		const { used, missing } = usedBy(cell, cells, byId);
		uses.set(cell.id, used);
		if (missing !== null) problems.set(cell.id, { code: 'missing_cell', cell: missing });
	}
	const order: Cell[] = [];
	const done = new Set<string>();
	const path: string[] = [];
	const visit = (cell: Cell): void => {
		if (done.has(cell.id)) return;
		const from = path.indexOf(cell.id);
		if (from >= 0) {
			const cycle = path.slice(from);
			cycle.forEach((id, at) =>
				problems.set(id, { code: 'cycle', cells: [...cycle.slice(at), ...cycle.slice(0, at)] })
			);
			return;
		}
		path.push(cell.id);
		for (const id of uses.get(cell.id) ?? []) {
			const used = byId.get(id);
			if (used) visit(used);
		}
		path.pop();
		done.add(cell.id);
		if (!problems.has(cell.id)) order.push(cell);
	};
	for (const cell of cells) visit(cell);
	return { uses, order, problems };
}

function usedBy(
	cell: Cell,
	cells: readonly Cell[],
	byId: ReadonlyMap<string, Cell>
): { readonly used: readonly string[]; readonly missing: string | null } {
	const used =
		cell.kind === 'chart'
			? [cell.of]
			: cell.kind === 'analysis'
				? (cell.filter ?? []).flatMap((one) => (one.kind === 'input' ? [one.input] : []))
				: mentionedCells(cell, cells).map(({ id }) => id);
	const missing = used.find((id) => !isUsable(byId.get(id), cell));
	return { used: [...new Set(used)].filter((id) => byId.has(id)), missing: missing ?? null };
}

/** An analysis follows inputs; a chart draws rows or findings; code may name what has a result. */
function isUsable(used: Cell | undefined, by: Cell): boolean {
	if (!used) return false;
	if (by.kind === 'analysis') return used.kind === 'input';
	const hasRows = used.kind === 'analysis' || used.kind === 'sql' || used.kind === 'transform';
	return by.kind === 'chart' ? hasRows : hasRows || used.kind === 'input';
}

function takenNames(cells: readonly Cell[]): Map<string, GraphProblem> {
	const taken = new Set<string>();
	const problems = new Map<string, GraphProblem>();
	for (const cell of cells) {
		if (!('name' in cell) || cell.name === undefined) continue;
		if (taken.has(cell.name)) problems.set(cell.id, { code: 'name_taken', name: cell.name });
		taken.add(cell.name);
	}
	return problems;
}

import type { Cell } from './cell';
import { cellsByName, mentionedCells, type CellsByName } from './code-source';

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
	/** By cell: ids of the cells whose results it uses. */
	readonly uses: ReadonlyMap<string, readonly string[]>;
	/** Cells that can run, each after what it uses; otherwise in document order. */
	readonly order: readonly Cell[];
	/** Why the others cannot, by cell. */
	readonly problems: ReadonlyMap<string, GraphProblem>;
}

/** Finds what each cell uses, an order to run them in, and what keeps some from running. */
export function buildGraph(cells: readonly Cell[]): Graph {
	const byId = new Map(cells.map((cell) => [cell.id, cell]));
	const byName = cellsByName(cells);
	const problems = new Map<string, GraphProblem>();
	for (const [id, problem] of takenNames(cells)) problems.set(id, problem);
	const uses = new Map<string, readonly string[]>();
	for (const cell of cells) {
		const { used, missing } = usedBy(cell, byId, byName);
		uses.set(cell.id, used);
		if (missing !== null) problems.set(cell.id, { code: 'missing_cell', cell: missing });
	}
	const walked = walk(cells, uses, byId);
	for (const cycle of walked.cycles)
		cycle.forEach((id, at) =>
			problems.set(id, { code: 'cycle', cells: [...cycle.slice(at), ...cycle.slice(0, at)] })
		);
	const order = walked.order.filter(({ id }) => !problems.has(id));
	return { uses, order, problems };
}

interface Walk {
	/** All cells, each after what it uses but for those of a cycle. */
	readonly order: readonly Cell[];
	readonly cycles: readonly (readonly string[])[];
}

/** Goes from each cell to what it uses. By a list and not by recursion: a chain may be as long as the notebook. */
function walk(
	cells: readonly Cell[],
	uses: ReadonlyMap<string, readonly string[]>,
	byId: ReadonlyMap<string, Cell>
): Walk {
	const order: Cell[] = [];
	const cycles: string[][] = [];
	const done = new Set<string>();
	/** Where on the way each cell stands. */
	const places = new Map<string, number>();
	for (const start of cells) {
		const way = [{ cell: start, used: (uses.get(start.id) ?? []).values() }];
		if (done.has(start.id)) continue;
		places.set(start.id, 0);
		for (let last = way.at(-1); last; last = way.at(-1)) {
			const { value: id } = last.used.next();
			const next = id === undefined ? undefined : byId.get(id);
			const place = next && places.get(next.id);
			if (place !== undefined) cycles.push(way.slice(place).map(({ cell }) => cell.id));
			else if (next && !done.has(next.id)) {
				places.set(next.id, way.length);
				way.push({ cell: next, used: (uses.get(next.id) ?? []).values() });
			} else if (id === undefined) {
				way.pop();
				places.delete(last.cell.id);
				done.add(last.cell.id);
				order.push(last.cell);
			}
		}
	}
	return { order, cycles };
}

function usedBy(
	cell: Cell,
	byId: ReadonlyMap<string, Cell>,
	byName: CellsByName
): { readonly used: readonly string[]; readonly missing: string | null } {
	const used =
		cell.kind === 'chart'
			? [cell.of]
			: cell.kind === 'analysis'
				? (cell.filter ?? []).flatMap((one) => (one.kind === 'input' ? [one.input] : []))
				: mentionedCells(cell, byName).map(({ id }) => id);
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

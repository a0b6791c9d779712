import { SvelteMap } from 'svelte/reactivity';
import type { NotebookDocument } from '$lib/notebook/document';
import type { Graph } from '$lib/notebook/graph';
import type { CellOutcome } from '$lib/notebook/outcome';
import { RecentOutcomes } from './recent-outcomes';

/** What became of cells, and what each of that was made of. */
export class ShownOutcomes {
	/** By cell. */
	readonly outcomes = new SvelteMap<string, CellOutcome>();

	/** What each shown outcome was made of. */
	#madeOf = new SvelteMap<string, string>();
	#recent = new RecentOutcomes();

	/** What the shown outcome of the cell was made of. */
	keyOf(cell: string): string | undefined {
		return this.#madeOf.get(cell);
	}

	/** Shows what became of the cell, and remembers it for a cell that is made of the same. */
	show(cell: string, key: string, outcome: CellOutcome): void {
		this.outcomes.set(cell, outcome);
		this.#madeOf.set(cell, key);
		this.#recent.keep(key, outcome);
	}

	/** Shows what is known already of a cell made of this; false when nothing is. */
	showKnown(cell: string, key: string): boolean {
		const known = this.#recent.get(key);
		if (!known) return false;
		this.outcomes.set(cell, known);
		this.#madeOf.set(cell, key);
		return true;
	}

	forget(cell: string): void {
		this.outcomes.delete(cell);
		this.#madeOf.delete(cell);
	}

	/** True for a cell that has no result because of one it uses, which may have one by now: allowed, or run again. */
	waits(cell: string): boolean {
		const outcome = this.outcomes.get(cell);
		return outcome?.kind === 'problem' && outcome.problem.code === 'used_failed';
	}

	/** Forgets cells that are gone, and says why some cannot run. */
	tidy({ cells }: NotebookDocument, { problems }: Graph): void {
		for (const id of [...this.outcomes.keys()])
			if (!cells.some((cell) => cell.id === id)) this.forget(id);
		for (const [id, problem] of problems) {
			this.outcomes.set(id, { kind: 'problem', problem });
			this.#madeOf.delete(id);
		}
	}
}

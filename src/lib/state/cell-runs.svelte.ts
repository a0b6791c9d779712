import { EngineError } from '$lib/engine/engine';
import type { Cell } from '$lib/notebook/cell';
import type { NotebookDocument } from '$lib/notebook/document';
import { createLatestOnly } from '$lib/notebook/latest-only';
import { runCell, type CellResult } from '$lib/notebook/run';
import type { Survey } from '$lib/survey/survey';
import { SvelteMap } from 'svelte/reactivity';
import { sourceOf } from './cell-source';
import type { EngineHost } from './engine-host.svelte';

/** Milliseconds that cells are counted for before the page may paint. */
const longestStretch = 12;

/** What is counted: a document and its survey as corrected. */
export interface Counted {
	readonly survey: Survey;
	readonly document: NotebookDocument;
}

/** Counts the cells of a notebook, each only when something it depends on has changed. */
export class CellRuns {
	readonly results = new SvelteMap<string, CellResult>();
	/** Why a cell's answers could not be counted, by cell. */
	readonly problems = new SvelteMap<string, string>();

	#latestOnly = createLatestOnly();
	/** What each shown result was counted from. */
	#countedFrom = new SvelteMap<string, string>();
	#runs = 0;

	constructor(private readonly host: EngineHost) {}

	/** True while the shown result was counted from something that has since been changed. */
	isStale(cell: Cell, document: NotebookDocument): boolean {
		return this.#countedFrom.get(cell.id) !== sourceOf(cell, document);
	}

	/** Ends the run that is under way. */
	stop(): void {
		this.#runs += 1;
	}

	/**
	 * Counts what changed, in the order of the cells. A newer run takes over from an older one, which then gives
	 * false.
	 */
	async run({ survey, document }: Counted): Promise<boolean> {
		const { engine } = this.host;
		this.#runs += 1;
		const run = this.#runs;
		let lastPause = performance.now();
		for (const cell of document.cells) {
			// The page paints between cells: counting on arrays would otherwise hold it until the last one.
			if (performance.now() - lastPause > longestStretch) {
				await new Promise((resolve) => setTimeout(resolve));
				lastPause = performance.now();
			}
			if (run !== this.#runs) return false;
			const source = sourceOf(cell, document);
			if (this.#countedFrom.get(cell.id) === source) continue;
			try {
				const latest = await this.#latestOnly(cell.id, (signal) =>
					runCell(cell, { survey, engine, document, signal })
				);
				if (!latest) continue;
				this.results.set(cell.id, latest.value);
				this.#countedFrom.set(cell.id, source);
				this.problems.delete(cell.id);
			} catch (error) {
				if (!(error instanceof EngineError)) throw error;
				this.problems.set(cell.id, error.message);
			}
		}
		return run === this.#runs;
	}

	/** Counts one cell that need not be in the notebook, through the same gate. */
	async count(cell: Cell, { survey, document }: Counted, signal: AbortSignal): Promise<CellResult> {
		const { engine } = this.host;
		return runCell(cell, { survey, engine, document, signal });
	}
}

import { SvelteMap } from 'svelte/reactivity';
import type { AnalysisCell, Cell, CodeCell } from '$lib/notebook/cell';
import { contentKeys, createShorten } from '$lib/notebook/content-key';
import type { NotebookDocument } from '$lib/notebook/document';
import type { Graph } from '$lib/notebook/graph';
import type { CellOutcome } from '$lib/notebook/outcome';
import { runAnalysisCell, type CellResult } from '$lib/notebook/run-analysis-cell';
import { runCell } from '$lib/notebook/run-cell';
import { runOrder, type Nearness } from '$lib/notebook/run-order';
import type { Sandbox } from '$lib/sandbox/sandbox';
import type { Survey } from '$lib/survey/survey';
import type { EngineHost } from './engine-host.svelte';
import { holdIdle, idle } from './when-idle';
import { RunningCells, type Running } from './running-cells';
import { ShownOutcomes } from './shown-outcomes.svelte';

/** Milliseconds that cells are counted for before the page may paint. */
const longestStretch = 12;
/** So many analyses in the window are counted at the same time. */
const mostAtOnce = 4;
/** Milliseconds that a cell out of the window waits at most for the page to have nothing else to do. */
const longestWait = 200;

/** What is counted: a document and its survey as corrected. */
export interface Counted {
	readonly survey: Survey;
	readonly document: NotebookDocument;
}

/** What depends on what in the document. */
interface Related {
	readonly graph: Graph;
}

export interface CellRunning {
	readonly host: EngineHost;
	readonly sandbox: Sandbox;
	/** True when the code may run on this machine. */
	readonly isAllowed: (cell: CodeCell) => boolean;
}

/** Runs the cells of a notebook, each only when something it depends on has changed. */
export class CellRuns {
	#shown = new ShownOutcomes();
	/** What each cell is made of now. */
	#keys = $state.raw<ReadonlyMap<string, string>>(new SvelteMap());
	/** What each cell was made of that a person ended: it is not begun again by itself. */
	#cancelled = new SvelteMap<string, string>();
	#running = new RunningCells();
	#shorten = createShorten();
	#runs = 0;
	#lastPause = 0;

	constructor(private readonly around: CellRunning) {}

	/** What became of each cell when it last ran. */
	get outcomes(): ReadonlyMap<string, CellOutcome> {
		return this.#shown.outcomes;
	}

	/** True while the shown outcome was made of something that has since been changed. */
	isStale(cell: Cell): boolean {
		return this.#shown.keyOf(cell.id) !== this.#keys.get(cell.id);
	}

	/** Tells where the cell stands: what is seen runs before the others. */
	notePlace(cell: string, nearness: Nearness): void {
		this.#running.notePlace(cell, nearness);
	}

	/** Shows an outcome of an earlier session until the cell has run. */
	restore(cell: string, key: string, outcome: CellOutcome): void {
		this.#shown.show(cell, key, outcome);
	}

	/** What the shown outcome of the cell was made of. */
	keyOf(cell: string): string | undefined {
		return this.#shown.keyOf(cell);
	}

	/** Forgets that this cell has run, and what became of it: its code was refused and is now allowed. */
	forget(cell: string): void {
		this.#shown.forget(cell);
		this.#cancelled.delete(cell);
	}

	/** True when a person ended the cell as it is now. */
	isCancelled(cell: string): boolean {
		const key = this.#cancelled.get(cell);
		return key !== undefined && key === this.#keys.get(cell);
	}

	/** Ends the run that is under way. */
	stop(): void {
		this.#runs += 1;
		this.#running.cancelOutdated(new SvelteMap());
	}

	/** Ends the run of one cell, as a person asks. */
	cancel(cell: string): void {
		const key = this.#keys.get(cell);
		if (key !== undefined) this.#cancelled.set(cell, key);
		this.#running.cancel(cell);
	}

	/**
	 * Runs what changed, what is seen first. A newer run takes over from an older one, which then gives false; a
	 * cell that both would run alike goes on. `onanalysed` is told when every analysis has run: code may still be at it.
	 */
	async run(
		{ survey, document, graph }: Counted & Related,
		onanalysed: () => Promise<void>
	): Promise<boolean> {
		this.#runs += 1;
		const run = this.#runs;
		const keys = contentKeys(document, graph, this.#shorten);
		this.#keys = keys;
		this.#running.cancelOutdated(keys);
		this.#shown.tidy(document, graph);
		// What is drawn by the way would come between the questions that are asked for what is looked at.
		const release = this.#running.isPlaced ? holdIdle() : null;
		try {
			const ends = await this.#runAll({ survey, document, graph }, keys, run, () => release?.());
			if (!ends) return false;
			// Code may be at it for long.
			release?.();
			await Promise.all([onanalysed(), ...ends]);
		} finally {
			release?.();
		}
		return run === this.#runs;
	}

	/** Begins every cell that changed; gives when those that others need not wait for will have ended. Null when a newer run took over. */
	async #runAll(
		{ survey, document, graph }: Counted & Related,
		keys: ReadonlyMap<string, string>,
		run: number,
		onseen: () => void
	): Promise<Iterable<Promise<void>> | null> {
		/** When each cell that runs now has ended: what uses it waits for that, and nothing else does. */
		const ends = new SvelteMap<string, Promise<void>>();
		/** Analyses that are counted at the same time. */
		const counted: Promise<void>[] = [];
		for (const { cell, nearness } of runOrder(graph, (id) => this.#running.nearness(id))) {
			const key = keys.get(cell.id) ?? '';
			if (this.#shown.keyOf(cell.id) === key && !this.#shown.waits(cell.id)) continue;
			if (this.#shown.showKnown(cell.id, key)) continue;
			if (this.isCancelled(cell.id)) continue;
			const most = nearness === 'visible' ? mostAtOnce : 1;
			while (counted.length >= most) await counted.shift();
			if (nearness !== 'visible') onseen();
			await this.#pause(nearness);
			if (run !== this.#runs) return null;
			const used = graph.uses.get(cell.id) ?? [];
			const begin = async (): Promise<void> => {
				await Promise.all(used.map((id) => ends.get(id) ?? this.#running.get(id)?.done));
				if (run !== this.#runs) return;
				await (this.#running.get(cell.id) ?? this.#begin(cell, key, used, survey, document)).done;
			};
			const end = begin();
			ends.set(cell.id, end);
			// Code, and what is drawn of it, runs beside the analyses.
			if (cell.kind === 'analysis') counted.push(end);
		}
		await Promise.all(counted);
		return run === this.#runs ? ends.values() : null;
	}

	/** Counts one cell that need not be in the notebook, through the same gate. */
	count(
		cell: AnalysisCell,
		{ survey, document }: Counted,
		signal: AbortSignal
	): Promise<CellResult> {
		return runAnalysisCell(cell, { survey, engine: this.around.host.engine, document, signal });
	}

	#begin(
		cell: Cell,
		key: string,
		used: readonly string[],
		survey: Survey,
		document: NotebookDocument
	): Running {
		const controller = new AbortController();
		const { signal } = controller;
		const { host, sandbox, isAllowed } = this.around;
		const run = async (): Promise<void> => {
			try {
				const outcome = await runCell(cell, {
					survey,
					document,
					engine: host.engine,
					rows: host,
					sandbox,
					isAllowed,
					used: document.cells
						.filter(({ id }) => used.includes(id))
						.map((other) => ({ cell: other, outcome: this.outcomes.get(other.id) })),
					signal
				});
				if (signal.aborted) return;
				this.#shown.show(cell.id, key, outcome);
			} catch (error) {
				if (!signal.aborted) throw error;
			} finally {
				this.#running.end(cell.id, controller);
			}
		};
		const going = { key, controller, done: run() };
		this.#running.begin(cell.id, going);
		return going;
	}

	/**
	 * The page paints between cells: counting on arrays would otherwise hold it until the last one. What is out of the
	 * window waits until what is in it was drawn.
	 */
	async #pause(nearness: Nearness): Promise<void> {
		const isLong = performance.now() - this.#lastPause > longestStretch;
		if (nearness !== 'visible') await idle(longestWait);
		else if (isLong) await new Promise((resolve) => setTimeout(resolve));
		else return;
		this.#lastPause = performance.now();
	}
}

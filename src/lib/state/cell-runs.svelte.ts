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
import { idle } from './when-idle';
import { RecentOutcomes } from './recent-outcomes';
import { RunningCells, type Running } from './running-cells';

/** Milliseconds that cells are counted for before the page may paint. */
const longestStretch = 12;
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
	/** What became of each cell when it last ran. */
	readonly outcomes = new SvelteMap<string, CellOutcome>();

	/** What each shown outcome was made of. */
	#madeOf = new SvelteMap<string, string>();
	/** What each cell is made of now. */
	#keys = $state.raw<ReadonlyMap<string, string>>(new SvelteMap());
	/** What each cell was made of that a person ended: it is not begun again by itself. */
	#cancelled = new SvelteMap<string, string>();
	#running = new RunningCells();
	#recent = new RecentOutcomes();
	#shorten = createShorten();
	#runs = 0;
	#lastPause = 0;

	constructor(private readonly around: CellRunning) {}

	/** True while the shown outcome was made of something that has since been changed. */
	isStale(cell: Cell): boolean {
		return this.#madeOf.get(cell.id) !== this.#keys.get(cell.id);
	}

	/** Tells where the cell stands: what is seen runs before the others. */
	notePlace(cell: string, nearness: Nearness): void {
		this.#running.notePlace(cell, nearness);
	}

	/** Shows an outcome of an earlier session until the cell has run. */
	restore(cell: string, key: string, outcome: CellOutcome): void {
		this.outcomes.set(cell, outcome);
		this.#madeOf.set(cell, key);
		this.#recent.keep(key, outcome);
	}

	/** What the shown outcome of the cell was made of. */
	keyOf(cell: string): string | undefined {
		return this.#madeOf.get(cell);
	}

	/** Forgets that this cell has run, and what became of it: its code was refused and is now allowed. */
	forget(cell: string): void {
		this.outcomes.delete(cell);
		this.#madeOf.delete(cell);
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
		this.#tidy(document, graph, keys);
		/** When each cell that runs now has ended: what uses it waits for that, and nothing else does. */
		const ends = new SvelteMap<string, Promise<void>>();
		for (const { cell, nearness } of runOrder(graph, (id) => this.#running.nearness(id))) {
			const key = keys.get(cell.id) ?? '';
			if (this.#madeOf.get(cell.id) === key && !this.#waits(cell.id)) continue;
			if (this.#take(cell.id, key)) continue;
			if (this.isCancelled(cell.id)) continue;
			await this.#pause(nearness);
			if (run !== this.#runs) return false;
			const used = graph.uses.get(cell.id) ?? [];
			const begin = async (): Promise<void> => {
				await Promise.all(used.map((id) => ends.get(id) ?? this.#running.get(id)?.done));
				if (run !== this.#runs) return;
				await (this.#running.get(cell.id) ?? this.#begin(cell, key, used, survey, document)).done;
			};
			const end = begin();
			ends.set(cell.id, end);
			// Answers are counted one cell after another; code, and what is drawn of it, runs beside them.
			if (cell.kind === 'analysis') await end;
			if (run !== this.#runs) return false;
		}
		await Promise.all([onanalysed(), ...ends.values()]);
		return run === this.#runs;
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
				this.outcomes.set(cell.id, outcome);
				this.#madeOf.set(cell.id, key);
				this.#recent.keep(key, outcome);
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

	/** True for a cell that has no result because of one it uses, which may have one by now: allowed, or run again. */
	#waits(cell: string): boolean {
		const outcome = this.outcomes.get(cell);
		return outcome?.kind === 'problem' && outcome.problem.code === 'used_failed';
	}

	/** Shows what is known already of a cell made of this. */
	#take(cell: string, key: string): boolean {
		const known = this.#recent.get(key);
		if (!known) return false;
		this.outcomes.set(cell, known);
		this.#madeOf.set(cell, key);
		return true;
	}

	/** Ends what runs for nothing, forgets cells that are gone, and says why some cannot run. */
	#tidy({ cells }: NotebookDocument, { problems }: Graph, keys: ReadonlyMap<string, string>): void {
		this.#running.cancelOutdated(keys);
		for (const id of [...this.outcomes.keys()]) {
			if (cells.some((cell) => cell.id === id)) continue;
			this.outcomes.delete(id);
			this.#madeOf.delete(id);
		}
		for (const [id, problem] of problems) {
			this.outcomes.set(id, { kind: 'problem', problem });
			this.#madeOf.delete(id);
		}
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

import { isCode, type AnalysisCell, type Cell, type CodeCell } from '$lib/notebook/cell';
import type { Change } from '$lib/notebook/change';
import type { NotebookDocument } from '$lib/notebook/document';
import type { Graph } from '$lib/notebook/graph';
import type { CellOutcome } from '$lib/notebook/outcome';
import type { ReleasedVersion } from '$lib/disclosure/ledger/released';
import type { CellResult } from '$lib/notebook/run-analysis-cell';
import type { Nearness } from '$lib/notebook/run-order';
import type { SavedResult } from '$lib/storage/saved-results';
import type { Column } from '$lib/survey/column';
import { allowedCode } from './allowed-code';
import { CellRuns, type Counted } from './cell-runs.svelte';
import { EngineHost } from './engine-host.svelte';
import { followCode } from './follow-code';
import { createPageSandbox } from './page-sandbox';
import { ReleasedCells } from './released-cells.svelte';

/** A notebook as it is now, and where what its cells found is kept. */
export interface Countable extends Counted {
	readonly graph: Graph;
	keepResults(results: readonly SavedResult[]): Promise<void>;
}

/** The counting of an open notebook: what became of its cells, and what of that may leave the page. */
export class NotebookCounting {
	readonly host = new EngineHost();
	/** True until every cell has run. */
	isBusy = $state(false);

	#sandbox = createPageSandbox();
	#runs = new CellRuns({
		host: this.host,
		sandbox: this.#sandbox,
		isAllowed: (cell) => this.isAllowed(cell)
	});
	#released = new ReleasedCells();
	/** True once the page gets ready to tell allowed code from other code. */
	#asksForCode = false;
	/** The answers that the engine holds. */
	#loaded: readonly Column[] = [];
	/** The counting and judging that was begun last. */
	#last: Promise<void> = Promise.resolve();
	/** Which results were last kept. */
	#kept = '';

	constructor(private readonly notebook: Countable) {}

	/** What became of each cell, when it last ran. */
	get outcomes(): ReadonlyMap<string, CellOutcome> {
		return this.#runs.outcomes;
	}

	/** What the analysis found; undefined for another kind of cell, and until it has run. */
	findingsOf(cell: string): CellResult | undefined {
		const outcome = this.outcomes.get(cell);
		return outcome?.kind === 'findings' ? outcome.result : undefined;
	}

	/** True while the shown result was counted from something that has since been changed. */
	isStale(cell: Cell): boolean {
		return this.#runs.isStale(cell);
	}

	/** True when the cell's code may run on this machine. */
	isAllowed(cell: CodeCell): boolean {
		return allowedCode.has(cell);
	}

	/** Lets these cells run on this machine, as their code stands. */
	allow(cells: readonly CodeCell[]): void {
		allowedCode.allow(cells);
		this.#runAllowed();
	}

	/** Code that was typed here is allowed here; see {@link followCode}. */
	followCode(before: NotebookDocument, change: Change, isPassed: boolean): void {
		followCode(allowedCode, before, change, isPassed);
	}

	/** Shows what the cells found when the notebook was last open, until they are counted anew. */
	restore(results: readonly SavedResult[]): void {
		for (const { cell, key, result } of results)
			this.#runs.restore(cell, key, { kind: 'findings', result });
	}

	/** Gives the answers to the engine and begins to count the cells, first things first. */
	begin(): void {
		this.#load();
		this.#last = this.#count();
		if (this.#asksForCode || !this.notebook.document.cells.some(isCode)) return;
		this.#asksForCode = true;
		void allowedCode.load().then(() => this.#runAllowed());
	}

	/** Counts a cell that is not in the notebook, with the answers as they are read now. */
	count(cell: AnalysisCell, signal: AbortSignal): Promise<CellResult> {
		this.#load();
		return this.#runs.count(cell, this.notebook, signal);
	}

	/** Tells where the cell stands: what is seen runs before the others. */
	notePlace(cell: string, nearness: Nearness): void {
		this.#runs.notePlace(cell, nearness);
	}

	/** Tells that a chart stands on the page: the database may now be started. */
	noteDrawn(): void {
		if (this.host.status === 'waiting') void this.host.start();
	}

	/** Ends what the cell is doing, until it is changed or asked to run again. */
	cancel(cell: string): void {
		this.#runs.cancel(cell);
	}

	isCancelled(cell: string): boolean {
		return this.#runs.isCancelled(cell);
	}

	/** Runs the cell anew. */
	runAgain(cell: string): void {
		this.#runs.forget(cell);
		this.begin();
	}

	/** Resolves when all cells have run and are judged together, also those that are changed meanwhile. */
	async settled(): Promise<void> {
		for (let last; last !== this.#last;) {
			last = this.#last;
			await last;
		}
	}

	/** The cell as it may be presented, copied, saved or printed; undefined until all cells are counted and judged. */
	released(cell: string): CellResult | undefined {
		return this.#released.results.get(cell);
	}

	/** True when the cell hides something outside the page because of what the other cells tell. */
	isRefused(cell: string): boolean {
		return this.#released.refused.has(cell);
	}

	/** What has left the notebook once what is shown now has left it too. */
	withShown(): ReleasedVersion[] {
		const { document, survey } = this.notebook;
		return this.#released.remember(document, survey.responses);
	}

	/** Stops counting and frees what counts. */
	async close(): Promise<void> {
		this.#runs.stop();
		this.#released.forget();
		this.#sandbox.close();
		await this.host.close();
	}

	/** Runs what was refused for its code, where that is now allowed. */
	#runAllowed(): void {
		const allowed = this.notebook.document.cells.filter((cell) => {
			const outcome = this.outcomes.get(cell.id);
			const isRefused = outcome?.kind === 'problem' && outcome.problem.code === 'not_allowed';
			return isRefused && isCode(cell) && this.isAllowed(cell);
		});
		for (const { id } of allowed) this.#runs.forget(id);
		if (allowed.length > 0) this.begin();
	}

	async #count(): Promise<void> {
		this.#released.forget();
		this.isBusy = true;
		const isDone = await this.#runs.run(this.notebook, () => this.#judge());
		if (isDone) this.isBusy = false;
	}

	/** Keeps what was found, and judges what of it may leave the page together. */
	async #judge(): Promise<void> {
		await this.#keepResults();
		const { survey, document } = this.notebook;
		await this.#released.judge({ survey, document, engine: this.host.engine }, (cell) =>
			this.findingsOf(cell)
		);
	}

	/** Keeps what the analyses found, to be shown at once when the notebook is opened again. */
	async #keepResults(): Promise<void> {
		const results = this.notebook.document.cells.flatMap(({ id }): SavedResult[] => {
			const [result, key] = [this.findingsOf(id), this.#runs.keyOf(id)];
			return result && key !== undefined ? [{ cell: id, key, result }] : [];
		});
		const keys = JSON.stringify(results.map(({ cell, key }) => [cell, key]));
		if (keys === this.#kept) return;
		this.#kept = keys;
		await this.notebook.keepResults(results);
	}

	/** A correction may give a question other answers, or make a question: the engine then needs them. */
	#load(): void {
		const { responses, columns } = this.notebook.survey;
		const isHeld =
			this.#loaded.length > 0 && columns.every((column) => this.#loaded.includes(column));
		if (isHeld) return;
		// What is no more asked for stays: a count may be under way, and undo wants it again.
		const others = this.#loaded.filter(({ id }) => !columns.some((column) => column.id === id));
		this.#loaded = [...columns, ...others];
		void this.host.load({ responses, columns: this.#loaded, numbers: [] });
	}
}

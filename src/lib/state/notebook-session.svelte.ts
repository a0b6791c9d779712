import { createTabulate } from '$lib/engine/tabulate';
import { EngineError } from '$lib/engine/engine';
import { applyEdits } from '$lib/import/edits/apply-edits';
import { nameSourceQuestion } from '$lib/import/words';
import type { Cell } from '$lib/notebook/cell';
import type { Change, SingleChange } from '$lib/notebook/change';
import { commit, redo, undo, type History } from '$lib/notebook/history';
import { createLatestOnly } from '$lib/notebook/latest-only';
import { resolveQuestions } from '$lib/notebook/resolve';
import { runCell, type CellResult } from '$lib/notebook/run';
import type { StorageFailure, StorageResult } from '$lib/storage/failure';
import type { QuestionEdit } from '$lib/survey/edit';
import type { Question } from '$lib/survey/question';
import { questionById, type Survey } from '$lib/survey/survey';
import { SvelteMap } from 'svelte/reactivity';
import { documentSources } from './document-sources';
import { pageLocale } from './locale.svelte';
import { EngineHost } from './engine-host.svelte';
import { withStorage } from './stored-notebooks';
import { WriteQueue, type SaveStatus } from './write-queue';

/** Milliseconds that cells are counted for before the page may paint. */
const longestStretch = 12;

/** An open notebook: its document with the way to it, the survey it is about, and what its cells found. */
export class NotebookSession {
	readonly host = new EngineHost();
	/** The survey as the importer read it; corrections are in the document. */
	readonly imported: Survey;
	readonly files: readonly File[];
	readonly results = new SvelteMap<string, CellResult>();

	saveStatus = $state<SaveStatus>('saved');
	saveFailure = $state<StorageFailure | null>(null);
	/** Why a cell's answers could not be counted, by cell. */
	readonly problems = new SvelteMap<string, string>();

	#history = $state.raw<History>() as History;
	#latestOnly = createLatestOnly();
	/** What each shown result was counted from. */
	#countedFrom = new SvelteMap<string, string>();
	#queue = new WriteQueue(
		(history) => this.#write(history),
		(status, failure) => {
			this.saveStatus = status;
			this.saveFailure = failure;
		}
	);
	#runs = 0;

	/** True once the survey is stored: from then on only the document is written. */
	#hasSurveyOnDisk: boolean;

	/**
	 * `files`: what the survey was read from since the page was loaded, never stored; null for a notebook that
	 * comes from storage, survey and all.
	 */
	constructor(history: History, imported: Survey, files: readonly File[] | null) {
		this.#history = history;
		this.imported = imported;
		this.files = files ?? [];
		this.#hasSurveyOnDisk = files === null;
	}

	readonly document = $derived.by(() => this.#history.document);
	/** The survey as corrected. */
	readonly survey = $derived.by(() =>
		nameSourceQuestion(applyEdits(this.imported, this.document.edits), pageLocale.current)
	);
	readonly lastStep = $derived.by(() => this.#history.past.at(-1) ?? null);
	readonly nextStep = $derived.by(() => this.#history.future[0] ?? null);
	/** What about the reading a person should look at. */
	readonly attention = $derived.by(() =>
		this.survey.issues.filter((issue) => issue.severity !== 'info')
	);

	/** Loads the answers into the engine and begins to count the cells, first things first. */
	async open(): Promise<void> {
		const { responses, columns } = this.imported;
		await this.host.load({ responses, columns, numbers: [] });
		void this.run();
	}

	change(change: Change, key: string | null = null): void {
		this.#become(commit(this.#history, change, key));
	}

	/** Corrects how questions are read, all in one step. */
	editQuestions(keys: readonly string[], correction: Omit<QuestionEdit, 'question'>): void {
		const changes = keys.map((question): SingleChange => {
			const before = this.document.edits.find((edit) => edit.question === question);
			return { op: 'edit-question', edit: { ...before, ...correction, question } };
		});
		this.#changeTogether(changes);
	}

	/** Reads the questions as the importer did. */
	resetQuestions(keys: readonly string[]): void {
		this.#changeTogether(
			keys.map((question): SingleChange => ({ op: 'reset-question', question }))
		);
	}

	undo(): void {
		this.#become(undo(this.#history));
	}

	redo(): void {
		this.#become(redo(this.#history));
	}

	/**
	 * This notebook's history with another export of its survey as the source. Another number of files is another
	 * number of people who could have answered, which is then not known.
	 */
	historyFor(survey: Survey): History {
		const sources = documentSources(survey);
		const isSameSize = sources.length === this.document.sources.length;
		const population = isSameSize ? this.document.population : null;
		return { ...this.#history, document: { ...this.document, sources, population } };
	}

	questionsOf(cell: Cell): Question[] {
		return resolveQuestions(this.survey, cell.questions).ids.map((id) =>
			questionById(this.survey, id)
		);
	}

	/** The words of the cell's question, or of its grid. */
	titleOf(cell: Cell): string {
		const [first] = this.questionsOf(cell);
		if (!first) return cell.questions[0] ?? '';
		if (first.row === null) return first.text;
		return cell.questions.length === 1 ? `${first.text} ${first.row}` : first.text;
	}

	/** True while the shown result was counted from something that has since been changed. */
	isStale(cell: Cell): boolean {
		return this.#countedFrom.get(cell.id) !== this.#sourceOf(cell);
	}

	/** Tells the session that a chart stands on the page: the database may now be started. */
	noteDrawn(): void {
		if (this.host.status === 'waiting') void this.host.start();
	}

	/** Brings the notebook to the disk as it is now, with its survey the first time. */
	save(): void {
		this.#queue.put(this.#history);
	}

	/** Resolves when every change so far is on disk, or has failed to get there. */
	written(): Promise<void> {
		return this.#queue.settled();
	}

	/** Stops counting and frees what counts; writes that were begun go on. */
	async close(): Promise<void> {
		this.#runs += 1;
		await this.host.close();
	}

	/** Counts what changed, in the order of the cells. A newer run takes over from an older one. */
	async run(): Promise<void> {
		const { survey, document } = this;
		const tabulate = createTabulate(this.host.engine, survey);
		this.#runs += 1;
		const run = this.#runs;
		let lastPause = performance.now();
		for (const cell of document.cells) {
			// The page paints between cells: counting on arrays would otherwise hold it until the last one.
			if (performance.now() - lastPause > longestStretch) {
				await new Promise((resolve) => setTimeout(resolve));
				lastPause = performance.now();
			}
			if (run !== this.#runs) return;
			const source = this.#sourceOf(cell);
			if (this.#countedFrom.get(cell.id) === source) continue;
			try {
				const latest = await this.#latestOnly(cell.id, (signal) =>
					runCell(cell, { survey, tabulate, document, signal })
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
	}

	#changeTogether(changes: readonly SingleChange[]): void {
		const [only, ...more] = changes;
		if (!only) return;
		this.change(more.length === 0 ? only : { op: 'together', changes: [...changes] });
	}

	#become(history: History): void {
		if (history === this.#history) return;
		this.#history = history;
		this.save();
		void this.run();
	}

	#write(history: History): Promise<StorageResult<unknown>> {
		return withStorage(async (storage) => {
			if (this.#hasSurveyOnDisk) return storage.saveNotebook(history);
			const result = await storage.storeNotebook(history, this.imported);
			this.#hasSurveyOnDisk = result.kind === 'done';
			return result;
		});
	}

	/** Everything a cell's numbers depend on, as text. */
	#sourceOf(cell: Cell): string {
		const { population, policy, edits } = this.document;
		const about = [...cell.questions, ...(cell.by === null ? [] : [cell.by])];
		return JSON.stringify([
			cell.questions,
			cell.by,
			population,
			policy,
			edits.filter((edit) => about.includes(edit.question))
		]);
	}
}

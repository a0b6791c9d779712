import { applyEdits } from '$lib/import/edits/apply-edits';
import type { ImportChoices } from '$lib/import/import-files';
import { questionsSetAside } from '$lib/import/personal/set-aside-by-edits';
import { nameSourceQuestion } from '$lib/import/words';
import { isCode, type AnalysisCell, type Cell, type CodeCell } from '$lib/notebook/cell';
import { cellTitle } from '$lib/notebook/cell-title';
import { documentSources } from '$lib/notebook/document-sources';
import type { CellOutcome } from '$lib/notebook/outcome';
import type { Change, SingleChange } from '$lib/notebook/change';
import { buildGraph } from '$lib/notebook/graph';
import { commit, startHistory, type History, type Step } from '$lib/notebook/history';
import { replay, type JournalEntry } from '$lib/notebook/journal-entry';
import type { NotebookDocument } from '$lib/notebook/document';
import { apply } from '$lib/notebook/patch';
import { resolveQuestions } from '$lib/notebook/resolve';
import type { CellResult } from '$lib/notebook/run-analysis-cell';
import type { StorageFailure } from '$lib/storage/failure';
import type { SavedResult } from '$lib/storage/saved-results';
import type { LoadedNotebook } from '$lib/storage/storage';
import type { Column } from '$lib/survey/column';
import type { QuestionEdit } from '$lib/survey/edit';
import type { Question } from '$lib/survey/question';
import { questionById, type Survey } from '$lib/survey/survey';
import { allowedCode } from './allowed-code';
import { CellRuns } from './cell-runs.svelte';
import {
	cellsFollowing,
	cellsReturning,
	correctionOf,
	type Correct,
	type Correction
} from './corrections';
import { createPageSandbox } from './page-sandbox';
import { pageLocale } from './locale.svelte';
import { EngineHost } from './engine-host.svelte';
import { followCode } from './follow-code';
import { NotebookStore, type SaveStatus } from './notebook-store';
import { ReleasedCells } from './released-cells.svelte';
import { askToKeep, withStorage } from './stored-notebooks';
import { Typing } from './typing';

/** The questions that the document's edits set aside, as text to compare. */
const asideIn = ({ edits }: NotebookDocument): string => JSON.stringify(questionsSetAside(edits));

/** What decides whether this page may edit the notebook: another tab may be the one that does. */
export interface EditingRight {
	readonly isEditing: boolean;
	/** The same, asked before each write of whoever knows it best. */
	mayWrite(): Promise<boolean>;
	/** Tells whoever edits that what is shown has left this page. */
	noteReleased(): void;
}

/** Failures after which the notebook is not this page's to write any more. */
const endings: readonly StorageFailure['code'][] = ['overtaken', 'missing'];

/** What could not be read of a stored notebook. */
export type Loss = Pick<LoadedNotebook, 'undoLost' | 'isLeftOut' | 'updated'>;

/** Takes over when the notebook comes to be about another reading of its survey: what shows that is another session. */
type Turn = (entries: readonly JournalEntry[], history: History) => void;

/** An open notebook: its document with the way to it, the survey it is about, and what its cells found. */
export class NotebookSession {
	readonly host = new EngineHost();
	/** What is being typed and not yet part of the document. */
	readonly typing = new Typing();
	/** The survey as the importer read it; corrections are in the document. */
	readonly imported: Survey;
	readonly files: readonly File[];
	/** How a person wants the files read, when they are read again. */
	choices = $state.raw<ImportChoices>({});

	saveStatus = $state<SaveStatus>('saved');
	saveFailure = $state<StorageFailure | null>(null);
	/** Null while no other tab can know the notebook. */
	right = $state.raw<EditingRight | null>(null);
	/** How often a change was asked for that may not be made here. */
	refusals = $state(0);
	onturn: Turn | null = null;
	/** What was lost of the notebook before it was opened; null when nothing was. */
	loss = $state.raw<Loss | null>(null);
	/** Why undo or redo did not lead to another reading of the survey. */
	turnFailure = $state.raw<StorageFailure | null>(null);
	/** True until every cell has run. */
	isCounting = $state(false);
	/** How often the survey was brought to the disk. */
	storedSurveys = $state(0);

	#history = $state.raw<History>() as History;
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
	#counting: Promise<void> = Promise.resolve();
	/** Which results were last kept. */
	#keptResults = '';
	/** Null until the notebook is to be stored. */
	#store: NotebookStore | null;

	/**
	 * `files`: what the survey was read from since the page was loaded, never stored. `store`: what brings the
	 * notebook to the disk, where it is there already.
	 */
	constructor(
		history: History,
		imported: Survey,
		files: readonly File[],
		choices: ImportChoices = {},
		store: NotebookStore | null = null
	) {
		this.#history = history;
		this.imported = imported;
		this.files = files;
		this.choices = choices;
		this.#store = store;
		this.#listen();
	}

	/** True when nothing is written from here any more: what is on the page is nowhere else. */
	readonly isFenced = $derived.by(
		() => this.saveFailure !== null && endings.includes(this.saveFailure.code)
	);
	readonly canEdit = $derived.by(() => !this.isFenced && (this.right?.isEditing ?? true));
	readonly document = $derived.by(() => this.#history.document);
	/** The survey as corrected. */
	readonly survey = $derived.by(() =>
		nameSourceQuestion(applyEdits(this.imported, this.document.edits), pageLocale.current)
	);
	readonly lastStep = $derived.by(() => this.#history.past.at(-1) ?? null);
	readonly nextStep = $derived.by(() => this.#history.future[0] ?? null);
	/** What can be undone, oldest first. */
	get past(): readonly Step[] {
		return this.#history.past;
	}

	/** What can be done again, next first. */
	get future(): readonly Step[] {
		return this.#history.future;
	}

	/** What about the reading a person should look at. */
	readonly attention = $derived.by(() =>
		this.survey.issues.filter((issue) => issue.severity !== 'info')
	);
	/** What became of each cell, when it last ran. */
	get outcomes(): ReadonlyMap<string, CellOutcome> {
		return this.#runs.outcomes;
	}

	/** What the analysis found; undefined for another kind of cell, and until it has run. */
	findingsOf(cell: string): CellResult | undefined {
		const outcome = this.outcomes.get(cell);
		return outcome?.kind === 'findings' ? outcome.result : undefined;
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

	/** Shows what the cells found when the notebook was last open, until they are counted anew. */
	restore(results: readonly SavedResult[]): void {
		for (const { cell, key, result } of results)
			this.#runs.restore(cell, key, { kind: 'findings', result });
	}

	/** Gives the answers to the engine and begins to count the cells, first things first. */
	open(): void {
		this.#load();
		this.#counting = this.#count();
		if (this.#asksForCode || !this.document.cells.some(isCode)) return;
		this.#asksForCode = true;
		void allowedCode.load().then(() => this.#runAllowed());
	}

	change(change: Change, key: string | null = null): void {
		if (!this.canEdit) return this.refuse();
		const before = this.#history;
		const history = commit(before, change, key);
		const isPassed = history.past.length <= before.past.length;
		followCode(allowedCode, before.document, change, isPassed);
		this.#become([{ kind: 'commit', change, key }], history);
	}

	/** Nothing is changed, and whoever asked for it is told. */
	refuse(): void {
		this.refusals += 1;
	}

	/** Shows the notebook as another tab has made it. */
	follow(document: NotebookDocument): void {
		this.#history = startHistory(document);
		this.open();
	}

	/** Writes nothing more; what is on the page stays there. */
	fence(failure: StorageFailure): void {
		this.saveStatus = 'failed';
		this.saveFailure = failure;
	}

	/** The document and the way to it. */
	get history(): History {
		return this.#history;
	}

	/** Several changes in one step. */
	changeTogether(changes: readonly SingleChange[]): void {
		const [only, ...more] = changes;
		if (!only) return;
		this.change(more.length === 0 ? only : { op: 'together', changes: [...changes] });
	}

	/** What is corrected about the question. */
	editOf(key: string): QuestionEdit | undefined {
		return this.document.edits.find(({ question }) => question === key);
	}

	/** Corrects how questions are read, all in one step. */
	editQuestions(keys: readonly string[], correction: Correction | Correct): void {
		this.changeTogether(keys.map((key) => correctionOf(this.document, key, correction)));
	}

	/** Adds to what is corrected about questions, in one step; cells of the notebook follow. */
	applyEdits(edits: readonly QuestionEdit[]): void {
		let { document } = this;
		const changes: SingleChange[] = [];
		for (const { question, ...parts } of edits) {
			const corrected = correctionOf(document, question, parts);
			const made = [corrected, ...cellsFollowing(document, { question, ...parts })];
			document = made.reduce((before, change) => apply(before, change), document);
			changes.push(...made);
		}
		this.changeTogether(changes);
	}

	/** Reads the questions as the importer did. */
	resetQuestions(keys: readonly string[]): void {
		this.changeTogether(
			keys.flatMap((question): SingleChange[] => [
				{ op: 'reset-question', question },
				...cellsReturning(this.document, this.editOf(question))
			])
		);
	}

	/** Takes the last steps back, as if one by one. */
	undo(steps = 1): void {
		this.typing.flush();
		this.#step('undo', Math.min(steps, this.past.length));
	}

	/** Does the steps again that were last taken back. */
	redo(steps = 1): void {
		this.typing.flush();
		this.#step('redo', Math.min(steps, this.future.length));
	}

	/**
	 * What makes the notebook be about another export of its survey. Another number of files is another number of
	 * people who could have answered, which is then not known. `data`: what the reading is called from now on.
	 */
	changeTo(survey: Survey, data: string): Change {
		const sources = documentSources(survey);
		const isSameSize = sources.length === this.document.sources.length;
		const population = isSameSize ? this.document.population : null;
		return { op: 'set-sources', sources, data, population };
	}

	questionsOf(cell: Cell): Question[] {
		if (cell.kind !== 'analysis') return [];
		return resolveQuestions(this.survey, cell.questions).ids.map((id) =>
			questionById(this.survey, id)
		);
	}

	/** What the cell is called unless it has a title of its own. */
	titleOf(cell: Cell): string {
		return cellTitle(cell, this.questionsOf(cell), pageLocale.current);
	}

	/** True while the shown result was counted from something that has since been changed. */
	isStale(cell: Cell): boolean {
		return this.#runs.isStale(cell);
	}

	/** Counts a cell that is not in the notebook, with the answers as they are read now. */
	count(cell: AnalysisCell, signal: AbortSignal): Promise<CellResult> {
		this.#load();
		return this.#runs.count(cell, this, signal);
	}

	/** Tells whether the cell is near the window: it then runs before the others. */
	noteSeen(cell: string, isSeen: boolean): void {
		this.#runs.noteSeen(cell, isSeen);
	}

	/** Ends what the cell is doing, until it is changed or asked to run again. */
	cancelCell(cell: string): void {
		this.#runs.cancel(cell);
	}

	isCancelled(cell: string): boolean {
		return this.#runs.isCancelled(cell);
	}

	/** Runs the cell anew. */
	runAgain(cell: string): void {
		this.#runs.forget(cell);
		this.open();
	}

	/** What depends on what. */
	readonly graph = $derived.by(() => buildGraph(this.document.cells));

	/** Tells the session that a chart stands on the page: the database may now be started. */
	noteDrawn(): void {
		if (this.host.status === 'waiting') void this.host.start();
	}

	/** Resolves when all cells have run and are judged together, also those that are changed meanwhile. */
	async counted(): Promise<void> {
		for (let counting; counting !== this.#counting;) {
			counting = this.#counting;
			await counting;
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

	/** Remembers that what is shown now has left the page, so that newer answers cannot be told apart by it. */
	noteReleased(): void {
		if (!this.canEdit) return this.right?.noteReleased();
		const { document } = this;
		const released = this.#released.remember(document, this.survey.responses);
		if (JSON.stringify(released) === JSON.stringify(document.released)) return;
		const entry: JournalEntry = { kind: 'released', released };
		this.#history = replay(this.#history, entry);
		this.append([entry]);
	}

	/** Brings the notebook to the disk, with its survey the first time; later what could not be brought there. */
	save(): void {
		if (this.#store) return this.#store.retry();
		this.#store = new NotebookStore(withStorage);
		this.#listen();
		this.#store.begin(this.#history, this.imported);
	}

	/** Brings to the disk that the notebook has come to be about another reading of its survey, with that. */
	saveReading(entry: JournalEntry): void {
		this.#store?.appendReading([entry], this.#history, this.imported);
	}

	/** The same notebook about another reading of the same survey, called `data`, and what has made it so. */
	replaced(
		survey: Survey,
		files: readonly File[],
		choices: ImportChoices,
		data: string
	): { replacing: NotebookSession; entry: JournalEntry } {
		const change = this.changeTo(survey, data);
		const entry: JournalEntry = { kind: 'commit', change, key: null };
		const history = replay(this.#history, entry);
		return { replacing: this.turned(history, survey, files, choices), entry };
	}

	/** The same notebook about another reading of its survey. */
	turned(
		history: History,
		imported: Survey,
		files: readonly File[],
		choices: ImportChoices
	): NotebookSession {
		return new NotebookSession(history, imported, files, choices, this.#store);
	}

	/** Brings to the disk what has made the notebook as it is. */
	append(entries: readonly JournalEntry[]): void {
		this.#store?.append(entries, this.#history);
	}

	/** Resolves when every change so far is on disk, or has failed to get there. */
	async written(): Promise<void> {
		await this.#store?.settled();
	}

	/** Stops counting and frees what counts; writes that were begun go on. */
	async close(): Promise<void> {
		this.#runs.stop();
		this.#released.forget();
		this.#sandbox.close();
		await this.host.close();
	}

	#step(kind: 'undo' | 'redo', steps: number): void {
		const entries: JournalEntry[] = Array.from({ length: steps }, () => ({ kind }));
		this.#become(entries, entries.reduce(replay, this.#history));
	}

	#become(entries: readonly JournalEntry[], history: History): void {
		if (history === this.#history) return;
		if (!this.canEdit) return this.refuse();
		if (history.document.data !== this.document.data) return this.onturn?.(entries, history);
		const isAside = asideIn(history.document) !== asideIn(this.document);
		this.#history = history;
		this.#store?.append(entries, history, isAside ? this.imported : null);
		this.open();
	}

	#listen(): void {
		this.#store?.listen({
			mayWrite: async () => !this.isFenced && (await this.right?.mayWrite()) !== false,
			onstatus: (status, failure) => {
				if (this.isFenced) return;
				this.saveStatus = status;
				// What was told stands until the next write has ended.
				if (status !== 'saving') this.saveFailure = failure;
			},
			onsurvey: () => {
				this.storedSurveys += 1;
				askToKeep();
			}
		});
	}

	/** Runs what was refused for its code, where that is now allowed. */
	#runAllowed(): void {
		const allowed = this.document.cells.filter((cell) => {
			const outcome = this.outcomes.get(cell.id);
			const isRefused = outcome?.kind === 'problem' && outcome.problem.code === 'not_allowed';
			return isRefused && isCode(cell) && this.isAllowed(cell);
		});
		for (const { id } of allowed) this.#runs.forget(id);
		if (allowed.length > 0) this.open();
	}

	async #count(): Promise<void> {
		this.#released.forget();
		this.isCounting = true;
		const isDone = await this.#runs.run(this);
		if (!isDone) return;
		this.isCounting = false;
		await this.#keepResults();
		const { survey, document } = this;
		await this.#released.judge({ survey, document, engine: this.host.engine }, (cell) =>
			this.findingsOf(cell)
		);
	}

	/** Keeps what the analyses found, to be shown at once when the notebook is opened again. */
	async #keepResults(): Promise<void> {
		const results = this.document.cells.flatMap(({ id }): SavedResult[] => {
			const [result, key] = [this.findingsOf(id), this.#runs.keyOf(id)];
			return result && key !== undefined ? [{ cell: id, key, result }] : [];
		});
		const keys = JSON.stringify(results.map(({ cell, key }) => [cell, key]));
		if (keys === this.#keptResults || !this.#store || !this.canEdit) return;
		this.#keptResults = keys;
		// Nothing is lost when they cannot be kept: they are counted again.
		await withStorage((storage) => storage.saveResults(this.document.id, results));
	}

	/** A correction may give a question other answers, or make a question: the engine then needs them. */
	#load(): void {
		const { responses, columns } = this.survey;
		const isHeld =
			this.#loaded.length > 0 && columns.every((column) => this.#loaded.includes(column));
		if (isHeld) return;
		// What is no more asked for stays: a count may be under way, and undo wants it again.
		const others = this.#loaded.filter(({ id }) => !columns.some((column) => column.id === id));
		this.#loaded = [...columns, ...others];
		void this.host.load({ responses, columns: this.#loaded, numbers: [] });
	}
}

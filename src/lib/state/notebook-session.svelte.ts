import { withReleased } from '$lib/disclosure/ledger/released';
import type { ReleasedTable } from '$lib/disclosure/ledger/released-table';
import { applyEdits } from '$lib/import/edits/apply-edits';
import type { ImportChoices } from '$lib/import/import-files';
import { questionsSetAside } from '$lib/import/personal/set-aside-by-edits';
import { nameSourceQuestion } from '$lib/import/words';
import type { Cell } from '$lib/notebook/cell';
import { cellTitle } from '$lib/notebook/cell-title';
import { versionOf } from '$lib/notebook/document-version';
import { documentSources } from '$lib/notebook/document-sources';
import type { Change, SingleChange } from '$lib/notebook/change';
import { buildGraph } from '$lib/notebook/graph';
import { commit, startHistory, type History, type Step } from '$lib/notebook/history';
import { replay, type JournalEntry } from '$lib/notebook/journal-entry';
import type { NotebookDocument } from '$lib/notebook/document';
import { resolveQuestions } from '$lib/notebook/resolve';
import type { StorageFailure } from '$lib/storage/failure';
import type { SavedResult } from '$lib/storage/saved-results';
import type { LoadedNotebook } from '$lib/storage/storage';
import type { QuestionEdit } from '$lib/survey/edit';
import type { Question } from '$lib/survey/question';
import { questionById, type Survey } from '$lib/survey/survey';
import {
	correctionOf,
	correctionsOf,
	resettingOf,
	type Correct,
	type Correction
} from './corrections';
import { pageLocale } from './locale.svelte';
import { NotebookCounting } from './notebook-counting.svelte';
import { NotebookSaving } from './notebook-saving.svelte';
import type { NotebookStore } from './notebook-store';
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

/** What could not be read of a stored notebook. */
export type Loss = Pick<LoadedNotebook, 'undoLost' | 'isLeftOut' | 'updated'>;

/** Takes over when the notebook comes to be about another reading of its survey: what shows that is another session. */
type Turn = (entries: readonly JournalEntry[], history: History) => void;

/** An open notebook: its document with the way to it, the survey it is about, and what its cells found. */
export class NotebookSession {
	/** What is being typed and not yet part of the document. */
	readonly typing = new Typing();
	/** The survey as the importer read it; corrections are in the document. */
	readonly imported: Survey;
	readonly files: readonly File[];
	/** How a person wants the files read, when they are read again. */
	choices = $state.raw<ImportChoices>({});

	/** Null while no other tab can know the notebook. */
	right = $state.raw<EditingRight | null>(null);
	/** How often a change was asked for that may not be made here. */
	refusals = $state(0);
	onturn: Turn | null = null;
	/** What was lost of the notebook before it was opened; null when nothing was. */
	loss = $state.raw<Loss | null>(null);
	/** Why undo or redo did not lead to another reading of the survey. */
	turnFailure = $state.raw<StorageFailure | null>(null);

	/** The notebook's way to the disk. */
	readonly saving: NotebookSaving;
	/** What its cells find. */
	readonly counting = new NotebookCounting(this);

	#history = $state.raw<History>() as History;

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
		this.saving = new NotebookSaving(store, async () => (await this.right?.mayWrite()) !== false);
	}

	readonly canEdit = $derived.by(() => !this.saving.isFenced && (this.right?.isEditing ?? true));
	readonly document = $derived.by(() => this.#history.document);
	/** Apart from the document: what else changes in that makes no other survey. */
	readonly #edits = $derived.by(() => this.document.edits);
	/** The survey as corrected. */
	readonly survey = $derived.by(() =>
		nameSourceQuestion(applyEdits(this.imported, this.#edits), pageLocale.current)
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

	change(change: Change, key: string | null = null): void {
		if (!this.canEdit) return this.refuse();
		const before = this.#history;
		const history = commit(before, change, key);
		const isPassed = history.past.length <= before.past.length;
		this.counting.followCode(before.document, change, isPassed);
		this.#become([{ kind: 'commit', change, key }], history);
	}

	/** Nothing is changed, and whoever asked for it is told. */
	refuse(): void {
		this.refusals += 1;
	}

	/** Shows the notebook as another tab has made it. */
	follow(document: NotebookDocument): void {
		this.#history = startHistory(document);
		this.counting.begin();
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
		this.changeTogether(correctionsOf(this.document, edits));
	}

	/** Reads the questions as the importer did. */
	resetQuestions(keys: readonly string[]): void {
		this.changeTogether(keys.flatMap((question) => resettingOf(this.document, question)));
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

	/** What depends on what. */
	readonly graph = $derived.by(() => buildGraph(this.document.cells));

	/** Remembers that what is shown now has left the page, so that newer answers cannot be told apart by it. */
	noteReleased(): void {
		if (!this.canEdit) return this.right?.noteReleased();
		this.#noteLeft(this.counting.withShown());
	}

	/** Remembers that a file with these tables has left the page. */
	noteTables(tables: readonly ReleasedTable[]): void {
		const { document, survey } = this;
		const now = { ...versionOf(document), responses: survey.responses, tables: [...tables] };
		this.#noteLeft(withReleased(document.released, now));
	}

	#noteLeft(released: NotebookDocument['released']): void {
		if (JSON.stringify(released) === JSON.stringify(this.document.released)) return;
		const entry: JournalEntry = { kind: 'released', released };
		this.#history = replay(this.#history, entry);
		this.append([entry]);
	}

	/** Brings the notebook to the disk, with its survey the first time; later what could not be brought there. */
	save(): void {
		this.saving.begin(this.#history, this.imported);
	}

	/** Brings to the disk that the notebook has come to be about another reading of its survey, with that. */
	saveReading(entry: JournalEntry): void {
		this.saving.appendReading(entry, this.#history, this.imported);
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
		return new NotebookSession(history, imported, files, choices, this.saving.handOver());
	}

	/** Brings to the disk what has made the notebook as it is. */
	append(entries: readonly JournalEntry[]): void {
		this.saving.append(entries, this.#history);
	}

	/** Keeps what the cells found, to be shown at once when the notebook is opened again. */
	async keepResults(results: readonly SavedResult[]): Promise<void> {
		if (this.canEdit) await this.saving.keepResults(this.document.id, results);
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
		this.saving.append(entries, history, isAside ? this.imported : null);
		this.counting.begin();
	}
}

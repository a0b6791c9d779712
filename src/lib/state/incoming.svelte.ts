import type { NotebookDocument } from '$lib/notebook/document';
import type { FilledTemplate, SlotAnswers } from '$lib/notebook/fill-template';
import { isLink } from '$lib/notebook/is-link';
import type { Survey } from '$lib/survey/survey';
import { ImportJob } from './import-job.svelte';
import type { IncomingAnswers, IncomingNotebook, IncomingState } from './incoming-state';
import { neededNow } from './needed-now';
import { workspace } from './workspace.svelte';

/** Two versions, the earlier first. */
export interface ComparedNotebooks {
	readonly before: NotebookDocument;
	readonly after: NotebookDocument;
}

/** A notebook's own mark at the beginning of its file. */
const mark = /^\uFEFF?\s*\{[^]{0,200}"hagebok(-template)?"/;

async function isNotebook(file: File): Promise<boolean> {
	return /\.hagebok\.json$/i.test(file.name) || mark.test(await file.slice(0, 400).text());
}

/** Notebooks and templates on their way in: shown before anything is done with them, then given answers. */
export class Incoming {
	state = $state.raw<IncomingState>({ kind: 'none' });
	readonly job = new ImportJob();
	/** How often something came or was left: what took its time for an earlier one is too late. */
	#turn = 0;

	/** Takes a notebook among the files, and the others as its answers. False when there is none and none waits. */
	async take(files: readonly File[]): Promise<boolean> {
		const marks = await Promise.all(files.map(isNotebook));
		const [notebook, ...others] = files.filter((_, i) => marks[i]);
		const answers = files.filter((_, i) => !marks[i]);
		if (!notebook && (this.state.kind === 'none' || this.state.kind === 'refused')) return false;
		if (notebook && others.length > 0) {
			this.#begin();
			this.state = { kind: 'several', notebooks: [notebook, ...others], answers };
			return true;
		}
		if (!notebook && this.state.kind === 'several') {
			this.state = { ...this.state, answers: [...this.state.answers, ...answers] };
			return true;
		}
		const turn = notebook ? this.#begin() : this.#turn;
		if (notebook) await this.#openText(await notebook.text(), notebook, turn);
		if (answers.length > 0 && turn === this.#turn) await this.answerWith(answers);
		return true;
	}

	/** Opens one of several, with the answers that came with them. */
	async choose(notebook: File): Promise<void> {
		if (this.state.kind === 'several') await this.take([notebook, ...this.state.answers]);
	}

	/** The two that came at once, to be compared, the lower version first; null when one cannot be opened, which is told. */
	async compareTwo(): Promise<ComparedNotebooks | null> {
		if (this.state.kind !== 'several') return null;
		const turn = this.#turn;
		const { openDocumentText } = await import('$lib/notebook/open-document');
		const read: NotebookDocument[] = [];
		for (const file of this.state.notebooks) {
			const opened = openDocumentText(await file.text(), neededNow());
			if (turn !== this.#turn) return null;
			if (opened.kind === 'refused') {
				this.state = { kind: 'refused', name: file.name, because: opened.because.code, file };
				return null;
			}
			read.push(opened.document);
		}
		const { compare } = new Intl.Collator('en', { numeric: true });
		const [before, after] = read.sort((a, b) => compare(a.life.version, b.life.version));
		return before && after ? { before, after } : null;
	}

	/** Ends with what came before: what is still being read is for that. */
	#begin(): number {
		this.job.cancel();
		return (this.#turn += 1);
	}

	/** Takes the template that the address holds, if it holds one. */
	async takeLink(hash: string): Promise<void> {
		const fragment = hash.replace(/^#/, '');
		if (!isLink(fragment)) return;
		const turn = this.#begin();
		const { readLink } = await import('$lib/notebook/share-link');
		const read = readLink(fragment);
		if (read.kind === 'text') await this.#openText(read.text, null, turn);
		else if (turn === this.#turn) {
			const because =
				read.because === 'damaged'
					? 'link_damaged'
					: read.because === 'newer'
						? 'newer'
						: 'link_too_large';
			this.state = { kind: 'refused', name: null, because, file: null };
		}
	}

	async #openText(text: string, file: File | null, turn: number): Promise<void> {
		const { openDocumentText } = await import('$lib/notebook/open-document');
		if (turn !== this.#turn) return;
		const opened = openDocumentText(text, neededNow());
		this.state =
			opened.kind === 'refused'
				? { kind: 'refused', name: file?.name ?? null, because: opened.because.code, file }
				: { kind: 'waiting', notebook: { ...opened, file } };
	}

	/** Reads the answers and holds them beside what waits for them. */
	async answerWith(files: readonly File[]): Promise<void> {
		if (this.state.kind !== 'waiting' && this.state.kind !== 'answered') return;
		const { notebook } = this.state;
		const turn = this.#turn;
		const survey = await this.job.read(files);
		if (survey) await this.#hold(turn, notebook, { survey, files });
	}

	/** Uses answers that are open already. */
	async answerFrom(survey: Survey, files: readonly File[]): Promise<void> {
		if (this.state.kind !== 'waiting') return;
		const given = { survey, files: files.length > 0 ? files : null };
		await this.#hold(this.#turn, this.state.notebook, given);
	}

	async #hold(
		turn: number,
		notebook: IncomingNotebook,
		given: Pick<IncomingAnswers, 'survey' | 'files'>
	): Promise<void> {
		const [{ fitSurvey }, { matchSlots }] = await Promise.all([
			import('$lib/notebook/fit-survey'),
			import('$lib/notebook/match-slots')
		]);
		if (turn !== this.#turn) return;
		const { slots, document } = notebook;
		const answers = {
			...given,
			fit: slots ? null : fitSurvey(document, given.survey),
			matches: slots && matchSlots(slots, given.survey)
		};
		this.state = { kind: 'answered', notebook, answers };
	}

	/** What a notebook would be with its answers; `chosen` are the survey's questions for a template's slots. */
	async fill(chosen: SlotAnswers): Promise<FilledTemplate | null> {
		if (this.state.kind !== 'answered') return null;
		const { document, slots } = this.state.notebook;
		if (!slots) return { document, unfilled: [] };
		const { fillTemplate } = await import('$lib/notebook/fill-template');
		return fillTemplate({ document, slots }, chosen, document);
	}

	/** Makes a notebook of it and opens it; returns its id. */
	async open(document: NotebookDocument): Promise<string | null> {
		if (this.state.kind !== 'answered') return null;
		const { survey, files } = this.state.answers;
		const id = await workspace.createFrom(document, survey, files ?? []);
		this.state = { kind: 'none' };
		return id;
	}

	/** Leaves what came where it was. */
	dismiss(): void {
		this.#begin();
		this.state = { kind: 'none' };
	}
}

import { createTabulate } from '$lib/engine/tabulate';
import {
	earlierTables,
	leftTables,
	withReleased,
	type ReleasedVersion
} from '$lib/disclosure/ledger/released';
import type { ReleasedTable } from '$lib/disclosure/ledger/released-table';
import { EngineError, type Answering } from '$lib/engine/engine';
import type { NotebookDocument } from '$lib/notebook/document';
import { versionOf } from '$lib/notebook/document-version';
import { releaseCells } from '$lib/notebook/release-cells';
import type { CellResult } from '$lib/notebook/run-analysis-cell';
import type { Survey } from '$lib/survey/survey';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { judgeInWorker } from './judge-in-worker';

/** A document and its survey as corrected, with what counts. */
export interface Judged {
	readonly survey: Survey;
	readonly document: NotebookDocument;
	readonly engine: Answering;
}

/** What may leave a notebook: its cells judged together, since together they may tell more than each by itself. */
export class ReleasedCells {
	/** By cell; a cell that is still being counted is left out. */
	readonly results = new SvelteMap<string, CellResult>();
	/** Cells in which something is hidden because of the others. */
	readonly refused = new SvelteSet<string>();

	#tables: readonly ReleasedTable[] = [];
	/** Ends the judgement that is under way. */
	#judging = new AbortController();

	/** Nothing may leave until it is judged again. */
	forget(): void {
		this.#judging.abort();
		this.results.clear();
	}

	/** Judges the results of all cells, in document order. A later judgement takes over from this one. */
	async judge(
		{ survey, document, engine }: Judged,
		resultOf: (cell: string) => CellResult | undefined
	): Promise<void> {
		this.#judging.abort();
		this.#judging = new AbortController();
		const { signal } = this.#judging;
		const counted = document.cells.flatMap(({ id }) => resultOf(id) ?? []);
		const { released, policy } = document;
		try {
			const judged = await releaseCells(counted, {
				survey,
				tabulate: createTabulate(engine, survey),
				policy,
				left: leftTables(released, versionOf(document)),
				earlier: earlierTables(released, versionOf(document)),
				judge: judgeInWorker,
				signal
			});
			if (signal.aborted) return;
			this.results.clear();
			for (const result of judged.results) this.results.set(result.cell, result);
			this.refused.clear();
			for (const cell of judged.refused) this.refused.add(cell);
			this.#tables = judged.tables;
		} catch (error) {
			// Without a judgement nothing leaves; the page itself goes on.
			if (signal.aborted) return;
			if (!(error instanceof EngineError)) throw error;
		}
	}

	/** What has left the notebook once what is judged now has left too. */
	remember(document: NotebookDocument, responses: number): ReleasedVersion[] {
		const now = { ...versionOf(document), responses, tables: [...this.#tables] };
		return withReleased(document.released, now);
	}
}

import type { History } from '$lib/notebook/history';
import { failed, type StorageFailure, type StorageResult } from '$lib/storage/failure';

export type SaveStatus = 'saved' | 'saving' | 'failed';

type Write = (history: History) => Promise<StorageResult<unknown>>;
type Tell = (status: SaveStatus, failure: StorageFailure | null) => void;

/**
 * Brings a notebook's latest state to the disk, one write at a time: while one is under way only the newest
 * state waits. "Saved" is told only when nothing waits any more. A write that fails is told and forgotten; the
 * next change tries again.
 */
export class WriteQueue {
	#waiting: History | null = null;
	#draining: Promise<void> | null = null;

	constructor(
		private readonly write: Write,
		private readonly tell: Tell
	) {}

	put(history: History): void {
		this.#waiting = history;
		this.tell('saving', null);
		this.#draining ??= this.#drain();
	}

	/** Resolves when everything that was put has been written, or has failed. */
	async settled(): Promise<void> {
		await this.#draining;
	}

	async #drain(): Promise<void> {
		let failure: StorageFailure | null = null;
		while (this.#waiting) {
			const history = this.#waiting;
			this.#waiting = null;
			const result = await this.#attempt(history);
			failure = result.kind === 'failed' ? result.failure : null;
		}
		this.#draining = null;
		this.tell(failure ? 'failed' : 'saved', failure);
	}

	/** A write that throws must not keep the next ones from the disk. */
	async #attempt(history: History): Promise<StorageResult<unknown>> {
		try {
			return await this.write(history);
		} catch (fault) {
			reportError(fault);
			return failed('refused', String(fault));
		}
	}
}

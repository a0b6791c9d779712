import { EngineError, type Engine } from '$lib/engine/engine';
import type { RowQuerying } from '$lib/engine/row-query';

export type Database = Engine & RowQuerying;

/** Milliseconds that a query which somebody ended may still hold the database. */
const patience = 1_500;

/** A database that is up, until it is lost: what it was asked then is not answered any more. */
export class RunningDatabase {
	/** True when columns were derived that it does not know yet. */
	isBehind = false;

	/** True once it has ended. */
	isLost = false;

	/** Queries that somebody wrote, in the order they run: until they end the database may answer nothing else. */
	readonly #queries: AbortSignal[] = [];
	#lose: (reason: EngineError) => void = () => undefined;
	readonly #lost: Promise<never>;

	constructor(readonly engine: Database) {
		this.#lost = new Promise((_, reject) => (this.#lose = reject));
		// Nobody need be waiting when it is lost.
		this.#lost.catch(() => undefined);
	}

	get isHeld(): boolean {
		return this.#queries.length > 0;
	}

	/** What the question gives; throws `EngineError` when the database is lost meanwhile. */
	ask<T>(question: (engine: Database) => Promise<T>): Promise<T> {
		return Promise.race([question(this.engine), this.#lost]);
	}

	/** The same for a query that somebody wrote. `ondeaf`: it was ended, and the database does not come back from it. */
	async query<T>(
		question: (engine: Database) => Promise<T>,
		signal: AbortSignal = new AbortController().signal,
		ondeaf: () => void
	): Promise<T> {
		this.#queries.push(signal);
		let timer: ReturnType<typeof setTimeout> | undefined;
		const wait = (): void => {
			timer = setTimeout(() => {
				// One that waits for another ends when that does.
				if (this.#queries[0]?.aborted) ondeaf();
			}, patience);
		};
		signal.addEventListener('abort', wait, { once: true });
		try {
			return await this.ask(question);
		} finally {
			clearTimeout(timer);
			signal.removeEventListener('abort', wait);
			this.#queries.splice(this.#queries.indexOf(signal), 1);
		}
	}

	/** Ends it: whoever waits for an answer is told. */
	async close(): Promise<void> {
		this.isLost = true;
		this.#lose(new EngineError('The database was ended', null, null));
		await this.engine.close();
	}
}

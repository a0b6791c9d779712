import { createArrayEngine } from '$lib/engine/arrays';
import { duckDbAssets } from '$lib/engine/duckdb-assets';
import { EngineError, type Answering, type Engine, type EngineTable } from '$lib/engine/engine';
import type { Derivation } from '$lib/engine/expression';
import type { RowQuerying, RowRequest } from '$lib/engine/row-query';
import type { RowTable } from '$lib/survey/row-table';
import { RunningDatabase } from './running-database';

export type DatabaseStatus = 'waiting' | 'starting' | 'ready' | 'failed';

/**
 * Who counts. The arrays answer from the moment a file is read; the database takes over when it is up,
 * with the same interface and the same numbers. When it cannot start, the arrays go on and the person is told.
 */
export class EngineHost implements RowQuerying {
	status = $state<DatabaseStatus>('waiting');
	/** Why the database could not start. */
	problem = $state<string | null>(null);
	/** Milliseconds from asking for the database to its first answer. */
	bootTime = $state<number | null>(null);

	#arrays: Engine = createArrayEngine();
	#database: RunningDatabase | null = null;
	/** True while the database has the answers. */
	#isFilled = false;
	/** Settled when nothing is being started or loaded: rows wait for it. */
	#coming: Promise<unknown> = Promise.resolve();
	#table: EngineTable | null = null;
	/** What was derived from the table: an engine that takes over derives it again. */
	#derived: { readonly id: string; readonly derivation: Derivation }[] = [];

	/** Makes these the answers that are counted. */
	load(table: EngineTable): Promise<void> {
		return this.#come(this.#load(table));
	}

	async #load(table: EngineTable): Promise<void> {
		// The arrays answer until the database has these answers: until then it would not know a new column.
		this.#isFilled = false;
		this.#table = table;
		this.#derived = [];
		await this.#arrays.load(table);
		if (this.#database) await this.#fill(this.#database, table);
	}

	/** An engine that always asks whichever engine answers now. */
	readonly engine: Answering = {
		countBy: (requests, signal) => this.#ask((engine) => engine.countBy(requests, signal)),
		momentsBy: (requests, signal) => this.#ask((engine) => engine.momentsBy(requests, signal)),
		crossMomentsBy: (requests, signal) =>
			this.#ask((engine) => engine.crossMomentsBy(requests, signal)),
		valuesBy: (requests, signal) => this.#ask((engine) => engine.valuesBy(requests, signal)),
		derive: async (id, derivation, signal) => {
			// Noted first: the database may take over while the arrays are still at it.
			const derived = this.#derived;
			const column = { id, derivation };
			if (!derived.some((other) => other.id === id)) derived.push(column);
			try {
				await this.#ask((engine) => engine.derive(id, derivation, signal));
			} catch (error) {
				if (derived.includes(column)) derived.splice(derived.indexOf(column), 1);
				throw error;
			}
		}
	};

	/** Rows come from the database only: it is started, and waited for. */
	async queryRows(request: RowRequest, signal?: AbortSignal): Promise<RowTable> {
		signal?.throwIfAborted();
		await untilAborted(this.#whenUp(), signal);
		const database = this.#filled();
		if (!database) throw new EngineError(this.problem ?? 'The database was closed', null, null);
		try {
			return await database.query(
				(engine) => engine.queryRows(request, signal),
				signal,
				() => void this.#renew(database)
			);
		} catch (error) {
			if (!(error instanceof EngineError)) throw error;
			signal?.throwIfAborted();
			// It was started anew because of another query.
			if (database.isLost) return this.queryRows(request, signal);
			await this.#giveUp(database, error);
			throw error;
		}
	}

	/** The database, once it has the answers. */
	#filled(): RunningDatabase | null {
		return this.#isFilled ? this.#database : null;
	}

	/** Starts the database anew: it does not hear any more that its query was ended. */
	async #renew(database: RunningDatabase): Promise<void> {
		if (this.#database !== database) return;
		this.#database = null;
		this.#isFilled = false;
		this.status = 'waiting';
		await database.close();
		await this.start();
	}

	/** Resolves when the database has the answers, or will not have them. */
	async #whenUp(): Promise<void> {
		if (this.status === 'waiting') void this.start();
		for (let coming: Promise<unknown> | null = null; coming !== this.#coming;) {
			coming = this.#coming;
			await coming;
		}
	}

	/** What rows wait for besides what they wait for already. */
	#come(task: Promise<void>): Promise<void> {
		this.#coming = Promise.allSettled([this.#coming, task]);
		return task;
	}

	/** Starts the database in the background; the arrays keep answering until it has the data. */
	async start(): Promise<void> {
		if (this.status === 'starting' || this.status === 'ready') return;
		this.status = 'starting';
		this.problem = null;
		await this.#come(this.#start());
	}

	async #start(): Promise<void> {
		const began = performance.now();
		let opened: RunningDatabase | null = null;
		try {
			const { openDuckDbInWorker } = await import('$lib/engine/duckdb-worker');
			const engine = await openDuckDbInWorker({
				createWorker: () => new Worker(duckDbAssets.workerUrl),
				wasmUrl: duckDbAssets.wasmUrl
			});
			opened = new RunningDatabase(engine);
			this.bootTime = performance.now() - began;
			// The notebook may have been closed while the database started: nothing else would end its worker.
			if (this.#table) {
				this.#database = opened;
				await this.#fill(opened, this.#table);
			} else await opened.close();
			this.status = 'ready';
		} catch (error) {
			if (this.#database === opened) this.#database = null;
			await opened?.close();
			this.status = 'failed';
			this.problem = error instanceof Error ? error.message : String(error);
		}
	}

	/** Ends the database's worker and frees its memory. */
	async close(): Promise<void> {
		const database = this.#database;
		this.#database = null;
		this.#table = null;
		await database?.close();
	}

	/** While the database is held by a query that somebody wrote, the arrays count. */
	async #ask<T>(question: (engine: Engine) => Promise<T>): Promise<T> {
		const database = this.#filled();
		if (!database) return question(this.#arrays);
		if (database.isHeld) {
			database.isBehind = true;
			return this.#askArrays(question);
		}
		try {
			if (database.isBehind) await this.#deriveAgain(database.engine);
			database.isBehind = false;
			return await database.ask(question);
		} catch (error) {
			if (!(error instanceof EngineError)) throw error;
			// The arrays know the same answers: the person gets the chart, and is told.
			await this.#giveUp(database, error);
			return this.#askArrays(question);
		}
	}

	async #askArrays<T>(question: (engine: Engine) => Promise<T>): Promise<T> {
		await this.#deriveAgain(this.#arrays);
		return question(this.#arrays);
	}

	/** What is derived meanwhile is derived too, and what turns out to be impossible is not. */
	async #deriveAgain(engine: Engine): Promise<void> {
		const done: string[] = [];
		for (;;) {
			const column = this.#derived.find(({ id }) => !done.includes(id));
			if (!column) return;
			await engine.derive(column.id, column.derivation);
			done.push(column.id);
		}
	}

	/** One that was given up or started anew already is no matter any more. */
	async #giveUp(database: RunningDatabase, error: EngineError): Promise<void> {
		if (this.#database !== database) return;
		this.#database = null;
		this.#isFilled = false;
		this.status = 'failed';
		this.problem = error.message;
		await database.close();
	}

	/** Gives the database the answers. Another file may come meanwhile, or the notebook or the database be ended. */
	async #fill(database: RunningDatabase, table: EngineTable): Promise<void> {
		try {
			await database.ask((engine) => engine.load(table));
			if (this.#table === table) await this.#deriveAgain(database.engine);
		} catch (error) {
			if (!database.isLost) throw error;
			return;
		}
		if (this.#database !== database) return;
		if (this.#table === table) this.#isFilled = true;
		else if (this.#table) await this.#fill(database, this.#table);
	}
}

/** The promise, unless the signal aborts before it is settled. */
function untilAborted(promise: Promise<void>, signal?: AbortSignal): Promise<void> {
	if (!signal) return promise;
	return new Promise((resolve, reject) => {
		signal.addEventListener('abort', () => reject(signal.reason), { once: true });
		promise.then(resolve, reject);
	});
}

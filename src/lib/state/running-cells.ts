import type { Nearness } from '$lib/notebook/run-order';

/** A cell that is being run. */
export interface Running {
	/** What it is made of. */
	readonly key: string;
	readonly controller: AbortController;
	readonly done: Promise<void>;
}

/** The cells that are being run, and where cells stand. */
export class RunningCells {
	readonly #running = new Map<string, Running>();
	readonly #places = new Map<string, Nearness>();

	get(cell: string): Running | undefined {
		return this.#running.get(cell);
	}

	begin(cell: string, running: Running): void {
		this.#running.set(cell, running);
	}

	/** Notes that this run has come to its end. */
	end(cell: string, controller: AbortController): void {
		if (this.#running.get(cell)?.controller === controller) this.#running.delete(cell);
	}

	cancel(cell: string): void {
		this.#running.get(cell)?.controller.abort();
		this.#running.delete(cell);
	}

	/** Ends every run that is not of what its cell is made of now. */
	cancelOutdated(keys: ReadonlyMap<string, string>): void {
		for (const [cell, { key }] of this.#running) if (keys.get(cell) !== key) this.cancel(cell);
	}

	notePlace(cell: string, nearness: Nearness): void {
		this.#places.set(cell, nearness);
	}

	/** True once the page has told of any cell where it stands. */
	get isPlaced(): boolean {
		return this.#places.size > 0;
	}

	/** Until the page stands nobody knows what will be in the window: all of it may be. */
	nearness(cell: string): Nearness {
		return this.#places.get(cell) ?? (this.isPlaced ? 'far' : 'visible');
	}
}

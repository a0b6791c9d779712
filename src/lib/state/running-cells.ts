/** A cell that is being run. */
export interface Running {
	/** What it is made of. */
	readonly key: string;
	readonly controller: AbortController;
	readonly done: Promise<void>;
}

/** The cells that are being run, and those that a person sees. */
export class RunningCells {
	readonly #running = new Map<string, Running>();
	readonly #seen = new Set<string>();

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

	noteSeen(cell: string, isSeen: boolean): void {
		if (isSeen) this.#seen.add(cell);
		else this.#seen.delete(cell);
	}

	isSeen(cell: string): boolean {
		return this.#seen.has(cell);
	}
}

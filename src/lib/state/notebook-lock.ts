/** True when the browser took the lock away, or gave up waiting for it because we said so. */
function isAbort(error: unknown): boolean {
	return error instanceof DOMException && error.name === 'AbortError';
}

/**
 * The right to write in one notebook. One tab of the browser has it at a time; it goes when the tab is closed or
 * dies, and another tab can take it away.
 */
export class NotebookLock {
	readonly #name: string;
	/** Ends our hold; null while we have none. */
	#release: (() => void) | null = null;
	/** This tab, as the browser's list of locks calls it. */
	#client: string | undefined;
	#waiting: AbortController | null = null;

	/** `onlost`: another tab has taken it. */
	constructor(
		private readonly locks: LockManager,
		id: string,
		private readonly onlost: () => void
	) {
		this.#name = `hagebok-notebook-${id}`;
	}

	/** Takes it unless a tab has it. */
	takeIfFree(): Promise<boolean> {
		return this.#request({ ifAvailable: true });
	}

	/** Takes it from whoever has it. */
	async steal(): Promise<void> {
		this.#waiting?.abort();
		await this.#request({ steal: true });
	}

	/** Resolves when the tabs before us have let go and it is ours; false when waiting was given up. */
	wait(): Promise<boolean> {
		this.#waiting = new AbortController();
		return this.#request({ signal: this.#waiting.signal });
	}

	/** Asks the browser: a tab that slept while it lost the lock may not have heard of it yet. */
	async isHeld(): Promise<boolean> {
		if (this.#release === null || this.#client === undefined) return false;
		const client = await this.#holder();
		return this.#release !== null && client === this.#client;
	}

	/** Lets go, or gives up waiting. */
	release(): void {
		this.#waiting?.abort();
		this.#release?.();
		this.#release = null;
	}

	async #request(options: LockOptions): Promise<boolean> {
		const isOurs = await new Promise<boolean>((resolve, reject) => {
			let mine: (() => void) | null = null;
			const hold = (lock: Lock | null): Promise<void> | undefined => {
				if (!lock) {
					resolve(false);
					return undefined;
				}
				return new Promise((release) => {
					this.#release = mine = release;
					resolve(true);
				});
			};
			this.locks.request(this.#name, options, hold).catch((error: unknown) => {
				if (!isAbort(error)) reject(error as Error);
				else if (mine === null) resolve(false);
				else if (this.#release === mine) {
					this.#release = null;
					this.onlost();
				}
			});
		});
		if (isOurs) this.#client = await this.#holder();
		return isOurs;
	}

	async #holder(): Promise<string | undefined> {
		const { held } = await this.locks.query();
		return held?.find(({ name }) => name === this.#name)?.clientId;
	}
}

/** Milliseconds without a key before what was typed becomes part of the document. */
const quiet = 300;

/** Text that is being typed and not yet part of the document, by what it is typed into. */
export class Typing {
	readonly #waiting = new Map<
		string,
		{ readonly timer: ReturnType<typeof setTimeout>; readonly write: () => void }
	>();

	/** Writes once nothing more is typed there for a moment, in place of what was to be written. */
	put(place: string, write: () => void): void {
		clearTimeout(this.#waiting.get(place)?.timer);
		const timer = setTimeout(() => this.flush(place), quiet);
		this.#waiting.set(place, { timer, write });
	}

	isWaiting(place: string): boolean {
		return this.#waiting.has(place);
	}

	/** Writes at once what was typed there, or everywhere. */
	flush(place?: string): void {
		for (const [one, { timer, write }] of [...this.#waiting]) {
			if (place !== undefined && one !== place) continue;
			clearTimeout(timer);
			this.#waiting.delete(one);
			write();
		}
	}
}

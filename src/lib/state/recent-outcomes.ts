import type { CellOutcome } from '$lib/notebook/outcome';

/** Outcomes that are kept although nothing shows them now. */
const mostKept = 1_000;

/** What cells gave lately, by what they were made of: undo and a filter taken off show them at once. */
export class RecentOutcomes {
	#outcomes = new Map<string, CellOutcome>();

	get(key: string): CellOutcome | undefined {
		return this.#outcomes.get(key);
	}

	/** Keeps what can be shown again; a failure is tried anew. */
	keep(key: string, outcome: CellOutcome): void {
		if (outcome.kind === 'problem') return;
		this.#outcomes.delete(key);
		this.#outcomes.set(key, outcome);
		const [oldest] = this.#outcomes.keys();
		if (this.#outcomes.size > mostKept && oldest !== undefined) this.#outcomes.delete(oldest);
	}
}

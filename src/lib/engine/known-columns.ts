import type { EngineTable } from './engine';
import { isCoded, largestNumber, type Derivation } from './expression';
import { reachOf } from './reach';

const idPattern = /^[a-z][a-z0-9_]*$/;

/** The columns that requests may name: what is left of a table once an engine has loaded it. */
export class KnownColumns {
	/** Every code of the column is below this. */
	readonly codes = new Map<string, number>();
	/** No number of the column is larger in size. */
	readonly numbers = new Map<string, number>();
	/** How the columns were made that were not loaded. */
	readonly #derived = new Map<string, string>();

	/**
	 * Of a table that is fit to be loaded. Throws when an id is not a generated name or stands twice, when
	 * a column is not as long as the table, and when a number is not finite or too large.
	 */
	constructor(table: EngineTable) {
		const check = (id: string, length: number): void => {
			this.#checkNew(id);
			if (length !== table.responses) {
				throw new Error(`Column ${id} has ${length} values for ${table.responses} responses`);
			}
		};
		for (const { id, codes, entries } of table.columns) {
			check(id, codes.length);
			this.codes.set(id, Math.max(1, entries.length));
		}
		for (const { id, values } of table.numbers) {
			check(id, values.length);
			const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
			if (!(largest <= largestNumber)) throw new Error(`${id} has a number that cannot be summed`);
			this.numbers.set(id, largest);
		}
	}

	/** True for a column that was derived in the same way already. Throws for one that cannot be derived. */
	isDerived(id: string, derivation: Derivation): boolean {
		const known = this.#derived.get(id);
		if (known !== undefined) {
			if (known === JSON.stringify(derivation)) return true;
			throw new Error(`Two columns are called ${id}`);
		}
		this.#checkNew(id);
		reachOf(this, derivation);
		return false;
	}

	/** Remembers a column that the engine now has. */
	add(id: string, derivation: Derivation): void {
		const reach = reachOf(this, derivation);
		this.#derived.set(id, JSON.stringify(derivation));
		if (isCoded(derivation)) this.codes.set(id, reach);
		else this.numbers.set(id, reach);
	}

	#checkNew(id: string): void {
		if (!idPattern.test(id)) throw new Error(`Not a generated id: ${JSON.stringify(id)}`);
		if (this.codes.has(id) || this.numbers.has(id)) throw new Error(`Two columns are called ${id}`);
	}
}

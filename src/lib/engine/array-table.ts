import type { EntryCodes } from '$lib/survey/column';
import type { EngineTable } from './engine';
import { evaluateCodes, evaluateNumber } from './evaluate';
import { isCoded, type Derivation } from './expression';
import type { KnownColumns } from './known-columns';

/** A coded column: its codes are all below `size`. */
export interface CodedColumn {
	readonly codes: EntryCodes;
	readonly size: number;
}

/** The columns of a table by id, and what was derived from them. Ids are checked before they come here. */
export class ArrayTable {
	readonly responses: number;
	readonly #codes: Map<string, CodedColumn>;
	/** NaN stands for no number: no calculation gives it, since nothing grows beyond `largestNumber`. */
	readonly #numbers: Map<string, Float64Array>;

	constructor({ responses, columns, numbers }: EngineTable, known: KnownColumns) {
		this.responses = responses;
		this.#codes = new Map(
			columns.map(({ id, codes }) => [id, { codes, size: known.codes.get(id) ?? 1 }])
		);
		this.#numbers = new Map(numbers.map(({ id, values }) => [id, values]));
	}

	coded(id: string): CodedColumn {
		const column = this.#codes.get(id);
		if (!column) throw new Error(`No column ${id}`);
		return column;
	}

	numbers(id: string): Float64Array {
		const values = this.#numbers.get(id);
		if (!values) throw new Error(`No number column ${id}`);
		return values;
	}

	add(id: string, derivation: Derivation): void {
		if (isCoded(derivation)) this.#codes.set(id, evaluateCodes(this, derivation));
		else this.#numbers.set(id, evaluateNumber(this, derivation));
	}
}

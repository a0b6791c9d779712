import type { EntryCodes } from '$lib/survey/column';
import type { CountRow } from '$lib/survey/count-table';
import { compareCodes } from './compare-codes';
import type { Selected } from './selected';

export interface Key {
	readonly codes: EntryCodes;
	/** Number of different codes, so that every code is below it. */
	readonly size: number;
	/** Only tell blank (0) from not blank (1). */
	readonly presence: boolean;
}

/** Rows whose keys are worked out together: few enough to stay in the processor's cache. */
const blockSize = 8192;

/** Counts into one slot per possible combination: for the usual small tables. */
export function countDense(selected: Selected, combinations: number): CountRow[] {
	const { rows, keys, marks, weights } = selected;
	const tally = new Tally(combinations);
	const slots = new Int32Array(blockSize);
	for (let from = 0; from < rows; from += blockSize) {
		const length = Math.min(blockSize, rows - from);
		slots.fill(0);
		keys.forEach((key, position) => addKey(slots, key, from, length, position === 0));
		tally.add(slots, from, length, marks, weights);
	}
	return tally.rows((slot) => {
		const codes = keys.map(() => 0);
		for (let i = keys.length - 1; i >= 0; i--) {
			const size = keys[i]?.size ?? 1;
			codes[i] = slot % size;
			slot = Math.floor(slot / size);
		}
		return codes;
	});
}

/** Counts only combinations that occur, numbering them one key at a time: for columns with many entries. */
export function countSparse(selected: Selected): CountRow[] {
	const { rows, keys, marks, weights } = selected;
	let groups = new Int32Array(rows);
	let first: number[] = [0];
	for (const { codes, size, presence } of keys) {
		const seen = new Map<number, number>();
		const next = new Int32Array(rows);
		first = [];
		for (let row = 0; row < rows; row++) {
			const code = codes[row] ?? 0;
			const combination = (groups[row] ?? 0) * size + (presence && code > 0 ? 1 : code);
			let group = seen.get(combination);
			if (group === undefined) {
				group = seen.size;
				seen.set(combination, group);
				first.push(row);
			}
			next[row] = group;
		}
		groups = next;
	}
	const tally = new Tally(first.length);
	tally.add(groups, 0, rows, marks, weights);
	return tally
		.rows((group) => {
			const row = first[group] ?? 0;
			return keys.map(({ codes, presence }) => {
				const code = codes[row] ?? 0;
				return presence && code > 0 ? 1 : code;
			});
		})
		.sort(compareCodes);
}

function addKey(
	slots: Int32Array,
	{ codes, size, presence }: Key,
	from: number,
	length: number,
	isFirst: boolean
): void {
	if (presence) {
		for (let i = 0; i < length; i++) {
			slots[i] = (slots[i] ?? 0) * size + ((codes[from + i] ?? 0) > 0 ? 1 : 0);
		}
	} else if (isFirst) {
		slots.set(codes.subarray(from, from + length));
	} else {
		for (let i = 0; i < length; i++) slots[i] = (slots[i] ?? 0) * size + (codes[from + i] ?? 0);
	}
}

/** Responses, weights and squared weights per slot. */
class Tally {
	readonly #n: Uint32Array;
	readonly #sumW: Float64Array;
	readonly #sumW2: Float64Array;
	#weighted = false;

	constructor(slots: number) {
		this.#n = new Uint32Array(slots);
		this.#sumW = new Float64Array(slots);
		this.#sumW2 = new Float64Array(slots);
	}

	/** `slots[i]` is where row `from + i` belongs. */
	add(
		slots: Int32Array,
		from: number,
		length: number,
		marks: Uint8Array | null,
		weights: Float64Array | null
	): void {
		const [n, sumW, sumW2] = [this.#n, this.#sumW, this.#sumW2];
		if (marks === null && weights === null) {
			for (let i = 0; i < length; i++) {
				const slot = slots[i] ?? 0;
				n[slot] = (n[slot] ?? 0) + 1;
			}
			return;
		}
		this.#weighted = weights !== null;
		for (let i = 0; i < length; i++) {
			if (marks !== null && marks[from + i] !== 1) continue;
			const slot = slots[i] ?? 0;
			n[slot] = (n[slot] ?? 0) + 1;
			if (weights === null) continue;
			const weight = weights[from + i] ?? 0;
			sumW[slot] = (sumW[slot] ?? 0) + weight;
			sumW2[slot] = (sumW2[slot] ?? 0) + weight * weight;
		}
	}

	/** The slots that anyone is in, in order. */
	rows(codesOf: (slot: number) => number[]): CountRow[] {
		const rows: CountRow[] = [];
		this.#n.forEach((n, slot) => {
			if (n === 0) return;
			rows.push({
				codes: codesOf(slot),
				n,
				sumW: this.#weighted ? (this.#sumW[slot] ?? 0) : n,
				sumW2: this.#weighted ? (this.#sumW2[slot] ?? 0) : n
			});
		});
		return rows;
	}
}

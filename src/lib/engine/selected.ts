import type { ArrayTable } from './array-table';
import type { Key } from './count-arrays';
import type { Selection } from './engine';
import { selectRows } from './select-rows';

/** A selection found in a table: what stands in each row, and which rows take part. */
export interface Selected {
	readonly rows: number;
	readonly keys: readonly Key[];
	/** 1 for the rows that take part; null for all. */
	readonly marks: Uint8Array | null;
	readonly weights: Float64Array | null;
}

export function selectIn(table: ArrayTable, selection: Selection): Selected {
	const { by, presence = [], weight, where } = selection;
	const weights = weight === undefined ? null : table.numbers(weight);
	const marks = where ? selectRows(table, where) : null;
	return {
		rows: table.responses,
		keys: by.map((id) => {
			const { codes, size } = table.coded(id);
			return presence.includes(id)
				? { codes, presence: true, size: 2 }
				: { codes, presence: false, size };
		}),
		marks: weights === null ? marks : leaveOutNone(marks, weights),
		weights
	};
}

/** Only the rows that have every one of the numbers. */
export function leaveOutIncomplete(selected: Selected, x: readonly Float64Array[]): Selected {
	return { ...selected, marks: x.reduce(leaveOutNone, selected.marks) };
}

/** Only the rows that have the number; the marks themselves when all do. */
function leaveOutNone(marks: Uint8Array | null, values: Float64Array): Uint8Array | null {
	if (!values.some(Number.isNaN)) return marks;
	const left = marks === null ? new Uint8Array(values.length).fill(1) : marks.slice();
	for (let row = 0; row < left.length; row++) if (Number.isNaN(values[row])) left[row] = 0;
	return left;
}

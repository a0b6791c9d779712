import type { MissingReason } from '$lib/survey/missing';
import { missingReason } from '$lib/vocabulary/missing-words';
import type { DeclaredColumn, DeclaredValue, TableColumn } from '../table';
import { isBlank } from './cells';

/** What a codebook says of each entry of a column. */
export interface DeclaredCells {
	/** Per entry; undefined for a blank one and for one that the codebook does not know. */
	readonly values: readonly (DeclaredValue | undefined)[];
	/** Responses whose cell the codebook knows, missing answers apart. */
	readonly known: number;
	readonly unknown: number;
	/** Entries that some response has and the codebook does not know. */
	readonly strays: readonly number[];
}

/** `1`, ` 1 ` and `1.0` are the same code. */
function codeOf(cell: string): string {
	return cell.trim().replace(/^(-?\d+)[.,]0+$/, '$1');
}

/** Why a declared value is no answer: as declared, else by its wording. */
export function declaredReason({ label, missing }: DeclaredValue): MissingReason | null {
	return missing ?? missingReason(label);
}

/** Finds every entry of a column in its codebook. */
export function findDeclared(declared: DeclaredColumn, cells: TableColumn): DeclaredCells {
	const byCode = new Map(declared.values.map((value) => [codeOf(value.cell), value]));
	const values = cells.entries.map((text) => byCode.get(codeOf(text)));
	let known = 0;
	let unknown = 0;
	const strays: number[] = [];
	for (const [entry, value] of values.entries()) {
		if (isBlank(cells, entry)) continue;
		const count = cells.counts[entry] ?? 0;
		if (!value && count > 0) {
			unknown += count;
			strays.push(entry);
		} else if (value && declaredReason(value) === null) known += count;
	}
	return { values, known, unknown, strays };
}

import type { Column } from '$lib/survey/column';

interface Derived {
	readonly from: readonly Column[];
	readonly how: string;
	readonly column: Column;
}

const lastDerived = new WeakMap<Column, Derived>();

/**
 * The column that `derive` makes of others. The same columns derived the same way (`how`) give the same object,
 * so that whoever holds it sees that the answers have not changed.
 */
export function derivedColumn(
	from: readonly [Column, ...Column[]],
	how: string,
	derive: () => Column
): Column {
	const known = lastDerived.get(from[0]);
	const same =
		known?.how === how &&
		known.from.length === from.length &&
		known.from.every((column, i) => column === from[i]);
	if (same) return known.column;
	const column = derive();
	lastDerived.set(from[0], { from, how, column });
	return column;
}

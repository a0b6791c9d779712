import type { Column } from '$lib/survey/column';

interface Derived {
	readonly from: readonly Column[];
	readonly how: string;
	readonly column: Column;
}

const lastDerived = new WeakMap<Column, Map<string, Derived>>();

/**
 * The column that `derive` makes of others. The same columns derived to the same end (`what`) in the same way (`how`)
 * give the same object, so that whoever holds it sees that the answers have not changed. The last of each end is kept.
 */
export function derivedColumn(
	from: readonly [Column, ...Column[]],
	{ what, how }: { readonly what: string; readonly how: string },
	derive: () => Column
): Column {
	const ofFirst = lastDerived.get(from[0]) ?? new Map<string, Derived>();
	lastDerived.set(from[0], ofFirst);
	const known = ofFirst.get(what);
	const same =
		known?.how === how &&
		known.from.length === from.length &&
		known.from.every((column, i) => column === from[i]);
	if (same) return known.column;
	const column = derive();
	ofFirst.set(what, { from, how, column });
	return column;
}

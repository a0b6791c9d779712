import type { Cell } from './cell';
import type { Graph } from './graph';

/** Where a cell stands: in the window, where it soon may be, or out of sight. */
export type Nearness = 'visible' | 'near' | 'far';

const ranks: readonly Nearness[] = ['visible', 'near', 'far'];

/** The cells that can run, what is seen first, each after what it uses; what a cell uses is as near as the cell. */
export function runOrder(
	{ order, uses }: Graph,
	nearness: (id: string) => Nearness
): { readonly cell: Cell; readonly nearness: Nearness }[] {
	const taken = new Set<string>();
	return ranks.flatMap((rank) => {
		const wanted = new Set<string>();
		const add = (id: string): void => {
			if (wanted.has(id) || taken.has(id)) return;
			wanted.add(id);
			for (const used of uses.get(id) ?? []) add(used);
		};
		for (const { id } of order) if (nearness(id) === rank) add(id);
		for (const id of wanted) taken.add(id);
		return order.filter(({ id }) => wanted.has(id)).map((cell) => ({ cell, nearness: rank }));
	});
}

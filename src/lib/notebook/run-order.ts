import type { Cell } from './cell';
import type { Graph } from './graph';

/** The cells that can run, those that are seen and what they use before the others, each after what it uses. */
export function runOrder({ order, uses }: Graph, isSeen: (id: string) => boolean): Cell[] {
	const first = new Set<string>();
	const add = (id: string): void => {
		if (first.has(id)) return;
		first.add(id);
		for (const used of uses.get(id) ?? []) add(used);
	};
	for (const { id } of order) if (isSeen(id)) add(id);
	return [...order.filter(({ id }) => first.has(id)), ...order.filter(({ id }) => !first.has(id))];
}

import { neighbours, type Network } from './network';

/**
 * The share of paths over two ties, from one member by a second to a third, whose ends are tied as well;
 * null without such paths. R: `sna::gtrans`.
 */
export function transitivity(network: Network): number | null {
	const lists = neighbours(network);
	const sets = lists.map((list) => new Set(list));
	let paths = 0;
	let closed = 0;
	for (const [first, seconds] of lists.entries()) {
		for (const second of seconds) {
			for (const third of lists[second] ?? []) {
				if (third === first) continue;
				paths++;
				if (sets[first]?.has(third)) closed++;
			}
		}
	}
	return paths === 0 ? null : closed / paths;
}

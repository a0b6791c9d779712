import { neighbours, type Network } from './network';

/**
 * How many shortest paths between other members run through each, a path counting for as much as its share
 * among those between the same two. Brandes 2001; R: `sna::betweenness`.
 */
export function betweenness(network: Network): number[] {
	const lists = neighbours(network);
	const through = new Array<number>(network.members).fill(0);
	for (let source = 0; source < network.members; source++) {
		addPathsFrom(source, lists, through);
	}
	return network.directed ? through : through.map((paths) => paths / 2);
}

/** A breadth-first search, then back from the farthest: what hangs on each member's paths. */
function addPathsFrom(source: number, lists: readonly number[][], through: number[]): void {
	const distance = new Map([[source, 0]]);
	const paths = new Map([[source, 1]]);
	const before = new Map<number, number[]>();
	const queue = [source];
	for (const member of queue) {
		const next = (distance.get(member) ?? 0) + 1;
		for (const other of lists[member] ?? []) {
			if (!distance.has(other)) {
				distance.set(other, next);
				before.set(other, []);
				queue.push(other);
			}
			if (distance.get(other) !== next) continue;
			paths.set(other, (paths.get(other) ?? 0) + (paths.get(member) ?? 0));
			before.get(other)?.push(member);
		}
	}
	const hanging = new Map<number, number>();
	for (const member of queue.toReversed()) {
		const each = (1 + (hanging.get(member) ?? 0)) / (paths.get(member) ?? 1);
		for (const earlier of before.get(member) ?? []) {
			hanging.set(earlier, (hanging.get(earlier) ?? 0) + each * (paths.get(earlier) ?? 0));
		}
		if (member !== source) through[member] = (through[member] ?? 0) + (hanging.get(member) ?? 0);
	}
}

/**
 * How far shortest paths run through one member: 0 when through all alike, 1 for a star. Null under three
 * members. Freeman 1979; R: `sna::centralization(network, betweenness)`.
 */
export function betweennessCentralisation(network: Network): number | null {
	const { members, directed } = network;
	if (members < 3) return null;
	const through = betweenness(network);
	const largest = through.reduce((a, b) => Math.max(a, b));
	const distance = through.reduce((total, paths) => total + largest - paths, 0);
	return distance / ((members - 1) ** 2 * (members - 2) * (directed ? 1 : 0.5));
}

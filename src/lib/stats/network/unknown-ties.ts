import { distinctTies, silentMembers, type Network } from './network';

/**
 * How many ties of each member nobody has named but a silent member might: of a network with direction the
 * ones that a silent member may send, otherwise every pair with a silent member in it.
 */
export function unknownDegrees(network: Network): number[] {
	const { members, directed } = network;
	const silent = silentMembers(network);
	const unknown = Array.from({ length: members }, (_, member) => {
		const isSilent = silent.has(member);
		const fromOthers = silent.size - Number(isSilent);
		if (!isSilent) return fromOthers;
		return members - 1 + (directed ? fromOthers : 0);
	});
	for (const tie of distinctTies(network)) {
		if (!mayBeUnknown(tie, directed, silent)) continue;
		for (const member of tie) unknown[member] = (unknown[member] ?? 0) - 1;
	}
	return unknown;
}

/** The ties themselves. There are as many as members times silent members, so only for small networks. */
export function unknownTies(network: Network): [number, number][] {
	const { members, directed } = network;
	const silent = silentMembers(network);
	const named = new Set(distinctTies(network).map(([from, to]) => from * members + to));
	const unknown: [number, number][] = [];
	for (let from = 0; from < members; from++) {
		for (let to = directed ? 0 : from + 1; to < members; to++) {
			const open = from !== to && !named.has(from * members + to);
			if (open && mayBeUnknown([from, to], directed, silent)) unknown.push([from, to]);
		}
	}
	return unknown;
}

/** Whether nobody would know of the tie unless it was named. */
export function mayBeUnknown(
	[from, to]: readonly [number, number],
	directed: boolean,
	silent: ReadonlySet<number>
): boolean {
	return silent.has(from) || (!directed && silent.has(to));
}

/** Who is tied to whom. Members are numbered from 0. */
export interface Network {
	readonly members: number;
	/** Whether a tie runs from one member to the other rather than between them. */
	readonly directed: boolean;
	/** Pairs of members; a tie to oneself and one named twice add nothing. */
	readonly ties: readonly (readonly [number, number])[];
	/** Members who did not answer, so that only others can have named their ties. */
	readonly silent: readonly number[];
}

/** A number of a network, and what it may be once everyone has answered. */
export interface Bounded {
	/** From the ties that were named; null when it is not defined. */
	readonly value: number | null;
	/** What holds whatever the silent members would have said; null when that is not known. */
	readonly low: number | null;
	readonly high: number | null;
}

/** Each tie once: of a network without direction with the lower member first. Throws on unknown members. */
export function distinctTies({ members, directed, ties }: Network): [number, number][] {
	if (!Number.isSafeInteger(members) || members < 0) throw new RangeError(`${members} members`);
	const seen = new Map<number, [number, number]>();
	for (const [a, b] of ties) {
		checkMember(a, members);
		checkMember(b, members);
		if (a === b) continue;
		const [from, to] = directed || a < b ? [a, b] : [b, a];
		seen.set(from * members + to, [from, to]);
	}
	return [...seen.values()];
}

/** The members who did not answer. Throws on unknown members. */
export function silentMembers({ members, silent }: Network): Set<number> {
	for (const member of silent) checkMember(member, members);
	return new Set(silent);
}

function checkMember(member: number, members: number): void {
	if (!Number.isSafeInteger(member) || member < 0 || member >= members) {
		throw new RangeError(`Member ${member} of ${members}`);
	}
}

/** Whom each member has a tie to; of a network without direction, either way. */
export function neighbours(network: Network): number[][] {
	const lists = Array.from({ length: network.members }, (): number[] => []);
	for (const [from, to] of distinctTies(network)) {
		lists[from]?.push(to);
		if (!network.directed) lists[to]?.push(from);
	}
	return lists;
}

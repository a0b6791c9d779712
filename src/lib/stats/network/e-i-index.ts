import { sum } from '../sum';
import { distinctTies, silentMembers, type Bounded, type Network } from './network';
import { mayBeUnknown } from './unknown-ties';

export interface EIIndex extends Bounded {
	/** Ties within groups and between them. */
	readonly internal: number;
	readonly external: number;
	/** Ties left out, because a member's group is not known. */
	readonly ungrouped: number;
}

/**
 * Whether ties leave their group: (external - internal) / (external + internal), from -1 when all stay
 * inside to 1 when all go out; null without ties between members of known group. `groups` has the group of
 * each member, null when it is not known. Krackhardt and Stern 1988.
 *
 * More ties within groups lower the index and more between them raise it, so it is lowest when silent
 * members would name all the former and none of the latter, and the other way round.
 */
export function eiIndex(network: Network, groups: readonly (number | null)[]): EIIndex {
	if (groups.length !== network.members) {
		throw new RangeError(`${groups.length} groups of ${network.members} members`);
	}
	const silent = silentMembers(network);
	const named = { internal: 0, external: 0 };
	const unknown = possibleFromSilent(network.directed, groups, silent);
	let ungrouped = 0;
	for (const tie of distinctTies(network)) {
		const [from, to] = [groups[tie[0]] ?? null, groups[tie[1]] ?? null];
		if (from === null || to === null) {
			ungrouped++;
			continue;
		}
		const kind = from === to ? 'internal' : 'external';
		named[kind]++;
		if (mayBeUnknown(tie, network.directed, silent)) unknown[kind]--;
	}
	const { internal, external } = named;
	return {
		value: indexOf(external, internal),
		low: indexOf(external, internal + unknown.internal) ?? indexOf(unknown.external, 0),
		high: indexOf(external + unknown.external, internal) ?? indexOf(0, unknown.internal),
		internal,
		external,
		ungrouped
	};
}

function indexOf(external: number, internal: number): number | null {
	const ties = external + internal;
	return ties === 0 ? null : (external - internal) / ties;
}

/** How many ties silent members could have, within groups and between them, named ones too. */
function possibleFromSilent(
	directed: boolean,
	groups: readonly (number | null)[],
	silent: ReadonlySet<number>
): { internal: number; external: number } {
	const sizes = new Map<number, { all: number; silent: number }>();
	for (const [member, group] of groups.entries()) {
		if (group === null) continue;
		const size = sizes.get(group) ?? { all: 0, silent: 0 };
		sizes.set(group, {
			all: size.all + 1,
			silent: size.silent + Number(silent.has(member))
		});
	}
	const each = [...sizes.values()];
	const count = (all: number, quiet: number): number =>
		directed ? quiet * (all - 1) : quiet * (all - quiet) + (quiet * (quiet - 1)) / 2;
	const internal = sum(each.map((size) => count(size.all, size.silent)));
	const total = count(sum(each.map(({ all }) => all)), sum(each.map((size) => size.silent)));
	return { internal, external: total - internal };
}

import { betweenness, betweennessCentralisation } from './betweenness';
import { boundByCompletions } from './completions';
import { degreeCentralisation, degrees, type Degrees } from './degree';
import { density } from './density';
import { eiIndex, type EIIndex } from './e-i-index';
import { silentMembers, type Bounded, type Network } from './network';
import { transitivity } from './transitivity';

export interface NetworkDescription {
	readonly members: number;
	/** How many of them answered. */
	readonly answered: number;
	readonly density: Bounded;
	readonly degrees: Degrees;
	readonly degreeCentralisation: Bounded;
	/** Per member, from the ties that were named. */
	readonly betweenness: readonly number[];
	readonly betweennessCentralisation: Bounded;
	readonly transitivity: Bounded;
	/** Null without groups. */
	readonly eiIndex: EIIndex | null;
}

/**
 * A network in numbers, each with what it may be once everyone has answered. Throws on members that do not
 * exist and on groups of other than its members.
 */
export function describeNetwork(
	network: Network,
	groups: readonly (number | null)[] | null
): NetworkDescription {
	return {
		members: network.members,
		answered: network.members - silentMembers(network).size,
		density: density(network),
		degrees: degrees(network),
		degreeCentralisation: degreeCentralisation(network),
		betweenness: betweenness(network),
		betweennessCentralisation: boundByCompletions(network, betweennessCentralisation),
		transitivity: boundByCompletions(network, transitivity),
		eiIndex: groups && eiIndex(network, groups)
	};
}

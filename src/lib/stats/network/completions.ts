import { silentMembers, type Bounded, type Network } from './network';
import { unknownTies } from './unknown-ties';

/** More would take too long: every further unknown tie doubles the number of networks. */
const mostUnknown = 10;
const mostMembers = 100;

/**
 * What a number of the network may be once everyone has answered, by trying every network that the silent
 * members could make of it; bounds are null where there are too many. Networks in which it is not defined
 * do not count.
 */
export function boundByCompletions(
	network: Network,
	measure: (network: Network) => number | null
): Bounded {
	const value = measure(network);
	if (silentMembers(network).size === 0) return { value, low: value, high: value };
	if (network.members > mostMembers) return { value, low: null, high: null };
	const unknown = unknownTies(network);
	if (unknown.length > mostUnknown) return { value, low: null, high: null };
	const seen = Array.from({ length: 2 ** unknown.length }, (_, choice) =>
		measure({
			...network,
			ties: [...network.ties, ...unknown.filter((_, tie) => (choice >> tie) & 1)]
		})
	).filter((found) => found !== null);
	if (seen.length === 0) return { value, low: null, high: null };
	return { value, low: Math.min(...seen), high: Math.max(...seen) };
}

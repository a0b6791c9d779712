import { sum } from '../sum';
import { distinctTies, type Bounded, type Network } from './network';
import { unknownDegrees } from './unknown-ties';

/**
 * The share of possible ties that exist, with what it may be once everyone has answered; null under two
 * members. R: `sna::gden`.
 */
export function density(network: Network): Bounded {
	const { members, directed } = network;
	const possible = (members * (members - 1)) / (directed ? 1 : 2);
	const ties = distinctTies(network).length;
	const unknown = sum(unknownDegrees(network)) / 2;
	if (possible === 0) return { value: null, low: null, high: null };
	return { value: ties / possible, low: ties / possible, high: (ties + unknown) / possible };
}

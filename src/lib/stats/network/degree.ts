import { sum } from '../sum';
import { distinctTies, type Bounded, type Network } from './network';
import { unknownDegrees } from './unknown-ties';

/** Ties of each member. */
export interface Degrees {
	/** All of them; with direction those sent and those received. */
	readonly total: readonly number[];
	/** Received and sent; without direction both are the total. */
	readonly received: readonly number[];
	readonly sent: readonly number[];
	/** What the total may be once everyone has answered. */
	readonly atMost: readonly number[];
}

/** R: `sna::degree`, with `cmode` freeman, indegree and outdegree. */
export function degrees(network: Network): Degrees {
	const sent = new Array<number>(network.members).fill(0);
	const received = new Array<number>(network.members).fill(0);
	for (const [from, to] of distinctTies(network)) {
		sent[from] = (sent[from] ?? 0) + 1;
		received[to] = (received[to] ?? 0) + 1;
	}
	const total = sent.map((count, member) => count + (received[member] ?? 0));
	const unknown = unknownDegrees(network);
	return {
		total,
		received: network.directed ? received : total,
		sent: network.directed ? sent : total,
		atMost: total.map((degree, member) => degree + (unknown[member] ?? 0))
	};
}

/**
 * How far ties gather around one member: 0 when all have as many, 1 for a star. Null under three members.
 * Freeman 1979; R: `sna::centralization(network, degree)`.
 *
 * The sum of distances from the largest degree is members * largest - 2 * ties, with direction too. It is
 * largest when all unknown ties of one member exist and no others; and adding ties to others can lower it
 * no further than until everyone has as many as the largest. The upper bound is reached, the lower need not be.
 */
export function degreeCentralisation(network: Network): Bounded {
	const { members, directed } = network;
	if (members < 3) return { value: null, low: null, high: null };
	const most = (directed ? 2 : 1) * (members - 1) * (members - 2);
	const { total } = degrees(network);
	const unknown = unknownDegrees(network);
	const largest = total.reduce((a, b) => Math.max(a, b));
	const ends = sum(total);
	const distance = members * largest - ends;
	const filling = sum(
		total.map((degree, member) => Math.min(unknown[member] ?? 0, largest - degree))
	);
	const around = total.map((degree, member) => {
		const added = unknown[member] ?? 0;
		return members * (degree + added) - ends - 2 * added;
	});
	return {
		value: distance / most,
		low: Math.max(0, distance - Math.min(sum(unknown), filling)) / most,
		high: around.reduce((a, b) => Math.max(a, b)) / most
	};
}

import { NullSpace, type Places } from './null-space';

/** People who are in the same groups. */
export interface Alike {
	readonly places: Places;
	readonly people: number;
}

/**
 * Whether every weighted sum of the groups that is about anybody is about `minBase` people at least; false when that
 * is not plain at once. People are dealt out into `minBase` hands: when each hand alone leaves no more sums that are
 * zero for all of it than everyone does, a sum that is not zero for somebody is not zero for somebody in every hand.
 */
export function restsOnMany(alike: readonly Alike[], groups: number, minBase: number): boolean {
	const all = new NullSpace(groups);
	for (const { places } of alike) all.add(places);
	const hands = Array.from({ length: minBase }, () => new NullSpace(groups));
	let dealt = 0;
	for (const { places, people } of alike) {
		for (let hand = 0; hand < Math.min(people, minBase); hand += 1) {
			const one = hands[(dealt + hand) % minBase];
			if (one && one.size > all.size) one.add(places);
		}
		dealt += people;
		if (hands.every(({ size }) => size === all.size)) return true;
	}
	return false;
}

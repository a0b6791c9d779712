import type { TabulationRequest } from '$lib/engine/tabulate';
import { degreeCentralisation } from '$lib/stats/network/degree';
import { density } from '$lib/stats/network/density';
import { eiIndex } from '$lib/stats/network/e-i-index';
import { distinctTies, type Network } from '$lib/stats/network/network';
import { sum } from '$lib/stats/sum';
import type { CountTable } from '$lib/survey/count-table';
import type { ChoiceQuestion } from '$lib/survey/question';
import { tableAt } from '../plan';
import { membersOn, type List, type Members, type Who } from './members';
import { hasAnswered, type NetworkNumbers } from './numbers';

/** Who ticked whom, and who answered at all. */
export function namedRequests(list: List, { dimension }: Who): readonly TabulationRequest['by'][] {
	return [
		[dimension, { question: list.id, as: 'options' }],
		[dimension, { question: list.id, as: 'status' }]
	];
}

/** Everybody on the list and everybody who answered, as members: to be met before the network is read. */
export function meetMembers(
	list: List,
	who: Who,
	tables: readonly CountTable[],
	members: Members
): void {
	for (const label of membersOn(list).values()) members.numberOf(label);
	answeredIn(tableAt(tables, 1), who, members);
}

/** The network that members of known name have made of the list. `groups` has the group of each member. */
export function readNamed(
	list: List,
	who: Who,
	tables: readonly CountTable[],
	members: Members,
	size: number,
	groups: readonly (number | null)[] | null
): NetworkNumbers {
	const onList = membersOn(list);
	const answered = answeredIn(tableAt(tables, 1), who, members);
	const network: Network = {
		members: size,
		directed: true,
		ties: tableAt(tables, 0).rows.flatMap(({ codes: [from = 0, to = 0] }): [number, number][] => {
			const [own, other] = [who.labelOf(from), onList.get(to)];
			if (own === null || other === undefined) return [];
			return [[members.numberOf(own), members.numberOf(other)]];
		}),
		silent: Array.from({ length: size }, (_, i) => i).filter((i) => !answered.has(i))
	};
	return {
		answered: answered.size,
		ties: answered.size === 0 ? null : distinctTies(network).length / answered.size,
		density: density(network),
		centralisation: degreeCentralisation(network),
		outward: groups && eiIndex(network, groups)
	};
}

/** How many answered the question and did not say who they are. */
export function withoutName(tables: readonly CountTable[], who: Who): number {
	return sum(
		tableAt(tables, 1).rows.map(({ codes: [from = 0, status = 0], n }) =>
			who.labelOf(from) === null && hasAnswered(status) ? n : 0
		)
	);
}

function answeredIn({ rows }: CountTable, who: Who, members: Members): Set<number> {
	return new Set(
		rows.flatMap(({ codes: [from = 0, status = 0] }) => {
			const own = who.labelOf(from);
			return own !== null && hasAnswered(status) ? [members.numberOf(own)] : [];
		})
	);
}

/** The group of each member, by the table of who is in which; null for who did not say, and who said two. */
export function groupsOf(
	{ rows }: CountTable,
	by: ChoiceQuestion,
	who: Who,
	members: Members,
	size: number
): (number | null)[] {
	const known = new Set(by.options.flatMap((one) => (one.missing === null ? [one.code] : [])));
	const found = new Map<number, Set<number>>();
	for (const { codes } of rows) {
		const [from = 0, group = 0] = codes;
		const own = who.labelOf(from);
		if (own === null || !known.has(group)) continue;
		const number = members.numberOf(own);
		found.set(number, (found.get(number) ?? new Set()).add(group));
	}
	return Array.from({ length: size }, (_, i) => {
		const [only, ...more] = found.get(i) ?? [];
		return only !== undefined && more.length === 0 ? only : null;
	});
}

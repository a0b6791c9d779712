import type { TabulationRequest } from '$lib/engine/tabulate';
import type { Bounded } from '$lib/stats/network/network';
import { sum } from '$lib/stats/sum';
import type { CountTable } from '$lib/survey/count-table';
import type { Question } from '$lib/survey/question';
import type { Measured } from '../measured';
import { tableAt } from '../plan';
import { valueCounts } from '../value-counts';
import { membersOn, type List } from './members';
import { hasAnswered, type NetworkNumbers } from './numbers';

/** How a question of whom or how many people work with is counted, where nobody says who they are. */
export interface Unnamed {
	readonly requests: readonly TabulationRequest['by'][];
	/** What the members are called that are on the list; none where only numbers are known. */
	readonly labels: readonly string[];
	/** How many ties were named, and by how many; of numbers only those that there can be. */
	count(tables: readonly CountTable[], size: number | null): { ties: number; answered: number };
}

/** A list that people ticked. */
export function tickedList(list: List): Unnamed {
	const onList = membersOn(list);
	return {
		requests: [[{ question: list.id, as: 'options' }], [{ question: list.id, as: 'status' }]],
		labels: [...onList.values()],
		count(tables) {
			const people = (at: number, counts: (code: number) => boolean): number =>
				sum(tableAt(tables, at).rows.map(({ codes: [code = 0], n }) => (counts(code) ? n : 0)));
			return { ties: people(0, (code) => onList.has(code)), answered: people(1, hasAnswered) };
		}
	};
}

/** How many others people say that they work with. */
export function toldNumbers({ id }: Question, amounts: Pick<Measured, 'as' | 'valueOf'>): Unnamed {
	return {
		requests: [[{ question: id, as: amounts.as }]],
		labels: [],
		count(tables, size) {
			const told = valueCounts(amounts, tableAt(tables, 0).rows).filter(
				({ value }) => value >= 0 && (size === null || value <= size - 1)
			);
			return {
				ties: sum(told.map(({ value, n }) => value * n)),
				answered: sum(told.map(({ n }) => n))
			};
		}
	};
}

/** Ties as a part of all there could be; whoever did not answer may have none or all of theirs. */
export function readUnnamed(
	{ ties, answered }: { readonly ties: number; readonly answered: number },
	size: number | null
): NetworkNumbers {
	return {
		answered,
		ties: answered === 0 ? null : ties / answered,
		density: size === null || size < 2 || answered > size ? null : bounded(ties, answered, size),
		centralisation: null,
		outward: null
	};
}

function bounded(ties: number, answered: number, size: number): Bounded {
	const possible = size * (size - 1);
	const value = ties / possible;
	return { value, low: value, high: (ties + (size - answered) * (size - 1)) / possible };
}

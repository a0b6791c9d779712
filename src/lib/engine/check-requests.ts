import type { MomentRequest, Selection, ValueRequest } from './engine';
import type { KnownColumns } from './known-columns';
import { checkCoded, checkFilter, reachOf } from './reach';

/** Throws when a request names what the engine does not hold, or asks for what is no number. */
export function checkRequests(
	known: KnownColumns | null,
	requests: readonly (Selection | MomentRequest | ValueRequest)[]
): asserts known is KnownColumns {
	if (known === null) throw new Error('Nothing is loaded');
	for (const request of requests) {
		const { by, presence = [], weight, where } = request;
		for (const id of by) checkCoded(known, id);
		for (const id of presence) {
			if (!by.includes(id)) throw new Error(`${id} is not counted by`);
		}
		if (weight !== undefined && !known.numbers.has(weight)) throw new Error(`No weight ${weight}`);
		if (where) checkFilter(known, where);
		if ('x' in request) for (const x of [request.x].flat()) reachOf(known, x);
	}
}

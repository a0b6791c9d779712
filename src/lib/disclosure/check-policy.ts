import { smallestMinimum, type DisclosurePolicy } from '$lib/survey/policy';

/** Throws `RangeError` unless the bases are whole numbers, the first from 3 and none below it. */
export function checkPolicy({ minBase, compareBase, textBase }: DisclosurePolicy): void {
	if (!Number.isSafeInteger(minBase) || minBase < smallestMinimum) {
		throw new RangeError(`A minimum base of ${minBase} hides nobody`);
	}
	for (const base of [compareBase, textBase]) {
		if (!Number.isSafeInteger(base) || base < minBase) {
			throw new RangeError(`A base of ${base} is below the minimum of ${minBase}`);
		}
	}
}

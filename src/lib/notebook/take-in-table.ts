import { normaliseText } from '$lib/survey/normalise';
import type { World, WorldPart } from '$lib/survey/world';

/**
 * What a table about the world around a survey changes. Sites and events of the table are put beside those there are,
 * or say more of one that is called the same: what the table does not tell of it stays. A log of activities and a table
 * of other numbers are whole, and take the place of those there were.
 */
export function takeInTable(world: World, part: WorldPart): WorldPart {
	return {
		...part,
		...(part.sites && { sites: merge(world.sites, part.sites, ({ kind }) => kind) }),
		...(part.events && { events: merge(world.events, part.events, () => '') })
	};
}

interface Named {
	readonly name: string;
}

function merge<T extends Named>(
	before: readonly T[],
	table: readonly T[],
	kindOf: (one: T) => string
): T[] {
	const keyOf = (one: T): string => `${kindOf(one)} ${normaliseText(one.name)}`;
	const merged = new Map<string, T[]>();
	for (const one of before) merged.set(keyOf(one), [...(merged.get(keyOf(one)) ?? []), one]);
	for (const one of table) {
		const [known, ...more] = merged.get(keyOf(one)) ?? [];
		merged.set(keyOf(one), [known ? { ...known, ...told(one) } : one, ...more]);
	}
	return [...merged.values()].flat();
}

/** What is said of it: neither what is unknown nor an empty list. */
function told<T extends Named>(one: T): Partial<T> {
	const said = Object.entries(one).filter(
		([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)
	);
	return Object.fromEntries(said) as Partial<T>;
}

import { canonicalJson } from '$lib/survey/canonical-json';
import type { ExchangeEvent, ExchangeTable } from './exchange-file';

/**
 * The event without what would tell of a few people together with an earlier file about it: a question may be told
 * again when nothing of it has changed, or when at least `minBase` people have answered since and nobody is gone.
 */
export function againstEarlier(
	now: ExchangeEvent,
	earlier: readonly ExchangeEvent[],
	minBase: number
): ExchangeEvent {
	const before = earlier.filter(({ id }) => id === now.id).flatMap(({ tables }) => tables);
	const isTold = (table: ExchangeTable) =>
		before.every((one) => one.slot !== table.slot || mayFollow(one, table, minBase));
	const left = now.tables.filter((table) => !isTold(table)).map(({ slot }) => slot);
	return {
		...now,
		withheld: [...now.withheld, ...left],
		tables: now.tables.filter(isTold)
	};
}

function mayFollow(before: ExchangeTable, now: ExchangeTable, minBase: number): boolean {
	return canonicalJson(before) === canonicalJson(now) || now.base - before.base >= minBase;
}

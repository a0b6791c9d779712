import { poolAggregates, type Pooling } from '$lib/exchange/pool-aggregates';
import type { RuleSettings } from '$lib/survey/rule-settings';
import type { PoolCell } from './pool-cell';

/** What the cell's files tell together; null when it has none. */
export function poolOf({ files }: PoolCell, rules: RuleSettings): Pooling | null {
	if (files.length === 0) return null;
	return poolAggregates(
		files.map(({ counts }) => counts),
		{ level: 0.95, rules }
	);
}

/** The files that together tell of these events no more: what is told of them anew takes their place. */
export function withoutEvents(
	files: PoolCell['files'],
	events: ReadonlySet<string>
): PoolCell['files'] {
	return files.filter(({ counts }) => !counts.events.some(({ id }) => events.has(id)));
}

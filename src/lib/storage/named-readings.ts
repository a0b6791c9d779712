import type { Change, SingleChange } from '$lib/notebook/change';
import type { History } from '$lib/notebook/history';

/** The readings of the survey that the notebook is about, or can come to be about by undo and redo. */
export function namedReadings({ document, past, future }: History): ReadonlySet<string> {
	const steps = [...past, ...future];
	const changes = steps.flatMap(({ change, inverse }) => [...singles(change), ...singles(inverse)]);
	const named = changes.flatMap((change) => (change.op === 'set-sources' ? change.data : []));
	return new Set([document.data, ...named]);
}

function singles(change: Change): readonly SingleChange[] {
	return change.op === 'together' ? change.changes : [change];
}

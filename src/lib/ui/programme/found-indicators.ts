import type { NotebookSession } from '$lib/state/notebook-session.svelte';
import type { IndicatorName } from '$lib/survey/findings/indicator-names';

/** The indicators that cells of the notebook have found, in their order, each once. */
export function foundIndicators(session: NotebookSession): IndicatorName[] {
	const names = session.document.cells.flatMap(({ id }) =>
		(session.counting.released(id)?.findings ?? []).flatMap((finding) =>
			finding.kind === 'indicators' ? finding.rows.map(({ name }) => name) : []
		)
	);
	return [...new Set(names)];
}

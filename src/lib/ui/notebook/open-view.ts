import { View, parse } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import type { ChartSpec } from '$lib/charts/presentation';
import { closedLoader, compileSpec } from '$lib/charts/render';

/** Draws the chart into `place`; call what comes back to take it away. */
export async function openView(spec: ChartSpec, place: HTMLElement): Promise<() => void> {
	const view = new View(parse(compileSpec(spec), undefined, { ast: true }), {
		expr: expressionInterpreter,
		loader: closedLoader,
		renderer: 'svg',
		hover: false
	});
	view.initialize(place);
	await view.runAsync();
	// The picture has its words on the wrapper; its parts would be read out as noise.
	place.querySelector('svg')?.setAttribute('aria-hidden', 'true');
	return () => {
		view.finalize();
		place.replaceChildren();
	};
}

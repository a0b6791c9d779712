import { View, parse } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import type { ChartSpec } from '$lib/charts/presentation';
import { closedLoader, compileSpec } from '$lib/charts/render';

/** A chart drawn in an element of its own, not yet on the page. */
export interface DrawnView {
	/** Puts the chart in the place of whatever stands there. */
	showIn(place: HTMLElement): void;
	close(): void;
}

/** Draws the chart off the page, so that a drawing that comes too late disturbs nobody. */
export async function drawView(spec: ChartSpec): Promise<DrawnView> {
	const view = new View(parse(compileSpec(spec), undefined, { ast: true }), {
		expr: expressionInterpreter,
		loader: closedLoader,
		renderer: 'svg',
		hover: false
	});
	const element = document.createElement('div');
	view.initialize(element);
	await view.runAsync();
	// The picture has its words on the wrapper; its parts would be read out as noise.
	element.querySelector('svg')?.setAttribute('aria-hidden', 'true');
	return {
		showIn: (place) => place.replaceChildren(element),
		close: () => view.finalize()
	};
}

import { View, parse } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { answersOfDatum, type MarkAnswers } from '$lib/charts/mark-answers';
import type { ChartSpec } from '$lib/charts/presentation';
import { closedLoader, compileSpec } from '$lib/charts/render';

/** A chart drawn in an element of its own, not yet on the page. */
export interface DrawnView {
	/** Puts the chart in the place of whatever stands there. */
	showIn(place: HTMLElement): void;
	close(): void;
}

/** Told when somebody points at a mark that is about somebody; `isAdded` with Ctrl or Shift. */
export type OnPoint = (answers: MarkAnswers, isAdded: boolean) => void;

/** Draws the chart off the page, so that a drawing that comes too late disturbs nobody. */
export async function drawView(spec: ChartSpec, onpoint?: OnPoint): Promise<DrawnView> {
	const view = new View(parse(compileSpec(spec), undefined, { ast: true }), {
		expr: expressionInterpreter,
		loader: closedLoader,
		renderer: 'svg',
		hover: false
	});
	const element = document.createElement('div');
	view.initialize(element);
	if (onpoint) listen(view, element, onpoint);
	await view.runAsync();
	// The picture has its words on the wrapper; its parts would be read out as noise.
	element.querySelector('svg')?.setAttribute('aria-hidden', 'true');
	return {
		showIn: (place) => place.replaceChildren(element),
		close: () => view.finalize()
	};
}

function listen(view: View, element: HTMLElement, onpoint: OnPoint): void {
	view.addEventListener('click', (event, item) => {
		const answers = answersOfDatum(item?.datum);
		if (!answers || !(event instanceof MouseEvent)) return;
		onpoint(answers, event.ctrlKey || event.metaKey || event.shiftKey);
	});
	view.addEventListener('mouseover', (_, item) => {
		element.style.cursor = answersOfDatum(item?.datum) ? 'pointer' : '';
	});
}

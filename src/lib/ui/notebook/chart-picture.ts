import { parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import type { ChartSpec } from '$lib/charts/presentation';
import { closedLoader, compileSpec, renderSvg } from '$lib/charts/render';

/** Pixels per CSS pixel of a saved picture: sharp on a projector and in print. */
const pictureScale = 3;

/** The chart as a PNG on paper-coloured ground, drawn with the fonts that the page has loaded. */
export async function chartPng(spec: ChartSpec): Promise<Blob> {
	const view = new View(parse(compileSpec(spec), undefined, { ast: true }), {
		expr: expressionInterpreter,
		loader: closedLoader,
		renderer: 'none'
	});
	const canvas: HTMLCanvasElement = await view.toCanvas(pictureScale);
	view.finalize();
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture'))), 'image/png');
	});
}

/** The chart as a standalone SVG file. */
export async function chartSvg(spec: ChartSpec, title: string): Promise<Blob> {
	return new Blob([await renderSvg(spec, title)], { type: 'image/svg+xml' });
}

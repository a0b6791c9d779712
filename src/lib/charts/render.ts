import { parse, View, type Loader, type Spec } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile } from 'vega-lite';
import { measureTextAlike } from './measure-text';
import type { ChartSpec } from './presentation';
import { printableText } from './printable-text';

measureTextAlike();

/** Refuses every address: a chart has its data with it and fetches nothing. */
export const closedLoader: Loader = {
	load: (uri) => Promise.reject(new Error(`A chart may not load ${uri}`)),
	sanitize: (uri) => Promise.reject(new Error(`A chart may not refer to ${uri}`)),
	http: (uri) => Promise.reject(new Error(`A chart may not load ${uri}`)),
	file: (uri) => Promise.reject(new Error(`A chart may not load ${uri}`))
} as Loader;

/** A Vega-Lite chart as the Vega specification that a view runs. */
export function compileSpec(spec: ChartSpec): Spec {
	return compile(spec).spec;
}

/**
 * The chart as a standalone SVG document with a title and a description. Needs no DOM and no `eval`: works
 * in Node, and in the browser under a strict policy. For files, build the spec with `lightColours`: custom
 * properties mean nothing outside the page.
 */
export async function renderSvg(spec: ChartSpec, title: string): Promise<string> {
	const runtime = parse(compileSpec(spec), undefined, { ast: true });
	const view = new View(runtime, {
		expr: expressionInterpreter,
		loader: closedLoader,
		renderer: 'none'
	});
	const svg = await view.toSVG();
	view.finalize();
	return withText(svg, title, spec.description ?? '');
}

/** Puts the title and description first in the root element, where assistive technology looks for them. */
function withText(svg: string, title: string, description: string): string {
	const root = svg.indexOf('>') + 1;
	// The picture has one text for all of it: its parts are nothing by themselves.
	const marks = svg
		.slice(root)
		.replace(/ (?:role="graphics-\w+"|aria-roledescription="[^"]*")/g, '');
	const text = `<title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc>`;
	return svg.slice(0, root).replace('<svg ', '<svg role="img" ') + text + marks;
}

function escapeXml(text: string): string {
	return printableText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

import type { ChartSpec } from '$lib/charts/presentation';
import { renderSvg } from '$lib/charts/render';
import { fitTexts } from './fit-texts';
import { html, trusted, type Markup } from './markup';

/** Room for a chart, in CSS pixels: the width of the text, and of a phone. The style sheet shows one of them. */
export const rooms = [
	{ name: 'broad', width: 640 },
	{ name: 'narrow', width: 300 }
] as const;

/** One drawing for each room; none for what has no picture. */
export async function figuresOf(
	specs: readonly (ChartSpec | null | undefined)[],
	title: string
): Promise<Markup[]> {
	const figures: Markup[] = [];
	for (const [at, { name }] of rooms.entries()) {
		const spec = specs[at];
		if (!spec) continue;
		const svg = trusted(fitTexts(await renderSvg(spec, title)));
		figures.push(html`<figure class="${name}">${svg}</figure>`);
	}
	return figures;
}

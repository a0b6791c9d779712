import { textWidth } from '$lib/charts/text-width';

const entities = new Map([
	['&amp;', '&'],
	['&lt;', '<'],
	['&gt;', '>']
]);

/**
 * The drawing with the width of every text stated: where the reader lacks the font that it was laid out in, another
 * font's letters are drawn narrower or wider, and still no label runs into its neighbour or out of the picture.
 */
export function fitTexts(svg: string): string {
	return svg.replace(
		/<text ([^<>]*font-size="([\d.]+)px"[^<>]*)>([^<>]+)<\/text>/g,
		(_, attributes: string, size: string, escaped: string) => {
			const text = escaped.replace(/&(?:amp|lt|gt);/g, (entity) => entities.get(entity) ?? '');
			const weight = attributes.includes('font-weight="600"') ? 600 : 400;
			const width = textWidth(text, Number(size), weight).toFixed(1);
			return `<text ${attributes} textLength="${width}" lengthAdjust="spacingAndGlyphs">${escaped}</text>`;
		}
	);
}

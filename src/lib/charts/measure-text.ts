import { textMetrics } from 'vega';
import { textWidth } from './text-width';

/** A text as it is to be drawn. */
interface TextItem {
	readonly fontSize?: number;
	readonly fontWeight?: number | string;
	/** Most pixels that it may take. */
	readonly limit?: number;
}

declare module 'vega' {
	/** What the width of texts is asked of. Its own types leave it out. */
	const textMetrics: { width: (item: TextItem, text: unknown) => number };
}

/** Vega's own size of type. */
const usualSize = 11;

/**
 * Lets every chart be laid out by the same widths: by itself Vega measures in a browser and guesses without one, so that
 * a report from the page and one from the command line would differ.
 */
export function measureTextAlike(): void {
	textMetrics.width = ({ fontSize = usualSize, fontWeight = 400, limit = 0 }, text) => {
		const weight = Number(fontWeight) >= 600 || fontWeight === 'bold' ? 600 : 400;
		const width = textWidth(String(text ?? ''), fontSize, weight);
		return limit > 0 ? Math.min(width, limit) : width;
	};
}

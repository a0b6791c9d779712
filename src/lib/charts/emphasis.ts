import type { TextPart } from './presentation';

/**
 * Marks that a message puts around its news. They come from the private use area, which `plainText` removes
 * from everything a file says, so that a label cannot forge emphasis.
 */
export const emphasis = { strong: '\ue000', plain: '\ue001' } as const;

/** The text without emphasis marks. */
export function plainText(text: string): string {
	return text.replace(/[\ue000\ue001]/g, '');
}

/** A message with emphasis marks as parts; the empty ones are left out. */
export function splitEmphasis(text: string): TextPart[] {
	const parts: TextPart[] = [];
	for (const [index, stretch] of text.split(emphasis.strong).entries()) {
		const [strong = '', plain = ''] = index === 0 ? ['', stretch] : stretch.split(emphasis.plain);
		parts.push({ text: strong, strong: true }, { text: plain, strong: false });
	}
	return parts.filter((part) => part.text !== '');
}

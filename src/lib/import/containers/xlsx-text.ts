/** `_x000D_`: how a workbook writes characters that XML cannot hold. */
const escaped = /_x([0-9a-f]{4})_/gi;

/** A workbook's text as a person sees it: escapes undone, one kind of line end, no invisible control characters. */
export function readableText(text: string): string {
	if (!text.includes('_x')) return text;
	return text.replace(escaped, (_, hex: string) => characterOf(hex)).replace(/\r\n?/g, '\n');
}

function characterOf(hex: string): string {
	const code = Number.parseInt(hex, 16);
	if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) return '';
	const isHalf = code >= 0xd800 && code < 0xe000;
	return isHalf ? '\ufffd' : String.fromCharCode(code);
}

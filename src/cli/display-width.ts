const wide =
	/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const invisible = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns that the text takes in a terminal: accents of their own take none, East Asian letters two. */
export function displayWidth(text: string): number {
	let width = 0;
	for (const character of text) {
		if (!invisible.test(character)) width += wide.test(character) ? 2 : 1;
	}
	return width;
}

/** The text with spaces after it, or before it, up to the width. */
export function pad(text: string, width: number, side: 'left' | 'right'): string {
	const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
	return side === 'left' ? text + space : space + text;
}

import { displayWidth } from './display-width';

/** The text in lines no wider than the width, broken at plain spaces, and inside a word only if it must be. */
export function wrapLines(text: string, width: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/ +/).flatMap((one) => pieces(one, width))) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (displayWidth(longer) <= width) {
			line = longer;
			continue;
		}
		lines.push(line);
		line = word;
	}
	return [...lines, line];
}

function pieces(word: string, width: number): string[] {
	const parts: string[] = [];
	let part = '';
	let taken = 0;
	for (const character of word) {
		const wanted = displayWidth(character);
		if (part !== '' && taken + wanted > width) {
			parts.push(part);
			part = '';
			taken = 0;
		}
		part += character;
		taken += wanted;
	}
	return [...parts, part];
}

import { tooLarge } from './refused';
import type { XmlHandler } from './read-xml';
import { readableText } from './xlsx-text';

/** Of all texts of a workbook, which are held together while it is read. */
const mostCharacters = 100_000_000;

/** Collects the texts that a workbook's cells share. Rich text is its runs joined; how to pronounce it is left out. */
export class SharedStrings implements XmlHandler {
	readonly texts: string[] = [];
	#text = '';
	#isText = false;
	#isPhonetic = false;
	#characters = 0;

	open(name: string): void {
		if (name === 'si') this.#text = '';
		else if (name === 'rPh') this.#isPhonetic = true;
		else if (name === 't') this.#isText = !this.#isPhonetic;
	}

	text(text: string): void {
		if (!this.#isText) return;
		this.#text += text;
		this.#characters += text.length;
		if (this.#characters > mostCharacters)
			throw tooLarge(`the workbook holds more than ${mostCharacters} characters`);
	}

	close(name: string): void {
		if (name === 't') this.#isText = false;
		else if (name === 'rPh') this.#isPhonetic = false;
		else if (name === 'si') this.texts.push(readableText(this.#text));
	}
}

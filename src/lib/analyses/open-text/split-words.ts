import { composeText } from '$lib/survey/normalise';

/** A word of an answer. */
export interface Word {
	/** As it was written. */
	readonly written: string;
	/** In lower case: what is compared. */
	readonly folded: string;
	/** Nothing but space stands between it and the word before. */
	readonly follows: boolean;
}

/** Letters and digits with their marks, joined by a hyphen or an apostrophe between them. */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
const hasLetter = /\p{L}/u;
const onlySpace = /^[^\S\r\n]+$/;

/**
 * The words of a text, in order: whatever holds a letter. Hyphens join ("e-post"), full stops part, also
 * without a space after them. Made for languages that put spaces between words. Linear in the text:
 * `Intl.Segmenter` takes time in proportion to the square of it.
 */
export function* splitWords(text: string): Generator<Word> {
	const plain = composeText(text)
		.replace(/\p{Cf}+/gu, '')
		.replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
		.replace(/[\u2010\u2011]/g, '-');
	let end = 0;
	let before = false;
	for (const { 0: written, index } of plain.matchAll(word)) {
		const counts = hasLetter.test(written);
		const follows = before && onlySpace.test(plain.slice(end, index));
		if (counts) yield { written, folded: written.toLowerCase(), follows };
		before = counts;
		end = index + written.length;
	}
}

import { listEntries } from '../infer/cells';
import type { TableColumn } from '../table';
import { givenNames } from './given-names';

/** A capitalised word with another one after it. */
const capitalisedPair = /(?<!\p{L})(\p{Lu}\p{Ll}{1,20})(?=[ \u00a0-]\p{Lu}[\p{L}.])/gu;

/** A greeting at the end of a letter, or an introduction, with a capitalised word after it. */
const signature =
	/(?<!\p{L})(?:[Mm]vh|MVH|[Vv]h|[Hh]ilsen|[Hh]älsning(?:ar)?|[Rr]egards|[Jj]eg heter|[Jj]eg hedder|[Ee]g heiter|[Jj]ag heter|[Mm]y name is|[Nn]avnet mitt er|[Mm]itt navn er)[\s,.:!–-]{1,4}\p{Lu}\p{Ll}/u;

/** Someone to talk to, by two capitalised words. */
const contact =
	/(?<!\p{L})(?:[Kk]ontakt[ae]?|[Cc]ontact|[Rr]ing(?:a|e)?|[Ss]nakk med|[Ss]nak med|[Pp]rata med|[Ss]pør|[Ss]pørg|[Tt]akk til|[Tt]ak til|[Tt]ack till|[Cc]all|v\/)[\s:]{0,3}\p{Lu}\p{Ll}{1,20}[ \u00a0-]\p{Lu}\p{Ll}/u;

/**
 * True for a text that seems to name somebody: it signs, refers to a person, or has a common Nordic given name
 * before another capitalised word. A guess: it misses names and finds streets, so nothing is changed by it.
 */
export function looksNamed(text: string): boolean {
	if (signature.test(text) || contact.test(text)) return true;
	for (const [, first = ''] of text.matchAll(capitalisedPair)) {
		if (givenNames.has(first)) return true;
	}
	return false;
}

/** Responses whose answer seems to name somebody. */
export const countNamed = (cells: TableColumn): number =>
	listEntries(cells).reduce((sum, { text, count }) => (looksNamed(text) ? sum + count : sum), 0);

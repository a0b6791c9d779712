import { normaliseText } from '$lib/survey/normalise';

const zeroWords = /^(?:aldri|aldrig|never|ingen|ingenting|inga|inget|none|nothing)(?!\p{L})/u;
const notYet = /^(?:ikke|ikkje|inte|ej|not)\s.*(?:ennå|enda|endå|endnu|ännu|yet)$/;
const over =
	/^(?:over|mer enn|meir enn|flere enn|fleire enn|mere end|flere end|över|mer än|fler än|more than|above|>)\s*/;
const under =
	/^(?:under|mindre enn|færre enn|mindre end|færre end|mindre än|färre än|less than|fewer than|below|up to|inntil|op til|upp till|<)\s*/;
const number = /^(?:kr\.?\s*|[$€£]\s*)?(-?\d{1,3}(?:[ .,]\d{3})+(?!\d)|-?\d+(?:[.,]\d+)?)/;

/**
 * Where an option that begins with a number or a range stands among its neighbours: "0-3 år" 0, "501-1.000"
 * 501, "over 2.500" just above 2500, "under 5" just below 5, "aldri" 0, "ikke ennå" -1. Null when it names no number.
 */
export function optionNumber(label: string): number | null {
	const text = normaliseText(label);
	const above = over.exec(text);
	const below = above ? null : under.exec(text);
	const match = number.exec(text.slice((above ?? below)?.[0].length ?? 0));
	const digits = match?.[1];
	if (digits === undefined) return notYet.test(text) ? -1 : zeroWords.test(text) ? 0 : null;
	const thousands = /^-?\d{1,3}(?:[ .,]\d{3})+$/.test(digits);
	const value = Number(thousands ? digits.replace(/[ .,]/g, '') : digits.replace(',', '.'));
	return value + (above ? 0.5 : below ? -0.5 : 0);
}

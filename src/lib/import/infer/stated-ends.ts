import type { ScalePolarity } from '$lib/survey/question';
import { matchScale } from '$lib/vocabulary/match-scale';
import { scalePolarity } from '$lib/vocabulary/scale-list';

const statement =
	/(?<![\d.,])(\d{1,2})\s?(=|:|\(|[-\u2013\u2014]\s|(?:er|är|is|means|betyr|betyder|tilsvarer|representa|significa)\s)\s?([^\d=();:?!¿¡]{2,80})/giu;
/** What is longer is the rest of the sentence. */
const longestLabel = 40;
const joining =
	/(?:[\s,.\-\u2013\u2014]|\s(?:og|och|and|y|til|till|to|a|mens|medan|while|hvor|der|där|where))+$/iu;

/** "1:", "1 -" and "1 (" also number the question itself, or a row of its grid. */
const numbering = /^[:(\-\u2013\u2014]/;

/**
 * Words that a question's text gives to numbers of its scale: "fra 1 (svært dårlig) til 6 (svært bra)",
 * "1 = uenig, 5 = enig", "where 1 is poor and 5 is excellent". The text is cut where the next number or the
 * next part of the sentence begins.
 */
export function statedWords(header: string): ReadonlyMap<number, string> {
	const stated = new Map<number, { label: string; sure: boolean }>();
	for (const match of header.replace(/\s+/g, ' ').trim().matchAll(statement)) {
		const [, number, sign = '', text = ''] = match;
		const sure = !numbering.test(sign);
		const [first = ''] = text.split(/[,.](?:\s|$)/);
		const label = first.replace(joining, '').trim();
		const isLabel = label.length > 1 && label.length <= longestLabel;
		if (!isLabel || (match.index === 0 && !sure) || stated.has(Number(number))) continue;
		stated.set(Number(number), { label, sure });
	}
	const words = [...stated].filter(([, { sure }]) => sure || stated.size > 1);
	return new Map(words.map(([number, { label }]) => [number, label]));
}

/** Which end is favourable, by the vocabulary's order of the words at both; neutral when it does not know them. */
export function endPolarity(low: string, high: string, language: string | null): ScalePolarity {
	const match = matchScale([low, high], language);
	const [first, last] = match?.points ?? [];
	if (!match || first === undefined || last === undefined || first === null || last === null) {
		return 'neutral';
	}
	const polarity = scalePolarity(match.scale);
	return polarity === 'positive' && first > last ? 'negative' : polarity;
}

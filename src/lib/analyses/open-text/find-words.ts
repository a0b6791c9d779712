import type { DistinctAnswer } from './distinct-answers';
import type { Lexicon } from './lexicon';
import { splitWords } from './split-words';

/** How many people used a word, in which of its forms. */
export interface Usage {
	people: number;
	/** By form in lower case. */
	readonly forms: Map<string, FormUsage>;
}

interface FormUsage {
	people: number;
	/** How many wrote it so, with which capital letters. */
	readonly spellings: Map<string, number>;
}

/** Adds who used which words, by stem. An answer that says a word five times counts once. */
export function countWords(
	usages: Map<string, Usage>,
	{ text, people }: DistinctAnswer,
	lexicon: Lexicon
): void {
	const spellings = new Map([...splitWords(text)].map(({ written, folded }) => [written, folded]));
	const counted = new Set<Usage | FormUsage>();
	for (const [written, folded] of spellings) {
		const { key, kind } = lexicon(folded);
		if (kind !== 'counted') continue;
		const usage = usageOf(usages, key);
		const form = formOf(usage, folded);
		for (const one of [usage, form]) {
			if (!counted.has(one)) one.people += people;
			counted.add(one);
		}
		form.spellings.set(written, (form.spellings.get(written) ?? 0) + people);
	}
}

function usageOf(usages: Map<string, Usage>, key: string): Usage {
	let usage = usages.get(key);
	if (!usage) usages.set(key, (usage = { people: 0, forms: new Map() }));
	return usage;
}

function formOf({ forms }: Usage, folded: string): FormUsage {
	let form = forms.get(folded);
	if (!form) forms.set(folded, (form = { people: 0, spellings: new Map() }));
	return form;
}

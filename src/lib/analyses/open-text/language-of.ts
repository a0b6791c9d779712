import type { Survey } from '$lib/survey/survey';
import {
	guessLanguage,
	textLanguages,
	type TextLanguage
} from '$lib/vocabulary/stop-words/stop-words';
import { splitWords } from './split-words';

/**
 * The language of a survey: that of most of its answer scales; without scales, the one whose stop words its
 * questions use most; bokmål when nothing tells.
 */
export function languageOf({ questions }: Survey): TextLanguage {
	const scales = questions.flatMap((question) =>
		'scale' in question && question.scale ? [question.scale.language] : []
	);
	const times = (language: TextLanguage) => scales.filter((one) => one === language).length;
	const [most] = textLanguages.toSorted((a, b) => times(b) - times(a));
	if (most && times(most) > 0) return most;
	const words = questions.flatMap(({ text }) => [...splitWords(text)].map(({ folded }) => folded));
	return guessLanguage(words) ?? 'nb';
}

import { expect, it } from 'vitest';
import type { Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { languageOf } from './language-of';
import { textSurvey } from './open-text-fixture';

function asking(texts: readonly string[], scales: readonly string[] = []): Survey {
	const survey = textSurvey([]);
	const [open, closed] = survey.questions;
	if (open?.kind !== 'text' || closed?.kind !== 'single') throw new Error('Other questions');
	const questions: Question[] = [
		...texts.map((text) => ({ ...open, text })),
		...scales.map((language) => ({
			...closed,
			text: '',
			scale: { id: null, family: '', language, points: 5, polarity: 'positive' as const }
		}))
	];
	return { ...survey, questions };
}

it('is that of most answer scales', () => {
	expect(languageOf(asking(['What did you like?'], ['sv', 'da', 'sv', 'fi', 'fi', 'fi']))).toBe(
		'sv'
	);
});

it('is that of the questions when there are no scales', () => {
	expect(languageOf(asking(['Vad tyckte du om kursen?', 'Och varför?']))).toBe('sv');
	expect(languageOf(asking(['What did you like about it?']))).toBe('en');
});

it('is bokmål when nothing tells', () => {
	expect(languageOf(asking(['Region', '__proto__']))).toBe('nb');
});

import { expect, test } from 'vitest';
import { smallSurvey } from '../../../tests/small-survey';
import { pointedConditions } from './pointed-conditions';

const unedited = { edits: [] };

test('a mark is turned into conditions by key and label', () => {
	expect(pointedConditions([{ question: 'q3', code: 2 }], smallSurvey, unedited)).toEqual([
		{ kind: 'answers', question: 'fikk du kontakt?', labels: ['Ja'] }
	]);
});

test('an answer that was given another name is named as it was read', () => {
	const survey = {
		...smallSurvey,
		questions: smallSurvey.questions.map((question) =>
			question.id === 'q3' && question.kind === 'single'
				? {
						...question,
						options: question.options.map((one) =>
							one.label === 'Ja' ? { ...one, label: 'Fikk kontakt' } : one
						)
					}
				: question
		)
	};
	const edits = [{ question: 'fikk du kontakt?', names: [{ label: 'Ja', name: 'Fikk kontakt' }] }];
	expect(pointedConditions([{ question: 'q3', code: 2 }], survey, { edits })).toEqual([
		{ kind: 'answers', question: 'fikk du kontakt?', labels: ['Ja'] }
	]);
});

test.each([
	['a text', 'q5', 1],
	['a date', 'q1', 1],
	['personal data', 'q2', 1],
	['an answer that is not there', 'q3', 9],
	['a question that is not there', 'q99', 1]
])('nobody is chosen by %s', (_, question, code) => {
	expect(pointedConditions([{ question, code }], smallSurvey, unedited)).toBeNull();
	expect(
		pointedConditions(
			[
				{ question: 'q3', code: 2 },
				{ question, code }
			],
			smallSurvey,
			unedited
		)
	).toBeNull();
});

test('a mark that is about nobody chooses nobody', () => {
	expect(pointedConditions([], smallSurvey, unedited)).toBeNull();
});

import { describe, expect, it } from 'vitest';
import { smallSurvey } from '../../../tests/small-survey';
import { resolveFilter } from './resolve-filter';

const unedited = { edits: [] };

describe('who a cell is about', () => {
	it('is everyone without a condition', () => {
		expect(resolveFilter([], smallSurvey, unedited)).toEqual({ filter: null, missing: [] });
	});

	it('is found by the words of question and answers', () => {
		const { filter, missing } = resolveFilter(
			[{ kind: 'answers', question: 'fikk du kontakt?', labels: ['ja'] }],
			smallSurvey,
			unedited
		);
		expect(filter).toEqual({ op: 'and', of: [{ op: 'is', question: 'q3', codes: [2] }] });
		expect(missing).toEqual([]);
	});

	it('follows an answer that was given another name', () => {
		const renamed = {
			...smallSurvey,
			questions: smallSurvey.questions.map((question) =>
				question.id === 'q3' && question.kind === 'single'
					? {
							...question,
							options: question.options.map((option) =>
								option.label === 'Ja' ? { ...option, label: 'Fikk kontakt' } : option
							)
						}
					: question
			)
		};
		const edits = [
			{ question: 'fikk du kontakt?', names: [{ label: 'Ja', name: 'Fikk kontakt' }] }
		];
		const { filter } = resolveFilter(
			[{ kind: 'answers', question: 'fikk du kontakt?', labels: ['Ja'] }],
			renamed,
			{ edits }
		);
		expect(filter).toEqual({ op: 'and', of: [{ op: 'is', question: 'q3', codes: [2] }] });
	});

	it('is nobody, and says why, when the survey lacks the question', () => {
		expect(
			resolveFilter(
				[{ kind: 'range', question: 'antall ansatte', from: 1, to: null }],
				smallSurvey,
				unedited
			)
		).toEqual({
			filter: { op: 'and', of: [{ op: 'or', of: [] }] },
			missing: ['antall ansatte']
		});
	});
});

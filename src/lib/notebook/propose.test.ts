import { describe, expect, it } from 'vitest';
import { smallSurvey } from '../../../tests/small-survey';
import { proposeCells } from './propose';

function counter() {
	let count = 0;
	return () => `c${(count += 1)}`;
}

describe('the first notebook of a survey', () => {
	it('has a cell per question in file order, the rows of a grid together, and nothing that was set aside', () => {
		const cells = proposeCells(smallSurvey, counter());
		expect(cells.map((cell) => [cell.id, cell.questions])).toEqual([
			['c1', ['fikk du kontakt?']],
			['c2', ['i hvilken grad [lærte]', 'i hvilken grad [bidro]']],
			['c3', ['hva var best?']]
		]);
		expect(cells[0]).toEqual({
			id: 'c1',
			kind: 'analysis',
			analysis: 'frequency',
			questions: ['fikk du kontakt?'],
			chart: 'auto',
			by: null,
			title: null,
			folded: false
		});
	});

	it('leaves out a question whose column is not held, and one that a person says is personal', () => {
		const survey = {
			...smallSurvey,
			questions: smallSurvey.questions.map((question) =>
				question.id === 'q5' ? { ...question, role: 'name' as const } : question
			),
			columns: smallSurvey.columns.filter((column) => column.id !== 'q3')
		};
		expect(proposeCells(survey, counter()).map((cell) => cell.questions)).toEqual([
			['i hvilken grad [lærte]', 'i hvilken grad [bidro]']
		]);
	});
});

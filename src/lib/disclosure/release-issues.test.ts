import { describe, expect, it } from 'vitest';
import { describeIssue } from '$lib/import/words';
import type { ImportIssue } from '$lib/survey/issue';
import { releaseIssues } from './release-issues';

const mixed: ImportIssue = {
	code: 'column.number_mixed',
	severity: 'warning',
	column: 2,
	detail: 'Different answers, for example ca 20 - jeg er Ola',
	values: { question: 'Alder?', unread: 2, examples: 'ca 20 - jeg er Ola; <15' }
};

describe('releaseIssues', () => {
	it('takes the answers out of an issue and keeps the rest of what it says', () => {
		const [released] = releaseIssues([mixed]);
		expect(released).toEqual({
			code: 'column.number_mixed',
			severity: 'warning',
			column: 2,
			detail:
				'Different answers to “Alder?” that are not numbers: 2. They are left out of calculations.',
			values: { question: 'Alder?', unread: 2 }
		});
		expect(released && describeIssue(released, 'nb')).toBe(
			'Ulike svar under «Alder?» som ikke er tall: 2. De er holdt utenfor regnestykkene.'
		);
	});

	it('leaves issues that quote no answer alone, in their order', () => {
		const others: ImportIssue[] = [
			{ code: 'row.short', severity: 'error', line: 4, detail: 'too few cells' },
			{
				code: 'question.end_labels',
				severity: 'info',
				detail: 'numbers from 1 to 6',
				values: { question: 'Hvor nyttig?', low: 1, high: 6 }
			}
		];
		expect(releaseIssues(others)).toEqual(others);
	});
});

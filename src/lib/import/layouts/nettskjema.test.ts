import { describe, expect, it } from 'vitest';
import { draftsOf, lines, systemOf } from './test-table';

const header =
	'$submission_id;$created;rolle;boks.a;boks.b;enig.email;enig.sms;behov.x.a;behov.x.b;plan;$answer_time_ms';

describe('a Nettskjema report', () => {
	it('ticks with 1 below a dotted name, and has codes in the rows of a grid', async () => {
		const text = lines(
			header,
			'31;2026-02-03T10:15:01+01:00;2;1;0;1;2;0;0;plan.pdf;4000',
			'32;2026-02-03T10:16:01+01:00;1;0;0;3;-1;1;0;;5000'
		);
		const label = (name: string) => ({ label: name, freeText: false });
		expect(await draftsOf(text)).toEqual([
			{ question: '$submission_id', columns: [0], role: 'respondent' },
			{ question: '$created', columns: [1], role: 'timestamp' },
			{ question: 'rolle', columns: [2] },
			{ question: 'boks', columns: [3, 4], ticks: [label('a'), label('b')] },
			{ question: 'enig', columns: [5], row: 'email', grid: 'grid5', numbers: 'codes' },
			{ question: 'enig', columns: [6], row: 'sms', grid: 'grid5', numbers: 'codes' },
			{
				question: 'behov',
				columns: [7, 8],
				row: 'x',
				grid: 'behov',
				ticks: [label('a'), label('b')]
			},
			{ question: 'plan', columns: [9], role: 'url' },
			{ question: '$answer_time_ms', columns: [10], role: 'log' }
		]);
	});

	it('is not known by dots or dollars alone', async () => {
		expect(await systemOf(lines('a.b;a.c', '1;0', '0;1'))).toBe('generic');
		expect(await systemOf(lines('$price;$created', '1;2026-01-01'))).toBe('generic');
	});
});

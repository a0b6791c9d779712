import { describe, expect, it } from 'vitest';
import { draftsOf, lines, systemOf } from './test-table';

describe('an export from Microsoft Forms', () => {
	it.each([
		'ID,Start time,Completion time,Email,Name',
		'ID,Starttidspunkt,Fullføringstidspunkt,E-postadresse,Navn,Tidspunkt for siste endring',
		'Id,Starttidspunkt,Fuldførelsestidspunkt,Mail,Navn',
		'ID;Starttid;Slutförandetid;E-post;Namn'
	])('is known by %s', async (header) => {
		expect(await systemOf(`${header}\n`)).toBe('microsoft-forms');
	});

	it('ends every list in a separator, a list of one too', async () => {
		const rows = ['Kurs;', 'Kurs;Lån;'].map((list) => `1,a,b,c@d.no,Per,"${list}",x; y`);
		const text = lines('ID,Start time,Completion time,Email,Name,Hva?,Mer?', ...rows);
		expect((await draftsOf(text)).slice(3)).toEqual([
			{ question: 'Email', columns: [3], role: 'email' },
			{ question: 'Name', columns: [4], role: 'name' },
			{ question: 'Hva?', columns: [5], joiner: ';', joined: ';' },
			{ question: 'Mer?', columns: [6], joiner: ';' }
		]);
	});

	it('has points and feedback of a quiz, and a question may be called as one of its own columns', async () => {
		const text = lines(
			'ID,Start time,Completion time,Email,Name,Total points,Q,Points - Q,Feedback - Q,Name,Points - other',
			'1,a,b,anonymous,,5,x,5,Bra,Per,y'
		);
		expect((await draftsOf(text)).slice(3)).toEqual([
			{ question: 'Email', columns: [3], role: 'log' },
			{ question: 'Name', columns: [4], role: 'name' },
			{ question: 'Total points', columns: [5], role: 'score' },
			{ question: 'Q', columns: [6], joiner: ';' },
			{ question: 'Points - Q', columns: [7], role: 'score' },
			{ question: 'Feedback - Q', columns: [8] },
			{ question: 'Name', columns: [9], joiner: ';' },
			{ question: 'Points - other', columns: [10], joiner: ';' }
		]);
	});

	it.each([
		['a timetable', 'ID,Start time,End time,Name\n1,09:00,10:00,Per\n'],
		['a list that begins otherwise', 'Nr,Start time,Completion time\n1,a,b\n']
	])('is not taken for one: %s', async (_, text) => {
		expect(await systemOf(text)).toBe('generic');
	});
});

import { expect, it } from 'vitest';
import { parseReply } from './parse-reply';

const rows = (length: unknown, isCut: unknown, columns: unknown): string =>
	JSON.stringify(['rows', length, isCut, columns]);

it('believes a table', () => {
	const columns = [
		['a', [1, null]],
		['__proto__', [true, ['x', 'y']]]
	];
	expect(parseReply(rows(2, true, columns), 2)).toEqual({
		kind: 'rows',
		table: {
			columns: [
				{ name: 'a', values: [1, null] },
				{ name: '__proto__', values: [true, ['x', 'y']] }
			],
			length: 2,
			isCut: true
		}
	});
});

it.each([
	['no JSON', 'rows'],
	['no list', '{"kind":"rows","__proto__":{"length":1}}'],
	['nothing', 'null'],
	['a kind that is none', '["__proto__"]'],
	['more rows than were asked for', rows(3, false, [['a', [1, 2, 3]]])],
	['a number of rows that is none', rows(1.5, false, [])],
	['no number of rows', rows('1', false, [])],
	['fewer values than rows', rows(2, false, [['a', [1]]])],
	['more values than rows', rows(1, false, [['a', [1, 2]]])],
	['no values', rows(1, false, [['a', { length: 1 }]])],
	['no name', rows(1, false, [[1, [1]]])],
	[
		'two columns of one name',
		rows(1, false, [
			['a', [1]],
			['a', [1]]
		])
	],
	['an object in a cell', rows(1, false, [['a', [{ toString: 'x' }]]])],
	['a list of lists in a cell', rows(1, false, [['a', [[['x']]]]])],
	['a list of numbers in a cell', rows(1, false, [['a', [[1]]]])],
	['a text beyond its limit', rows(1, false, [['a', ['x'.repeat(40_000)]]])],
	[
		'columns beyond their limit',
		rows(
			0,
			false,
			Array.from({ length: 1_001 }, (_, i) => [`${i}`, []])
		)
	],
	['no word on whether it is cut', rows(1, 1, [['a', [1]]])],
	['a depth that no table has', '['.repeat(1_000_000) + ']'.repeat(1_000_000)]
])('believes no reply with %s', (_, text) => {
	expect(parseReply(text, 2)).toEqual({
		kind: 'failed',
		because: 'not_rows',
		message: '',
		line: null
	});
});

it('takes message and line of an error from any text, and no more of it than can be shown', () => {
	const stack =
		'    at f (<anonymous>:9:1)\n    at g (transform:4:2)\n    at <anonymous> (transform:7:1)';
	expect(parseReply(JSON.stringify(['threw', 'Error: x', stack]), 1)).toMatchObject({
		because: 'threw',
		message: 'Error: x',
		line: 3
	});
	const odd = parseReply(JSON.stringify(['threw', 'y'.repeat(1e6), { line: 3 }]), 1);
	expect(odd).toMatchObject({ because: 'threw', message: 'y'.repeat(2_000), line: null });
});

import { describe, expect, it } from 'vitest';
import { inferDateOrder } from './date-order';
import { parseDate } from './parse-date';
import { parseTime } from './parse-time';
import { parseTimestamp } from './parse-timestamp';

describe('parseTimestamp', () => {
	it.each([
		['2022/03/22 8:53:03 fm CET', '2022-03-22T08:53:03'],
		['2022/03/22 1:05:00 em CET', '2022-03-22T13:05:00'],
		['06.09.2025 kl. 15.37.20', '2025-09-06T15:37:20'],
		['2026/03/04 9:15:00 a.m. CET', '2026-03-04T09:15:00'],
		['07.02.2025 00:13:31', '2025-02-07T00:13:31'],
		['2024/11/29 1:22:09 AM CET', '2024-11-29T01:22:09'],
		['2026/06/14 10:10:09 AM GMT+1', '2026-06-14T10:10:09'],
		['2025/09/01 10:09:52 AM UTC+3', '2025-09-01T10:09:52'],
		['2024/01/19 11:02:05 AM EET', '2024-01-19T11:02:05'],
		['2024/01/19 11:02:05 PM GMT+5:30', '2024-01-19T23:02:05'],
		['2022/09/17 8:06:28 p.\u00a0m. GMT-5', '2022-09-17T20:06:28'],
		['2022/09/17 8:06:28 p.\u202fm. MEZ', '2022-09-17T20:06:28'],
		['2022/09/17 8:06:28 f.m. OEZ', '2022-09-17T08:06:28'],
		['2022/09/17 8:06:28 e.m.', '2022-09-17T20:06:28'],
		['2022-03-22 08.53.03', '2022-03-22T08:53:03'],
		['22.03.2022 08.53.03', '2022-03-22T08:53:03'],
		['22/03/2022 8.53.03', '2022-03-22T08:53:03'],
		['4/10/13 12:10', '2013-10-04T12:10:00'],
		['2023-06-01T20:57:15+02:00', '2023-06-01T20:57:15'],
		['2023-06-01T20:57:15.123Z', '2023-06-01T20:57:15'],
		['2023-06-12T13:33', '2023-06-12T13:33:00']
	])('%s is %s', (cell, iso) => {
		expect(parseTimestamp(cell)).toBe(iso);
	});

	it('knows the traps of the twelve-hour clock', () => {
		expect(parseTimestamp('2026/03/04 12:05:00 AM')).toBe('2026-03-04T00:05:00');
		expect(parseTimestamp('2026/03/04 12:05:00 PM')).toBe('2026-03-04T12:05:00');
		expect(parseTimestamp('2026/03/04 0:00:00 PM')).toBe('2026-03-04T12:00:00');
	});

	it('reads both hours of the night the clocks go back as the clock on the wall', () => {
		expect(parseTimestamp('2026/10/25 2:30:00 AM CEST')).toBe('2026-10-25T02:30:00');
		expect(parseTimestamp('2026/10/25 2:30:00 AM CET')).toBe('2026-10-25T02:30:00');
	});

	it.each([
		'31.02.2025 10:00',
		'2025-13-01 10:00',
		'2025-01-01 25:00',
		'i går kl. 10',
		'12:30',
		''
	])('does not read "%s"', (cell) => {
		expect([parseTimestamp(cell, 'dmy'), parseTimestamp(cell, 'mdy')]).toEqual([null, null]);
	});

	it('takes the order of day and month from the caller', () => {
		expect(parseTimestamp('9/1/2023 10:01:10', 'mdy')).toBe('2023-09-01T10:01:10');
	});
});

describe('inferDateOrder', () => {
	it('trap 8: one day above 12 settles the whole column', () => {
		expect(inferDateOrder(['03/04/2025', '17/04/2025'])).toEqual({ order: 'dmy', sure: true });
		expect(inferDateOrder(['9/1/2023 10:01', '9/23/2023 8:00'])).toEqual({
			order: 'mdy',
			sure: true
		});
	});

	it('trap 8: says so when nothing settles it, or when the cells contradict one another', () => {
		expect(inferDateOrder(['03/04/2025', '05/06/2025'])).toEqual({ order: 'dmy', sure: false });
		expect(inferDateOrder(['13/04/2025', '04/13/2025']).sure).toBe(false);
	});

	it('has nothing to decide when the year stands first', () => {
		expect(inferDateOrder(['2025-04-03'])).toEqual({ order: 'dmy', sure: true });
	});
});

it('reads dates and times that stand alone', () => {
	expect(parseDate('2025-07-11')).toBe('2025-07-11');
	expect(parseDate('11.07.2025')).toBe('2025-07-11');
	expect(parseDate('30.02.2025')).toBeNull();
	expect(parseTime('01:00')).toBe('01:00');
	expect(parseTime('1:05 PM')).toBe('13:05');
	expect(parseTime('12.30')).toBeNull();
});

import { describe, expect, it } from 'vitest';
import type { TemporalQuestion } from '$lib/survey/question';
import { dateCategories } from './date-categories';

const shown = (kind: TemporalQuestion['kind'], counts: readonly [string, number][]) =>
	dateCategories(kind, new Map(counts.map(([text, n]) => [text, { n, sumW: n, sumW2: n }]))).map(
		({ label, counts: { n } }) => [label, n]
	);

describe('dateCategories', () => {
	it('counts by day, with the days between', () => {
		expect(
			shown('datetime', [
				['2026-03-01T09:00:00', 2],
				['2026-02-27T13:05:00', 1],
				['2026-03-01T10:00:00', 1]
			])
		).toEqual([
			['2026-02-27', 1],
			['2026-02-28', 0],
			['2026-03-01', 3]
		]);
	});

	it('counts by month when there are too many days, over the turn of a year', () => {
		expect(
			shown('date', [
				['2025-11-30', 1],
				['2026-01-01', 4]
			])
		).toEqual([
			['2025-11', 1],
			['2025-12', 0],
			['2026-01', 4]
		]);
	});

	it('counts by year when there are too many months', () => {
		expect(
			shown('date', [
				['2020-01-01', 1],
				['2023-01-02', 1]
			])
		).toEqual([
			['2020', 1],
			['2021', 0],
			['2022', 0],
			['2023', 1]
		]);
	});

	it('does not list centuries that a mistyped year leaves empty', () => {
		expect(
			shown('date', [
				['0026-01-01', 1],
				['2026-01-02', 1]
			])
		).toEqual([
			['0026', 1],
			['2026', 1]
		]);
	});

	it('counts times of day by the hour', () => {
		expect(
			shown('time', [
				['08:15', 1],
				['08:59', 2],
				['10:00', 1]
			])
		).toEqual([
			['08:00', 3],
			['09:00', 0],
			['10:00', 1]
		]);
	});

	it('has no categories without dates', () => {
		expect(shown('date', [])).toEqual([]);
		expect(shown('time', [])).toEqual([]);
	});
});

import { describe, expect, it } from 'vitest';
import { estimateResponseRate } from './response-rate';

const invited = { complete: 20, partial: 5, refused: 4, notContacted: 6, other: 2, unknown: 3 };
const nobody = { complete: 0, partial: 0, refused: 0, notContacted: 0, other: 0, unknown: 0 };
const level = 0.95;

describe('estimateResponseRate', () => {
	it('is of the members when there is a full list', () => {
		expect(estimateResponseRate(invited, { members: 50, level })).toEqual({
			value: 0.5,
			low: null,
			high: null,
			n: 25,
			population: 50,
			level,
			method: 'member-list',
			reason: 'full_list',
			invited: 50
		});
	});

	it('is of everyone who may belong when there is none', () => {
		expect(estimateResponseRate(invited, { members: null, level })).toMatchObject({
			value: 25 / 40,
			population: null,
			method: 'aapor-rr2',
			reason: 'no_full_list',
			invited: 40
		});
	});

	it('does not believe a list that is shorter than its answers', () => {
		expect(estimateResponseRate(invited, { members: 24, level })).toMatchObject({
			value: 25 / 40,
			population: null,
			reason: 'list_smaller_than_answers'
		});
	});

	it('is nothing when nobody was invited, and 0 when nobody answered', () => {
		const none = { value: null, method: 'none', reason: 'nobody_invited', invited: null };
		expect(estimateResponseRate(nobody, { members: null, level })).toMatchObject(none);
		expect(estimateResponseRate(nobody, { members: 0, level })).toMatchObject(none);
		expect(estimateResponseRate(nobody, { members: 14, level }).value).toBe(0);
	});

	it('refuses counts that are none', () => {
		const half = { ...invited, partial: 0.5 };
		expect(() => estimateResponseRate(half, { members: null, level })).toThrow(RangeError);
	});
});

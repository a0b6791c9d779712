import { expect, it } from 'vitest';
import type { Option } from '$lib/survey/question';
import { missingAfter, movedOrder, reversedOrder } from './codebook-edit';

const option = (code: number, label: string, missing: Option['missing'] = null): Option => ({
	code,
	label,
	count: code,
	missing
});
const options = [
	option(1, 'low'),
	option(2, 'mid'),
	option(3, 'high'),
	option(4, 'dk', 'dont_know')
];

it('moves a point among the points of the scale, leaving missing answers out of the order', () => {
	expect(movedOrder(options, 'mid', 1)).toEqual(['low', 'high', 'mid']);
	expect(movedOrder(options, 'low', -1)).toEqual(['low', 'mid', 'high']);
	expect(movedOrder(options, 'high', 1)).toEqual(['low', 'mid', 'high']);
});

it('turns a scale around', () => {
	expect(reversedOrder(options)).toEqual(['high', 'mid', 'low']);
});

it('keeps the other missing answers when one label changes', () => {
	expect(missingAfter(options, 'mid', 'no_opinion')).toEqual([
		{ label: 'mid', reason: 'no_opinion' },
		{ label: 'dk', reason: 'dont_know' }
	]);
	expect(missingAfter(options, 'dk', null)).toEqual([{ label: 'dk', reason: null }]);
});

import { describe, expect, it } from 'vitest';
import { gatherTexts } from './labels';
import { optionNumber } from './option-number';
import { orderOptions } from './order-options';

const ordered = (counts: Readonly<Record<string, number>>) => {
	const labels = gatherTexts(Object.entries(counts).map(([text, count]) => ({ text, count })));
	const { by, options } = orderOptions(labels);
	return { by, labels: options.map(({ label }) => label) };
};

describe('optionNumber', () => {
	it.each([
		['0–3 år', 0],
		['501–1.000', 501],
		['1.001–2.500', 1001],
		['50+', 50],
		['$25,000 - $49,999', 25000],
		['over 2.500', 2500.5],
		['> 60', 60.5],
		['under 5', 4.5],
		['Aldri', 0],
		['Ikke etablert ennå', -1],
		['4 eller flere', 4]
	])('%s stands at %d', (label, number) => {
		expect(optionNumber(label)).toBe(number);
	});

	it('finds no number in plain words', () => {
		expect(optionNumber('Workshop 2')).toBeNull();
	});
});

describe('orderOptions', () => {
	it('puts ages of firms in order, missing last', () => {
		expect(
			ordered({ 'Ikke relevant': 9, 'Over 3 år': 4, '0–3 år': 5, 'Ikke etablert ennå': 1 })
		).toEqual({
			by: 'number',
			labels: ['Ikke etablert ennå', '0–3 år', 'Over 3 år', 'Ikke relevant']
		});
	});

	it('puts the commonest first, ties by the alphabet, other and none and free answers behind', () => {
		expect(
			ordered({ Penger: 2, Ånd: 3, Annet: 9, Tid: 3, 'Mitt eget': 1, 'Ingen av disse': 4 })
		).toEqual({
			by: 'count',
			labels: ['Tid', 'Ånd', 'Penger', 'Annet', 'Ingen av disse', 'Mitt eget']
		});
	});
});

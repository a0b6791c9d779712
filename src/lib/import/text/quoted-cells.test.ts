import { expect, it } from 'vitest';
import { hasStrayQuote, quotedCells } from './quoted-cells';

it('tells which cells stood in quotes, whatever they hold', () => {
	const raw = 'a,"b, c","d ""e""" ,,"",f\n';
	const cells = ['a', 'b, c', 'd "e"', '', '', 'f'];
	expect(quotedCells(raw, cells, ',')).toEqual([false, true, true, false, true, false]);
});

it('finds a quote that opens nothing, but not two that belong together', () => {
	expect([
		hasStrayQuote('a,5" pipe', ['a', '5" pipe'], ','),
		hasStrayQuote('a,so "good"', ['a', 'so "good"'], ','),
		hasStrayQuote('a,"5"" pipe"', ['a', '5" pipe'], ',')
	]).toEqual([true, false, false]);
});

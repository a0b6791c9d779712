import { expect, it } from 'vitest';
import { mergePieces, splitterByOptions } from './split-options';

const merged = (pieces: readonly string[]) => mergePieces([{ pieces, count: 1 }], ', ')[0]?.pieces;

it('keeps what stands inside one pair of parentheses together', () => {
	expect(merged(['Mat (kake', 'Kaffe)', 'Lokale'])).toEqual(['Mat (kake, Kaffe)', 'Lokale']);
	expect(merged(['Mat (kake', 'Kaffe', 'Lokale'])).toEqual(['Mat (kake', 'Kaffe', 'Lokale']);
	expect(merged(['A) B', 'C (d', 'E)'])).toEqual(['A) B', 'C (d, E)']);
});

it('goes through a very long cell of parentheses that open', () => {
	const pieces = [...new Array<string>(60_000).fill('(A'), 'B)'];
	expect(merged(pieces)).toEqual([pieces.join(', ')]);
});

it('splits a cell into the longest options it knows and leaves the rest as pieces', () => {
	const split = splitterByOptions(['Råd', 'Råd, Penger', 'Penger, Lokale, Mat'], ', ');
	expect(split('Råd, Penger, Lokale, Mat')).toEqual(['Råd, Penger', 'Lokale', 'Mat']);
	expect(split('Penger, Lokale, Råd')).toEqual(['Penger', 'Lokale', 'Råd']);
});

it('splits by options as many and as long as a file may hold', () => {
	const long = Array.from({ length: 100_000 }, (_, i) => `valg ${i}`).join(', ');
	const split = splitterByOptions(['Ja', ...long.split(', '), `nei, ${long}`], ', ');
	expect(split(`Ja, nei, ${long}`)).toEqual(['Ja', `nei, ${long}`]);
});

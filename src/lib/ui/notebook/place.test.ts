import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellHash, parsePlace, placeHash, questionHash } from './place';

it.each([
	['#a-1', { id: 'a-1', view: 'charts', slide: 0, at: null }],
	['#a-1/reading', { id: 'a-1', view: 'reading', slide: 0, at: null }],
	['#a-1/show/3', { id: 'a-1', view: 'show', slide: 2, at: null }]
] as const)('reads %s and writes it again', (hash, place) => {
	expect(parsePlace(hash)).toEqual(place);
	expect(placeHash(place.id, place.view, place.slide)).toBe(hash);
});

it('finds every cell and question again by its address, whatever its id', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (at) => {
			expect(parsePlace(cellHash('a-1', at))).toEqual({ id: 'a-1', view: 'charts', slide: 0, at });
			expect(parsePlace(questionHash('a-1', at))).toMatchObject({ view: 'reading', at });
		})
	);
	expect(cellHash('a-1', 'c3')).toBe('#a-1/cell/c3');
});

it.each(['#a/cell/%E0%A4%A', '#a/cell/', '#a/cell'])('points to no cell in %s', (hash) => {
	expect(parsePlace(hash)).toEqual({ id: 'a', view: 'charts', slide: 0, at: null });
});

it.each(['#a/show/x', '#a/show/-1', '#a/show'])('starts %s at the first slide', (hash) => {
	expect(parsePlace(hash)).toMatchObject({ view: 'show', slide: 0 });
});

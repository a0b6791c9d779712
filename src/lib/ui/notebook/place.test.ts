import { expect, it } from 'vitest';
import { parsePlace, placeHash } from './place';

it.each([
	['#a-1', { id: 'a-1', view: 'charts', slide: 0 }],
	['#a-1/reading', { id: 'a-1', view: 'reading', slide: 0 }],
	['#a-1/show/3', { id: 'a-1', view: 'show', slide: 2 }]
] as const)('reads %s and writes it again', (hash, place) => {
	expect(parsePlace(hash)).toEqual(place);
	expect(placeHash(place.id, place.view, place.slide)).toBe(hash);
});

it.each(['#a/show/x', '#a/show/-1', '#a/show'])('starts %s at the first slide', (hash) => {
	expect(parsePlace(hash)).toEqual({ id: 'a', view: 'show', slide: 0 });
});

import { expect, test } from 'vitest';
import type { CellCondition } from './cell-filter';
import { filterAt, filterWith } from './toggle-filter';

const answered = (question: string, ...labels: string[]) =>
	({ kind: 'answers', question, labels }) as const;
const aged: CellCondition = { kind: 'range', question: 'alder', from: 18, to: null };

test('pointing at an answer shows just those who gave it, and the same again everybody', () => {
	const only = filterAt([aged], [answered('rolle', 'Deltaker')]);
	expect(only).toEqual([answered('rolle', 'Deltaker')]);
	expect(filterAt(only, [answered('rolle', 'Deltaker')])).toEqual([]);
	expect(filterAt(only, [answered('rolle', 'Leder')])).toEqual([answered('rolle', 'Leder')]);
	expect(filterAt([answered('rolle', 'Leder', 'Deltaker')], [answered('rolle', 'Leder')])).toEqual([
		answered('rolle', 'Leder')
	]);
});

test('a segment of a crosstab is both its answer and its group, in any order', () => {
	const both = [answered('rolle', 'Deltaker'), answered('sted', 'Nome')];
	expect(filterAt([], both)).toEqual(both);
	expect(filterAt(both.toReversed(), both)).toEqual([]);
});

test('adding an answer widens its question and keeps the others', () => {
	const two = filterWith([aged, answered('rolle', 'Deltaker')], [answered('rolle', 'Leder')]);
	expect(two).toEqual([aged, answered('rolle', 'Deltaker', 'Leder')]);
	expect(filterWith(two, [answered('sted', 'Nome')])).toEqual([...two, answered('sted', 'Nome')]);
	expect(filterWith(two, [answered('rolle', 'Leder')])).toEqual([
		aged,
		answered('rolle', 'Deltaker')
	]);
	expect(filterWith([answered('rolle', 'Leder')], [answered('rolle', 'Leder')])).toEqual([]);
});

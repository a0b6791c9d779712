import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PaletteEntry } from './palette-entry';
import { foldLetters, rankEntries } from './rank-entries';

const entry = (id: string, label: string, also = ''): PaletteEntry => ({
	id,
	group: 'commands',
	label,
	also,
	run: () => undefined
});

const entries = [
	entry('undo', 'Angre', 'Undo'),
	entry('find', 'Søk og erstatt', 'Find and replace'),
	entry('add-section', 'Legg til avsnitt', 'Add a section'),
	entry('add-text', 'Legg til tekst', 'Add text'),
	entry('cell', 'Hvor fornøyd er du på en skala?', 'Analyse Analysis')
];

const found = (query: string, recent: string[] = []) =>
	rankEntries(entries, query, recent).map(({ id }) => id);

it('finds without accents, in any case, in English too, by words in any order', () => {
	expect(found('sok')).toEqual(['find']);
	expect(found('FORNOYD')).toEqual(['cell']);
	expect(found('undo')).toEqual(['undo']);
	expect(found('tekst legg')).toEqual(['add-text']);
	expect(found('replace')).toEqual(['find']);
});

it('finds by letters in order, from the start of a word', () => {
	expect(found('avsn')).toEqual(['add-section']);
	expect(found('lgt')).toEqual(['add-section', 'add-text']);
	expect(found('xyz')).toEqual([]);
});

it('puts what begins so before what holds it, and what was used last first among equals', () => {
	expect(found('legg')).toEqual(['add-section', 'add-text']);
	expect(found('legg', ['add-text'])).toEqual(['add-text', 'add-section']);
	expect(found('a')[0]).toBe('undo');
	expect(found('')).toEqual(entries.map(({ id }) => id));
	expect(found('', ['cell', 'find']).slice(0, 2)).toEqual(['cell', 'find']);
});

it('finds every entry by its own label, whatever it says', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (label) => {
			expect(rankEntries([entry('x', label)], label, [])).toHaveLength(1);
		})
	);
	expect(foldLetters('Ærlig Ångström')).toBe('aerlig angstrom');
});

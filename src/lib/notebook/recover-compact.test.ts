import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDocument } from './arbitrary-document';
import { documentSchema, totalDocument } from './document';
import { openDocumentText } from './open-document';
import { serialiseDocument } from './serialise-document';

const needed = { id: 'new', created: '2026-11-22T08:00:00Z' };
const open = (text: string) => openDocumentText(text, needed);

const saved = totalDocument({
	id: 'n1',
	title: 'Workshop 1',
	created: '2026-03-04T15:12:09+01:00',
	edits: [{ question: 'tempo', role: null }],
	targets: [{ question: 'rolle', rows: [{ label: 'Deltaker', count: 7 }] }],
	filter: [{ kind: 'answers', question: 'rolle', labels: ['Deltaker'] }],
	cells: [
		{
			id: 'c1',
			kind: 'text',
			title: 'Innledning',
			text: 'Fjorten ,{"id" svarte.\nTo svarte ikke.'
		},
		{
			id: 'c2',
			kind: 'analysis',
			title: 'Tempo etter rolle',
			analysis: 'frequency',
			questions: ['tempo'],
			filter: [{ kind: 'answers', question: 'rolle', labels: ['Styre'] }]
		},
		{ id: 'c3', kind: 'section', title: 'Om' },
		{ id: 'c4', kind: 'section', title: 'Slutt' }
	]
});
const compact = JSON.stringify(JSON.parse(serialiseDocument(saved)));
const spaced = compact.replaceAll('","', '", "').replaceAll('":', '": ').replaceAll('},{', '}, {');

function idsIn(text: string): string[] {
	const opened = open(text);
	return opened.kind === 'document' ? opened.document.cells.map(({ id }) => id) : ['refused'];
}

describe.each([
	['minified', compact],
	['with spaces', spaced]
])('a damaged file of one line, %s', (_, text) => {
	const damaged = (before: string, after: string, from = 0): string => {
		const at = text.indexOf(before, from);
		expect(at).toBeGreaterThan(0);
		return text.slice(0, at) + after + text.slice(at + before.length);
	};

	it('that was cut off gives back every whole cell', () => {
		const cut = text.slice(0, text.indexOf('Om"'));
		expect(idsIn(cut)).toEqual(['c1', 'c2']);
		expect(open(cut)).toMatchObject({
			document: { title: 'Workshop 1', edits: saved.edits, filter: saved.filter },
			repairs: [
				{ part: 'file', at: 0, flaw: { code: 'not_json' } },
				{ part: 'cells', at: 2, flaw: { code: 'not_json' } }
			]
		});
	});

	const inTempo = text.indexOf('Tempo etter rolle');

	it.each([
		['a sign too many', ':', '#:'],
		['a quotation mark too many', 'rolle', 'ro"lle'],
		['a bracket too many', '[', '[['],
		['a bracket too few', ']', ''],
		['a comma too few', ',', ''],
		['a brace too few', '}', '']
	])('with %s loses the cell around it and keeps what follows', (_name, before, after) => {
		expect(idsIn(damaged(before, after, inTempo))).toEqual(['c1', 'c3', 'c4']);
	});

	it('keeps its cells when what stands before them cannot be read', () => {
		const opened = open(damaged('Workshop 1', 'Work"shop 1'));
		expect(opened).toMatchObject({ document: { title: '', cells: saved.cells } });
		expect(idsIn(damaged('"Deltaker"', 'Deltaker"'))).toEqual(['c1', 'c2', 'c3', 'c4']);
	});
});

it('becomes a valid notebook or is refused, whatever the damage, and never takes a cell for another', () => {
	const damage = fc.record({
		at: fc.double({ min: 0, max: 1, noNaN: true }),
		cut: fc.integer({ min: 0, max: 30 }),
		put: fc.constantFrom('', '}', ']', '"', '{', '[', ',', ',"cells":[', ',{"id":', '\\')
	});
	fc.assert(
		fc.property(arbitraryDocument, damage, (document, { at, cut, put }) => {
			const text = JSON.stringify({ ...document, title: 'Workshop' });
			const place = Math.floor(at * text.length);
			const opened = open(text.slice(0, place) + put + text.slice(place + cut));
			if (opened.kind === 'refused') return;
			expect(documentSchema.parse(opened.document)).toEqual(opened.document);
		}),
		{ numRuns: 300 }
	);
});

it('keeps every cell that stands before the cut', () => {
	fc.assert(
		fc.property(arbitraryDocument, fc.nat(), (document, cells) => {
			const kept = document.cells.slice(0, cells % (document.cells.length + 1));
			const next = document.cells[kept.length];
			if (!next) return;
			const text = JSON.stringify({ ...document, title: 'Workshop' });
			const before = JSON.stringify({ ...document, title: 'Workshop', cells: kept });
			const opened = open(text.slice(0, before.length + 1));
			expect(opened.kind === 'document' && opened.document.cells).toEqual(kept);
		}),
		{ numRuns: 100 }
	);
});

it('refuses hostile text after a few looks at it', () => {
	const hostile = [
		'{"cells":[' + ',{"id":'.repeat(30_000),
		'{"cells":[' + '{"id":"'.repeat(30_000),
		'{"cells":[{"id":1},' + '{"id":"},'.repeat(30_000),
		'{' + ',"cells":['.repeat(30_000),
		'{' + ',"edits":{'.repeat(30_000),
		'{"title":"' + '\\"'.repeat(300_000),
		'{"title":' + ' '.repeat(300_000),
		'{' + ', '.repeat(300_000)
	];
	const kinds = hostile.map((text) => open(text).kind);
	expect(new Set(kinds)).toEqual(new Set(['refused']));
});

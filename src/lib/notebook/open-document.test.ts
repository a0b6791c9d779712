import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDocument } from './arbitrary-document';
import { documentSchema, totalDocument } from './document';
import { flawDetail } from './flaw';
import { openDocumentText } from './open-document';
import { serialiseDocument } from './serialise-document';

const needed = { id: 'new', created: '2026-11-22T08:00:00Z' };
const open = (text: string) => openDocumentText(text, needed);

const fixture = (name: string): string =>
	readFileSync(`tests/notebooks/${name}.hagebok.json`, 'utf8');

const saved = totalDocument({
	id: 'n1',
	title: 'Workshop 1',
	created: '2026-03-04T15:12:09+01:00',
	edits: [{ question: 'tempo', role: null }],
	cells: [
		{ id: 'c1', kind: 'text', title: 'Innledning', text: 'Fjorten svarte.\nTo svarte ikke.' },
		{ id: 'c2', kind: 'analysis', analysis: 'frequency', questions: ['tempo'] },
		{ id: 'c3', kind: 'sql', name: 'rader', code: 'SELECT *\nFROM answers' },
		{ id: 'c4', kind: 'chart', of: 'c3', spec: '{\n}' }
	]
});
const text = serialiseDocument(saved);

/** What is told of a file, in the words of the command line. */
function told(file: string): string[] {
	const opened = open(file);
	if (opened.kind === 'refused') return [`refused: ${opened.because.code}`];
	return opened.repairs.map(
		({ part, at, name, flaw }) =>
			`${part} ${at === null ? '' : at + 1} ${name ?? '-'}: ${flawDetail(flaw)}`
	);
}

const idsIn = (file: string): string[] => {
	const opened = open(file);
	return opened.kind === 'document' ? opened.document.cells.map(({ id }) => id) : [];
};

describe('a notebook’s file', () => {
	it('is one line different when one word of a text or of code is', () => {
		const [first, second, third, ...others] = saved.cells;
		if (first?.kind !== 'text' || third?.kind !== 'sql' || !second) throw new Error('the cells');
		const changed = {
			...saved,
			cells: [
				{ ...first, text: first.text.replace('svarte ikke', 'svarte seinere') },
				second,
				{ ...third, code: third.code.replace('answers', 'codes') },
				...others
			]
		};
		const before = text.split('\n');
		const after = serialiseDocument(changed).split('\n');
		expect(after).toHaveLength(before.length);
		expect(after.filter((line, at) => line !== before[at]).map((line) => line.trim())).toEqual([
			'"To svarte seinere."',
			'"FROM codes"'
		]);
	});

	it('of version 1 is opened, whole', () => {
		const opened = open(fixture('version-1'));
		expect(opened).toMatchObject({
			kind: 'document',
			repairs: [],
			document: { version: 3, title: 'Produktutvikling, 4. mars', population: 16, filter: [] }
		});
		if (opened.kind === 'refused') throw new Error('opened');
		expect(opened.document.cells).toEqual(
			totalDocument({
				...needed,
				title: '',
				cells: [
					{
						id: 'c1',
						kind: 'analysis',
						analysis: 'frequency',
						questions: ['hvor fornøyd var du alt i alt?']
					},
					{
						id: 'c2',
						kind: 'analysis',
						analysis: 'crosstab',
						questions: ['fikk du kontakt med mulige samarbeidspartnere?'],
						by: 'hvordan var tempoet?',
						filter: [{ kind: 'answers', question: 'hvordan var tempoet?', labels: ['Passe'] }],
						settings: { percentOf: 'respondents' },
						title: 'Kontakter etter tempo',
						sort: 'share',
						folded: true
					}
				]
			}).cells
		);
	});

	it('of version 2 is opened with nothing around its survey', () => {
		expect(open(fixture('version-2'))).toMatchObject({
			kind: 'document',
			repairs: [],
			document: {
				version: 3,
				filter: [{ question: 'hvordan var tempoet?', labels: ['Passe'] }],
				world: { sites: [], events: [] },
				rules: [],
				life: { state: 'collection', version: '0.1' },
				cells: [{ kind: 'text', text: 'Fjorten svar.\nTo svarte seinere.' }]
			}
		});
	});
});

describe('a damaged file', () => {
	it('loses the cells that cannot be read, one by one, and says why', () => {
		const value: unknown = JSON.parse(text);
		const cells = [
			{ id: 'a', kind: 'analysis', analysis: 'foo', questions: [] },
			{ id: 'b', kind: 'poem', title: 'Vers' },
			{ id: 'c', kind: 'text', text: 7 },
			{ id: 'd', kind: 'text' },
			{ id: 'e', kind: 'section', run: 'at once' },
			{ id: 'f', kind: 'section', title: 'x'.repeat(501) },
			'a cell'
		];
		const file = JSON.stringify({ ...Object(value), cells: [...saved.cells, ...cells] });
		expect(idsIn(file)).toEqual(['c1', 'c2', 'c3', 'c4']);
		expect(told(file)).toEqual([
			"cells 5 a: unknown analysis 'foo'",
			"cells 6 Vers: unknown kind 'poem'",
			"cells 7 c: 'text' is not what belongs there",
			"cells 8 d: 'text' is not there",
			"cells 9 e: there is no 'run'",
			`cells 10 ${'x'.repeat(80)}: 'title' is too large`,
			'cells 11 -: it is not what belongs there'
		]);
	});

	it('gives the second cell with an id another, and holds to what was said first of a question', () => {
		const file = JSON.stringify({
			...saved,
			edits: [
				{ question: 'tempo', kind: 'text' },
				{ question: 'tempo', kind: 'single' }
			],
			cells: [...saved.cells, ...saved.cells.slice(0, 2)]
		});
		expect(idsIn(file)).toEqual(['c1', 'c2', 'c3', 'c4', 'c5', 'c6']);
		expect(told(file)).toEqual([
			"edits 2 tempo: 'tempo' was told of before",
			"cells 5 Innledning: an earlier cell has the id 'c1'; it got another",
			"cells 6 c2: an earlier cell has the id 'c2'; it got another"
		]);
	});

	it('that was cut off gives back every whole cell, and never half of one', () => {
		const cut = text.slice(0, text.indexOf('FROM answers'));
		expect(idsIn(cut)).toEqual(['c1', 'c2']);
		expect(told(cut)).toEqual([
			`file ${cut.split('\n').length} -: the text is damaged or ends there`,
			'cells 3 -: the text is damaged or ends there'
		]);
	});

	it('with one bad sign loses the piece around it and keeps what follows', () => {
		const place = text.indexOf('"analysis": "frequency"');
		const bad = `${text.slice(0, place)}#${text.slice(place + 1)}`;
		expect(idsIn(bad)).toEqual(['c1', 'c3', 'c4']);
		expect(told(bad).at(-1)).toBe('cells 2 -: the text is damaged or ends there');
	});

	it('keeps its cells when its settings cannot be read', () => {
		const file = JSON.stringify({
			...saved,
			policy: { minBase: 1 },
			created: 'i går',
			answers: []
		});
		expect(open(file)).toMatchObject({ kind: 'document', document: { created: needed.created } });
		expect(told(file)).toEqual([
			'created  -: it is not what belongs there',
			"policy  -: 'minBase' is not what belongs there",
			"answers  -: there is no 'answers'"
		]);
	});

	it('with more cells than a notebook holds keeps the first', () => {
		const cells = Array.from({ length: 10_002 }, (_, i) => ({ id: `c${i}`, kind: 'section' }));
		const file = JSON.stringify({ ...saved, cells });
		expect(idsIn(file)).toHaveLength(10_000);
		expect(told(file)).toEqual(['cells 10001 -: there are more than 10000']);
	});

	it('is refused when nothing of it is left, when it is newer, or when it is something else', () => {
		expect(told('{"format":"hagebok","version":2,"cells":[{}],"id":7}')).toEqual([
			'refused: damaged'
		]);
		expect(told(text.replace('"version": 3', '"version": 4'))).toEqual(['refused: newer']);
		expect(told('Navn;Tempo\nKari;Passe\n')).toEqual(['refused: not_a_notebook']);
		expect(told('['.repeat(1_000_000))).toEqual(['refused: not_a_notebook']);
		const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
		expect(told(text.replace('"locale": null', `"locale": ${deep}`))).toEqual([
			'locale  -: it is not what belongs there'
		]);
	});

	it('takes no key for more than a name', () => {
		const file = text.replace('"locale": null', '"__proto__": {"locale": "nb"}, "constructor": 1');
		expect(told(file)).toEqual([
			"__proto__  -: there is no '__proto__'",
			"constructor  -: there is no 'constructor'"
		]);
		expect(Object.hasOwn(Object.prototype, 'locale')).toBe(false);
	});

	it('becomes a valid notebook or is refused, whatever the damage', () => {
		const damage = fc.array(
			fc.record({
				at: fc.double({ min: 0, max: 1, noNaN: true }),
				cut: fc.integer({ min: 0, max: 40 }),
				put: fc.oneof(
					fc.string({ maxLength: 3 }),
					fc.constantFrom('}', ']', '"', '\n', '{', 'null', '"__proto__": ', '\\')
				)
			}),
			{ minLength: 1, maxLength: 4 }
		);
		fc.assert(
			fc.property(arbitraryDocument, damage, fc.boolean(), (document, places, isCut) => {
				const damaged = places.reduce((file, { at, cut, put }) => {
					const place = Math.floor(at * file.length);
					return isCut
						? file.slice(0, place)
						: file.slice(0, place) + put + file.slice(place + cut);
				}, serialiseDocument(document));
				const opened = open(damaged);
				if (opened.kind === 'refused') return;
				expect(documentSchema.parse(opened.document)).toEqual(opened.document);
				expect(open(serialiseDocument(opened.document))).toEqual({
					kind: 'document',
					document: opened.document,
					slots: null,
					formatVersion: 3,
					repairs: []
				});
			}),
			{ numRuns: 300 }
		);
	});

	it('keeps every cell whose lines stand before the cut', () => {
		fc.assert(
			fc.property(arbitraryDocument, fc.nat(), (document, cells) => {
				const whole = serialiseDocument({ ...document, title: 'Workshop' });
				const kept = document.cells.slice(0, cells % (document.cells.length + 1));
				const next = document.cells[kept.length];
				if (!next) return;
				const cut = whole.slice(0, whole.indexOf(`      "id": "${next.id}"`) + 8);
				const opened = open(cut);
				expect(opened.kind === 'document' && opened.document.cells).toEqual(kept);
			}),
			{ numRuns: 100 }
		);
	});
});

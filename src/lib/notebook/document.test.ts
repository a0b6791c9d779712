import fc from 'fast-check';
import { newLife } from '$lib/survey/life';
import { emptyWorld } from '$lib/survey/world';
import { describe, expect, it } from 'vitest';
import { arbitraryDocument } from './arbitrary-document';
import { totalDocument } from './document';
import { parseDocument, parseDocumentText } from './parse-document';
import { serialiseDocument } from './serialise-document';

const least = { id: 'n1', title: 'Workshop 1', created: '2026-03-04T15:12:09+01:00' };
const cell = {
	id: 'c1',
	kind: 'analysis' as const,
	analysis: 'frequency' as const,
	questions: ['tempo']
};
const saved = { ...totalDocument({ ...least, cells: [cell] }) };

const refusalOf = (value: unknown) => {
	const parsed = parseDocument(value);
	return parsed.kind === 'refused' ? parsed.because : null;
};

describe('a notebook document', () => {
	it('is made whole from the little that must be said', () => {
		expect(totalDocument({ ...least, cells: [cell] })).toEqual({
			format: 'hagebok',
			version: 3,
			...least,
			locale: null,
			population: null,
			policy: { minBase: 5, compareBase: 10, textBase: 10 },
			edits: [],
			declined: [],
			targets: [],
			codings: [],
			filter: [],
			world: emptyWorld,
			rules: [],
			life: newLife,
			sources: [],
			data: '',
			released: [],
			cells: [{ ...cell, chart: 'auto', by: null, title: null, folded: false }]
		});
	});

	it('comes back the same from its own text', () => {
		fc.assert(
			fc.property(arbitraryDocument, (document) => {
				const text = serialiseDocument(document);
				expect(parseDocumentText(text)).toEqual({ kind: 'document', document });
			}),
			{ numRuns: 100 }
		);
	});

	it('is saved as text that a person can read, the same whatever order its keys were set in', () => {
		const shuffled = totalDocument({
			cells: [
				{ folded: true, questions: ['tempo'], id: 'c1', analysis: 'frequency', kind: 'analysis' }
			],
			edits: [
				{ question: 'tempo', role: null },
				{ kind: 'single', question: 'lengde' }
			],
			...least
		});
		expect(serialiseDocument(shuffled)).toBe(`{
  "format": "hagebok",
  "version": 3,
  "id": "n1",
  "title": "Workshop 1",
  "created": "2026-03-04T15:12:09+01:00",
  "locale": null,
  "population": null,
  "policy": {
    "minBase": 5,
    "compareBase": 10,
    "textBase": 10
  },
  "edits": [
    {
      "question": "lengde",
      "kind": "single"
    },
    {
      "question": "tempo",
      "role": null
    }
  ],
  "declined": [],
  "targets": [],
  "codings": [],
  "filter": [],
  "world": {
    "programme": "",
    "goals": [],
    "supports": [],
    "periods": [],
    "checks": [],
    "sites": [],
    "events": [],
    "activities": [],
    "externals": [],
    "decisions": []
  },
  "rules": [],
  "life": {
    "state": "collection",
    "version": "0.1",
    "owner": "",
    "log": [],
    "trials": []
  },
  "sources": [],
  "data": "",
  "released": [],
  "cells": [
    {
      "id": "c1",
      "title": null,
      "folded": true,
      "kind": "analysis",
      "analysis": "frequency",
      "questions": [
        "tempo"
      ],
      "chart": "auto",
      "by": null
    }
  ]
}
`);
	});
});

describe('opening a file that is not a notebook of ours', () => {
	it('says so of anything else', () => {
		const values = [null, 7, 'x', [], {}, { format: 'other', version: 1 }];
		expect(values.map((value) => refusalOf(value)?.code)).toEqual(
			values.map(() => 'not_a_notebook')
		);
		expect(parseDocumentText('{"format": "hageb')).toMatchObject({
			kind: 'refused',
			because: { code: 'not_a_notebook' }
		});
	});

	it('refuses one made by a later version, with both versions', () => {
		expect(refusalOf({ ...saved, version: 4, surprise: true })).toEqual({
			code: 'newer',
			values: { version: 4, known: 3 },
			detail: 'The notebook has format version 4; this program reads up to 3.'
		});
	});

	it('refuses unknown keys, wrong values and endless texts, and names the place', () => {
		const places = [
			{ ...saved, answers: [] },
			JSON.parse(`{"__proto__": {}, ${JSON.stringify(saved).slice(1)}`),
			{ ...saved, title: 'x'.repeat(501) },
			{ ...saved, population: -1 },
			{ ...saved, policy: { minBase: 1 } },
			{ ...saved, created: 'yesterday' },
			{ ...saved, cells: [{ ...cell, chart: 'sparkles' }] },
			{ ...saved, cells: [cell, cell] },
			{ ...saved, edits: [{ question: 'x'.repeat(70_001) }] },
			{ ...saved, edits: [{ question: 'tempo' }, { question: 'tempo' }] },
			{ ...saved, sources: [{ file: 'a.csv', sha256: 'no', label: '' }] }
		].map((value) => refusalOf(value));
		expect(places.map((because) => [because?.code, because?.values['place']])).toEqual([
			['damaged', 'the notebook'],
			['damaged', 'the notebook'],
			['damaged', 'title'],
			['damaged', 'population'],
			['damaged', 'policy.minBase'],
			['damaged', 'created'],
			['damaged', 'cells[0].chart'],
			['damaged', 'cells'],
			['damaged', 'edits[0].question'],
			['damaged', 'edits'],
			['damaged', 'sources[0].sha256']
		]);
	});
});

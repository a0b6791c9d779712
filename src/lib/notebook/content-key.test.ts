import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArrayEngine } from '$lib/engine/arrays';
import { applyEdits } from '$lib/import/edits/apply-edits';
import { smallSurvey } from '../../../tests/small-survey';
import { cellSchema, type Cell } from './cell';
import type { SingleChange } from './change';
import { contentKeys, createShorten } from './content-key';
import { totalDocument, type NotebookDocument } from './document';
import { buildGraph } from './graph';
import { apply } from './patch';
import { runAnalysisCell } from './run-analysis-cell';

const contact = 'fikk du kontakt?';
const learnt = 'i hvilken grad [lærte]';
const choice = (label: string | null): Cell =>
	cellSchema.parse({ id: 'c1', kind: 'input', input: { type: 'group', question: contact, label } });
const analysis = (id: string, more: object): Cell =>
	cellSchema.parse({ id, kind: 'analysis', analysis: 'frequency', questions: [learnt], ...more });

const notebook = totalDocument({
	id: 'n1',
	title: '',
	created: '2026-03-04T15:12:09+01:00',
	policy: { minBase: 3 },
	cells: [
		choice('Ja'),
		analysis('c2', {}),
		analysis('c3', { filter: [{ kind: 'input', input: 'c1', question: null }] }),
		analysis('c4', { analysis: 'crosstab', by: contact }),
		cellSchema.parse({ id: 'c5', kind: 'chart', of: 'c3', spec: '{}' }),
		cellSchema.parse({ id: 'c6', kind: 'sql', code: 'SELECT * FROM answers' }),
		cellSchema.parse({ id: 'c7', kind: 'text', text: 'Om svarene' })
	]
});

const shorten = createShorten();
const keysOf = (document: NotebookDocument) =>
	contentKeys(document, buildGraph(document.cells), shorten);
const changedBy = (...changes: SingleChange[]) => {
	const before = keysOf(notebook);
	const after = keysOf(changes.reduce(apply, notebook));
	return [...after.keys()].filter((id) => before.get(id) !== after.get(id));
};

describe('what runs again', () => {
	it('is an analysis that follows a choice, and the chart of it', () => {
		expect(changedBy({ op: 'set-cell', cell: choice('Nei') })).toEqual(['c1', 'c3', 'c5']);
	});

	it('is every analysis when the notebook is about others, and no code', () => {
		const filter = [{ kind: 'answers' as const, question: contact, labels: ['Ja'] }];
		expect(changedBy({ op: 'set-filter', filter })).toEqual(['c2', 'c3', 'c4', 'c5']);
	});

	it('is code whatever question is read otherwise, and the analyses of that question', () => {
		const edit = { question: contact, text: 'Kontakt?' };
		expect(changedBy({ op: 'edit-question', edit })).toEqual(['c3', 'c4', 'c5', 'c6']);
	});

	it('is nothing when cells move or words about them change', () => {
		const [, , third] = notebook.cells;
		if (!third) throw new Error('There is a third cell');
		expect(
			changedBy(
				{ op: 'move-cell', id: 'c1', to: 5 },
				{ op: 'set-title', title: 'Ny' },
				{ op: 'set-cell', cell: { ...third, title: 'Læring', folded: true } }
			)
		).toEqual([]);
	});

	it('is everything that counts when the answers are others', () => {
		const sources = { sources: [], data: 'other', population: null };
		expect(changedBy({ op: 'set-sources', ...sources })).toHaveLength(7);
	});
});

const label = fc.constantFrom('Ja', 'Nei');
const arbitraryChange: fc.Arbitrary<SingleChange> = fc.oneof(
	label.map((chosen) => ({ op: 'set-cell' as const, cell: choice(chosen) })),
	fc.array(label, { minLength: 1, maxLength: 2 }).map((labels) => ({
		op: 'set-filter' as const,
		filter: [{ kind: 'answers' as const, question: contact, labels }]
	})),
	fc
		.record({ question: fc.constantFrom(contact, learnt), name: fc.constantFrom('ja', 'Nei') })
		.map(({ question, name }) => ({
			op: 'edit-question' as const,
			edit: { question, names: [{ label: 'Ja', name }] }
		})),
	fc.constantFrom(null, 6, 40).map((population) => ({ op: 'set-population' as const, population })),
	fc.nat({ max: 6 }).map((to) => ({ op: 'move-cell' as const, id: 'c1', to }))
);

it('changes for an evaluation with what is known around the survey and the numbers of rules, not with what was decided', () => {
	const evaluated = {
		...notebook,
		cells: [analysis('c8', { analysis: 'workshop-evaluation', questions: [] }), ...notebook.cells]
	};
	const keyAfter = (...changes: SingleChange[]) =>
		keysOf(changes.reduce<NotebookDocument>(apply, evaluated)).get('c8');
	const decision = { date: '2026-03-04', site: null, gate: 'workshop.keep', verdict: 'Behold' };
	const decisions = [{ ...decision, advice: '', by: '', note: '', outcome: null, override: '' }];
	const events = [{ name: 'A', format: 'workshop' as const, date: null, site: null }];
	const event = events.map((one) => ({ ...one, phase: null, invited: null, attended: 16 }));
	const values = [{ key: 'satisfied', value: 80 }];
	expect(keyAfter({ op: 'set-world', world: { decisions } })).toBe(keyAfter());
	expect(keyAfter({ op: 'set-world', world: { events: event } })).not.toBe(keyAfter());
	const rules = [{ rule: 'workshop.keep', version: '1.0.0', values }];
	expect(keyAfter({ op: 'set-rules', rules })).not.toBe(keyAfter());
});

it('is the same for the same results, whatever else was changed', async () => {
	const engine = createArrayEngine();
	const results = async (document: NotebookDocument) => {
		const survey = applyEdits(smallSurvey, document.edits);
		await engine.load({ responses: survey.responses, columns: survey.columns, numbers: [] });
		const keys = keysOf(document);
		const found: [string, unknown][] = [];
		for (const cell of document.cells) {
			if (cell.kind !== 'analysis') continue;
			const { findings } = await runAnalysisCell(cell, { survey, engine, document });
			found.push([keys.get(cell.id) ?? '', findings]);
		}
		return found;
	};
	const known = new Map(await results(notebook));
	await fc.assert(
		fc.asyncProperty(fc.array(arbitraryChange, { maxLength: 5 }), async (changes) => {
			for (const [key, findings] of await results(changes.reduce(apply, notebook))) {
				if (known.has(key)) expect(findings).toEqual(known.get(key));
				known.set(key, findings);
			}
		})
	);
	// Many documents share few results: otherwise the law would hold for want of equal keys.
	expect(known.size).toBeLessThan(200);
});

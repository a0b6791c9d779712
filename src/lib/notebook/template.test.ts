import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { importFiles } from '$lib/import/import-files';
import { memoryFile } from '$lib/import/memory-file';
import type { Survey } from '$lib/survey/survey';
import { smallSurvey } from '../../../tests/small-survey';
import { arbitraryDocument } from './arbitrary-document';
import { documentSchema, totalDocument } from './document';
import { fillTemplate } from './fill-template';
import { matchSlots } from './match-slots';
import { openDocumentText } from './open-document';
import { serialiseTemplate, templateOf, withoutDecisions } from './template';

const needed = { id: 'new', created: '2026-11-22T08:00:00Z' };

async function importText(text: string): Promise<Survey> {
	const [outcome] = await importFiles([memoryFile('svar.csv', text)]);
	if (outcome?.kind !== 'survey') throw new Error('Refused');
	return outcome.survey;
}

const rows = (head: readonly string[], answers: readonly string[][]): string =>
	[head, ...answers].map((row) => row.join(';')).join('\n');
const degrees = [
	'I svært liten grad',
	'I liten grad',
	'I noen grad',
	'I stor grad',
	'I svært stor grad'
];
const answersIn = (languageDegrees: readonly string[], sites: readonly string[]) =>
	Array.from({ length: 12 }, (_, i) => [
		languageDegrees[i % 5] ?? '',
		['Ja', 'Nei'][i % 2] ?? '',
		sites[i % 2] ?? '',
		String(20 + i)
	]);

const head = [
	'I hvilken grad lærte du noe nytt?',
	'Fikk du kontakter?',
	'Kommune',
	'Antall ansatte'
];
let before: Survey;
let later: Survey;
let swedish: Survey;

beforeAll(async () => {
	before = await importText(rows(head, answersIn(degrees, ['Lom', 'Vågå'])));
	later = await importText(
		rows(
			[
				'I hvilken grad lærte du noe nytt i dag?',
				'Fikk du kontakter?',
				'Kommune',
				'Hvor mange er dere?'
			],
			answersIn(degrees, ['Lom', 'Skjåk'])
		)
	);
	swedish = await importText(
		rows(
			['I vilken grad var kursen nyttig?', 'Fick du kontakter?', 'Ort', 'Antal anställda'],
			answersIn(
				['I mycket låg grad', 'I låg grad', 'I viss grad', 'I hög grad', 'I mycket hög grad'],
				['Umeå', 'Luleå']
			)
		)
	);
});

const keyOf = (survey: Survey, text: string): string =>
	survey.questions.find((question) => question.text === text)?.key ?? '';

function notebook() {
	const [learnt, contacts, site, size] = head.map((text) => keyOf(before, text));
	return totalDocument({
		...needed,
		title: 'Kurskveld',
		population: 40,
		sources: [{ file: 'kari@example.no.csv', sha256: 'a'.repeat(64), label: 'kari' }],
		data: 'reading-1',
		declined: ['x'],
		edits: [
			{ question: site ?? '', names: [{ label: 'Lom', name: 'Lom kommune' }] },
			{
				question: 'størrelse',
				derive: { from: 'bins', question: size ?? '', bins: [{ label: 'alle', from: 0, to: null }] }
			}
		],
		codings: [
			{
				question: contacts ?? '',
				themes: [{ id: 't1', label: 'Fag' }],
				coders: [{ name: 'Kari', decisions: [{ answer: '0123456789abcdef', themes: ['t1'] }] }],
				settled: [{ answer: '0123456789abcdef', themes: ['t1'] }]
			}
		],
		cells: [
			{ id: 'c1', kind: 'text', text: 'Om kvelden' },
			{ id: 'c2', kind: 'analysis', analysis: 'frequency', questions: [learnt ?? ''], by: site },
			{
				id: 'c3',
				kind: 'analysis',
				analysis: 'crosstab',
				questions: [contacts ?? ''],
				by: 'størrelse'
			},
			{
				id: 'c4',
				kind: 'analysis',
				analysis: 'frequency',
				questions: [learnt ?? '', contacts ?? ''],
				filter: [{ kind: 'range', question: size ?? '', from: 5, to: null }]
			},
			{ id: 'c5', kind: 'input', input: { type: 'group', question: site ?? '', label: null } }
		]
	});
}

describe('a template', () => {
	it('holds what the notebook does and nothing of one event', () => {
		const text = serialiseTemplate(templateOf(notebook(), before));
		for (const secret of [
			'kari',
			'Kari',
			'0123456789abcdef',
			'reading-1',
			'"population"',
			'aaaa',
			'"id": "new"'
		])
			expect(text).not.toContain(secret);
		expect(text).toContain('"label": "Fag"');
		expect(templateOf(notebook(), before).slots).toMatchObject([
			{ text: head[0], kind: 'scale', scale: { points: 5 } },
			{ text: head[2], kind: 'single' },
			{ text: head[1], kind: 'single' },
			{ text: head[3], kind: 'number', scale: null }
		]);
	});

	it('comes back the same from its own text, and what a file adds of an event is not taken', () => {
		const template = templateOf(notebook(), before);
		const text = serialiseTemplate(template);
		const opened = openDocumentText(text, needed);
		expect(opened).toEqual({
			kind: 'document',
			document: { ...template.document, ...needed },
			slots: template.slots,
			formatVersion: 3,
			repairs: []
		});
		const forged = JSON.stringify({
			...JSON.parse(text),
			population: 7,
			sources: notebook().sources
		});
		expect(openDocumentText(forged, needed)).toMatchObject({
			document: { population: null, sources: [] }
		});
	});

	it('finds every question of its own survey', () => {
		const { slots } = templateOf(notebook(), before);
		expect(matchSlots(slots, before).map(({ question }) => question)).toEqual(
			slots.map(({ question }) => question)
		);
	});

	it('knows a question that was reworded a little, and asks about one that is another', () => {
		const matches = matchSlots(templateOf(notebook(), before).slots, later);
		expect(matches.map(({ question }) => question)).toEqual([
			keyOf(later, 'I hvilken grad lærte du noe nytt i dag?'),
			keyOf(later, 'Kommune'),
			keyOf(later, 'Fikk du kontakter?'),
			null
		]);
		expect(matches[3]?.fitting).toEqual([keyOf(later, 'Hvor mange er dere?')]);
	});

	it('proposes the one question on its scale in another language, and is sure of none', () => {
		const [learnt] = matchSlots(templateOf(notebook(), before).slots, swedish);
		expect(learnt).toMatchObject({
			question: null,
			likely: keyOf(swedish, 'I vilken grad var kursen nyttig?')
		});
	});

	it('becomes a notebook that names the survey’s own questions', () => {
		const template = templateOf(notebook(), before);
		const answers = new Map(
			matchSlots(template.slots, later).map(({ slot, question }) => [
				slot.question,
				question ?? keyOf(later, 'Hvor mange er dere?')
			])
		);
		const { document, unfilled } = fillTemplate(template, answers, needed);
		const learnt = keyOf(later, 'I hvilken grad lærte du noe nytt i dag?');
		expect(unfilled).toEqual([]);
		expect(document.cells).toMatchObject([
			{ id: 'c1' },
			{ questions: [learnt], by: keyOf(later, 'Kommune') },
			{ questions: [keyOf(later, 'Fikk du kontakter?')], by: 'størrelse' },
			{
				questions: [learnt, keyOf(later, 'Fikk du kontakter?')],
				filter: [{ question: keyOf(later, 'Hvor mange er dere?') }]
			},
			{ input: { question: keyOf(later, 'Kommune') } }
		]);
		expect(document.edits.find(({ question }) => question === 'størrelse')?.derive).toMatchObject({
			question: keyOf(later, 'Hvor mange er dere?')
		});
	});

	it('leaves out what cannot do without a question, and tells it', () => {
		const template = templateOf(notebook(), before);
		const answers = new Map(
			template.slots.map(({ question, text }) => [
				question,
				text === 'Kommune' || text === 'Antall ansatte' ? null : question
			])
		);
		const { document, unfilled } = fillTemplate(template, answers, needed);
		expect(document.cells.map(({ id }) => id)).toEqual(['c1', 'c2']);
		expect(document.cells[1]).toMatchObject({ by: null });
		expect(unfilled).toEqual([
			{ part: 'groups', about: 'c2' },
			{ part: 'cell', about: 'c3' },
			{ part: 'cell', about: 'c4' },
			{ part: 'cell', about: 'c5' }
		]);
	});

	it('filled with its own questions says again what it said, whatever the notebook', () => {
		fc.assert(
			fc.property(arbitraryDocument, (document) => {
				const template = templateOf(document, smallSurvey);
				const answers = new Map(template.slots.map(({ question }) => [question, question]));
				const filled = fillTemplate(template, answers, needed);
				expect(filled.unfilled).toEqual([]);
				expect(filled.document).toEqual({ ...template.document, ...needed });
				// Counts from elsewhere are left behind.
				const passedOn = document.cells.map((cell) =>
					cell.kind === 'pool' ? { ...cell, files: [] } : cell
				);
				expect(filled.document.cells).toEqual(passedOn);
			}),
			{ numRuns: 100 }
		);
	});

	it('is a valid notebook however few of its questions there are', () => {
		fc.assert(
			fc.property(
				arbitraryDocument,
				fc.array(fc.option(fc.constantFrom('tempo', 'x'))),
				(document, keys) => {
					const template = templateOf(document, smallSurvey);
					const answers = new Map(
						template.slots.map(({ question }, i) => [question, keys[i] ?? null])
					);
					const filled = fillTemplate(template, answers, needed).document;
					expect(documentSchema.parse(filled)).toEqual(filled);
				}
			),
			{ numRuns: 100 }
		);
	});
});

it('a notebook that is passed on keeps its themes and loses who gave them to which answer', () => {
	const shared = withoutDecisions(notebook());
	expect(shared.codings).toMatchObject([{ themes: [{ label: 'Fag' }], coders: [], settled: [] }]);
	expect(shared.sources).toEqual(notebook().sources);
	expect(shared.data).toBe('');
});

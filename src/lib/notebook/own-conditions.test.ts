import { describe, expect, it } from 'vitest';
import { createArrayEngine } from '$lib/engine/arrays';
import type { Survey } from '$lib/survey/survey';
import { buildSurvey } from '../../../tests/built-survey';
import type { AnalysisCell, CellInputValue, InputCell } from './cell';
import { contentKeys } from './content-key';
import { totalDocument, type NotebookDocument } from './document';
import { followBelow, follows } from './follow-input';
import { buildGraph } from './graph';
import { ownConditions } from './own-conditions';
import { runAnalysisCell } from './run-analysis-cell';
import { sayFilter } from './say-filter';

const places = [...Array<string>(9).fill('Nord'), ...Array<string>(6).fill('Sør')];
const survey: Survey = buildSurvey([
	{ id: 'q1', kind: 'single', labels: ['Nord', 'Sør'], answers: places },
	{
		id: 'q2',
		kind: 'single',
		labels: ['Ja', 'Nei'],
		answers: places.map((_, i) => (i % 3 ? 'Ja' : 'Nei'))
	},
	{ id: 'q3', kind: 'number', answers: places.map((_, i) => i + 1) }
]);
const [place = '', answer = '', years = ''] = survey.questions.map(({ key }) => key);

const follower = (id: string, question: string | null = null): AnalysisCell => ({
	id,
	kind: 'analysis',
	analysis: 'frequency',
	questions: [answer],
	chart: 'auto',
	by: null,
	title: null,
	folded: false,
	filter: [{ kind: 'input', input: 'choice', question }]
});
const choice = (input: CellInputValue): InputCell => ({
	id: 'choice',
	kind: 'input',
	title: null,
	folded: false,
	input
});
const notebook = (cells: NotebookDocument['cells']): NotebookDocument =>
	totalDocument({ id: 'n1', title: '', created: '2026-03-04T15:12:09+01:00', cells });

async function peopleIn(cell: AnalysisCell, input: CellInputValue | null) {
	const document = notebook(input ? [choice(input), cell] : [cell]);
	const engine = createArrayEngine();
	await engine.load({ responses: survey.responses, columns: survey.columns, numbers: [] });
	const { findings, missing } = await runAnalysisCell(cell, { survey, engine, document });
	const [finding] = findings;
	return {
		people: finding?.kind === 'distribution' && !finding.hidden ? finding.base.count : null,
		missing,
		said: sayFilter(cell.filter ?? [], survey, document, 'en')
	};
}

describe('an analysis that follows a choice', () => {
	it('is about everyone until somebody chooses, then about the group', async () => {
		const group = { type: 'group', question: place, label: null } as const;
		expect(await peopleIn(follower('a'), group)).toMatchObject({ people: 15, missing: [] });
		expect(await peopleIn(follower('a'), { ...group, label: 'Nord' })).toMatchObject({
			people: 9,
			said: `Only those who answered “Nord” to “${place}”`
		});
	});

	it('is about those of several answers', async () => {
		const filter = { type: 'filter', question: place, labels: null } as const;
		expect((await peopleIn(follower('a'), filter)).people).toBe(15);
		expect((await peopleIn(follower('a'), { ...filter, labels: ['Nord', 'Sør'] })).people).toBe(15);
		expect((await peopleIn(follower('a'), { ...filter, labels: ['Sør'] })).people).toBe(6);
	});

	it('is about those with at least the number, of a question of numbers', async () => {
		const threshold = { type: 'threshold', value: 6 } as const;
		expect((await peopleIn(follower('a', years), threshold)).people).toBe(10);
		expect((await peopleIn(follower('a', null), threshold)).people).toBe(15);
		const { people, missing } = await peopleIn(follower('a', answer), threshold);
		expect([people, missing]).toEqual([0, [answer]]);
	});

	it('is about nobody, and says why, when the answers lack what is chosen', async () => {
		const { people, missing } = await peopleIn(follower('a'), {
			type: 'group',
			question: place,
			label: 'Vest'
		});
		expect([people, missing]).toEqual([0, ['Vest']]);
		const gone = await peopleIn(follower('a'), {
			type: 'group',
			question: 'borte',
			label: 'Vest'
		});
		expect([gone.people, gone.missing]).toEqual([0, ['borte']]);
	});

	it('cannot run without the choice, and is never about everyone instead', () => {
		const { problems, order } = buildGraph([follower('a')]);
		expect(problems.get('a')).toEqual({ code: 'missing_cell', cell: 'choice' });
		expect(order).toEqual([]);
		expect(ownConditions(follower('a'), { cells: [] })).toEqual([]);
	});

	it('is run again when the choice changes, and then alone', () => {
		const apart: AnalysisCell = { ...follower('b'), filter: [] };
		const keys = (label: string | null) => {
			const document = notebook([
				choice({ type: 'group', question: place, label }),
				follower('a'),
				apart
			]);
			return contentKeys(document, buildGraph(document.cells), (text) => text);
		};
		const [before, after] = [keys(null), keys('Nord')];
		expect(before.get('a')).not.toBe(after.get('a'));
		expect(before.get('b')).toBe(after.get('b'));
	});
});

describe('using a choice in all analyses below', () => {
	const own: AnalysisCell = { ...follower('own'), filter: [], questions: [place] };
	const free: AnalysisCell = { ...follower('free'), filter: [] };

	it('leaves alone those above, those that follow, and those of its own question', () => {
		const input = choice({ type: 'group', question: place, label: null });
		const cells = [{ ...free, id: 'above' }, input, free, own, follower('follows')];
		expect(followBelow(cells, input, null)).toEqual([
			{
				op: 'set-cell',
				cell: { ...free, filter: [{ kind: 'input', input: 'choice', question: null }] }
			}
		]);
		expect(cells.filter((one) => follows(one, 'choice')).map(({ id }) => id)).toEqual(['follows']);
	});

	it('holds a number against the question that is given', () => {
		const input = choice({ type: 'threshold', value: 3 });
		expect(followBelow([input, own], input, years)).toMatchObject([
			{ cell: { filter: [{ kind: 'input', input: 'choice', question: years }] } }
		]);
	});
});

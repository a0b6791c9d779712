import type { MissingReason } from '$lib/survey/missing';
import type { Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { columnOf } from './arbitrary-table';

const facts = {
	key: '',
	text: '',
	row: null,
	grid: null,
	columns: [],
	role: null,
	answered: 0,
	blank: 0,
	inference: { reason: { code: '', values: {}, detail: '' }, confidence: 1, alternatives: [] }
};

const scale = {
	id: null,
	family: 'agreement',
	language: 'nb',
	points: 3,
	polarity: 'positive'
} as const;

const option = (code: number, label: string, missing: MissingReason | null = null) => ({
	code,
	label,
	count: 0,
	missing
});

const points = [option(2, 'Uenig'), option(1, 'Verken eller'), option(3, 'Enig')];
const dontKnow = option(4, 'Vet ikke', 'dont_know');

/**
 * Eight responses. q1 and q2 are scales whose codes are not their positions, q3 checkboxes, q4 a number with
 * a hostile one among its cells, q5 open text, q6 a single choice with two spellings, q7 weights.
 */
const questions: Question[] = [
	{
		...facts,
		id: 'q1',
		kind: 'scale',
		scale,
		options: [...points, dontKnow],
		codes: [0, 2, 1, 3, 4]
	},
	{
		...facts,
		id: 'q2',
		kind: 'scale',
		scale,
		options: [...points, dontKnow],
		codes: [0, 2, 1, 3, 4]
	},
	{
		...facts,
		id: 'q3',
		kind: 'multiple',
		options: [option(1, 'Kurs'), option(2, 'Møte')],
		codes: [[], [1], [2], [1, 2]]
	},
	{ ...facts, id: 'q4', kind: 'number', values: [null, 1, 2, 3, 10, 1e300], missing: [] },
	{ ...facts, id: 'q5', kind: 'text', missing: [{ entry: 3, reason: 'not_asked' }] },
	{
		...facts,
		id: 'q6',
		kind: 'single',
		scale: null,
		options: [option(1, 'Ja'), option(2, 'Nei')],
		codes: [0, 1, 1, 2]
	},
	{ ...facts, id: 'q7', kind: 'number', values: [null, 0, 1, 2], missing: [] }
];

const texts = {
	...columnOf('q5', 4, [1, 2, 2, 1, 2, 0, 3, 1]),
	entries: ['', 'Bra', "'; --", '-99']
};

export const measured: Survey = {
	sources: [],
	responses: 8,
	questions,
	columns: [
		columnOf('q1', 5, [1, 2, 3, 4, 0, 3, 3, 1]),
		columnOf('q2', 5, [1, 1, 3, 3, 0, 4, 2, 3]),
		columnOf('q3', 4, [1, 2, 3, 0, 3, 1, 2, 3]),
		columnOf('q4', 6, [1, 2, 3, 4, 0, 5, 2, 1]),
		texts,
		columnOf('q6', 4, [1, 2, 3, 3, 1, 2, 0, 3]),
		columnOf('q7', 4, [1, 2, 3, 2, 2, 3, 0, 2])
	],
	issues: []
};

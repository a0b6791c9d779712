import { createArrayEngine } from '$lib/engine/arrays';
import type { MissingReason } from '$lib/survey/missing';
import type { Option, Question, Scale } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import type { AnalysisResult } from '../analysis';
import { createInput } from '../create-input';
import { frequency } from './analysis';
import { frequencyParamsSchema } from './schema';
import type { z } from 'zod';

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

const option = (code: number, label: string, missing: MissingReason | null = null): Option => ({
	code,
	label,
	count: 0,
	missing
});

const agreement: Scale = {
	id: null,
	family: 'agreement',
	language: 'nb',
	points: 3,
	polarity: 'positive'
};

/**
 * Ten responses to a workshop survey: q1 region, q2 checkboxes, q3 a scale whose middle nobody chose,
 * q4 a number, q5 open text, q6 a date, q7 nothing, q8 an e-mail address that is set aside.
 */
const questions: Question[] = [
	{
		...facts,
		id: 'q1',
		kind: 'single',
		scale: null,
		options: [option(1, 'Nord'), option(2, 'Sør'), option(3, 'Vet ikke', 'dont_know')],
		codes: [0, 1, 2, 3]
	},
	{
		...facts,
		id: 'q2',
		kind: 'multiple',
		options: [option(1, 'Kurs'), option(2, 'Møte'), option(3, 'Ikke aktuelt', 'not_applicable')],
		codes: [[], [1], [1, 2], [3]]
	},
	{
		...facts,
		id: 'q3',
		kind: 'scale',
		scale: agreement,
		options: [
			option(1, 'Uenig'),
			option(2, 'Verken eller'),
			option(3, 'Enig'),
			option(4, 'Vet ikke', 'dont_know')
		],
		codes: [0, 1, 3, 4]
	},
	{
		...facts,
		id: 'q4',
		kind: 'number',
		values: [null, 2, 4, null, null],
		missing: [{ entry: 3, reason: 'dont_know' }]
	},
	{ ...facts, id: 'q5', kind: 'text' },
	{
		...facts,
		id: 'q6',
		kind: 'datetime',
		values: [null, '2026-03-04T09:00:00', '2026-03-05T10:00:00']
	},
	{ ...facts, id: 'q7', kind: 'empty' },
	{ ...facts, id: 'q8', kind: 'text', role: 'email' }
];

const columns = [
	{
		id: 'q1',
		entries: ['', 'Nord', 'Sør', 'Vet ikke'],
		codes: Uint8Array.of(1, 1, 1, 1, 2, 2, 2, 2, 3, 0)
	},
	{ id: 'q2', entries: ['', 'a', 'b', 'c'], codes: Uint8Array.of(1, 2, 2, 3, 0, 1, 1, 2, 2, 3) },
	{ id: 'q3', entries: ['', 'a', 'b', 'c'], codes: Uint8Array.of(2, 2, 2, 1, 2, 1, 3, 3, 0, 2) },
	{
		id: 'q4',
		entries: ['', '2', '4', 'vet ikke', 'mange'],
		codes: Uint8Array.of(1, 1, 2, 3, 4, 0, 1, 1, 1, 1)
	},
	{ id: 'q5', entries: ['', 'x', 'y'], codes: Uint8Array.of(1, 2, 0, 0, 0, 0, 0, 0, 0, 0) },
	{ id: 'q6', entries: ['', 'a', 'b'], codes: Uint8Array.of(1, 1, 2, 2, 2, 2, 2, 2, 2, 0) },
	{ id: 'q7', entries: [''], codes: new Uint8Array(10) }
];

const smallSurvey: Survey = { sources: [], responses: 10, questions, columns, issues: [] };

const everyone = (bases: readonly number[]) => bases.map(() => true);

/** Runs a frequency analysis of the small survey. */
export async function analyse(
	params: z.input<typeof frequencyParamsSchema>
): Promise<AnalysisResult> {
	const engine = createArrayEngine();
	await engine.load({ responses: 10, columns, numbers: [] });
	const admission = { shown: everyone, compared: everyone };
	return frequency.run(
		createInput(engine, smallSurvey, { admission }),
		frequencyParamsSchema.parse(params)
	);
}

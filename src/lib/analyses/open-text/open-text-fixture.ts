import { createArrayEngine } from '$lib/engine/arrays';
import { allocateCodes } from '$lib/survey/column';
import type { ImportIssue } from '$lib/survey/issue';
import type { Question, SingleQuestion } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import type { z } from 'zod';
import type { AnalysisResult } from '../analysis';
import { createInput } from '../create-input';
import { openText } from './analysis';
import type { openTextParamsSchema } from './schema';

const facts = {
	row: null,
	grid: null,
	role: null,
	answered: 0,
	blank: 0,
	inference: { reason: { code: '', values: {}, detail: '' }, confidence: 1, alternatives: [] }
};

/** One response: an open answer, and the group of whoever gave it. */
export interface Response {
	readonly text: string;
	readonly group?: string;
}

/** An open question q1 with the key `hva lærte du?`, and the groups q2 with the options Nord, Sør and Vet ikke. */
export function textSurvey(responses: readonly Response[], issues: ImportIssue[] = []): Survey {
	const texts = dictionary(responses.map(({ text }) => text));
	const groups = dictionary(responses.map(({ group = '' }) => group));
	const labels = ['Nord', 'Sør', 'Vet ikke'];
	const open: Question = {
		...facts,
		id: 'q1',
		kind: 'text',
		key: 'hva lærte du?',
		text: 'Hva lærte du?',
		columns: [0]
	};
	const region: SingleQuestion = {
		...facts,
		id: 'q2',
		kind: 'single',
		key: 'region',
		text: 'Region',
		columns: [1],
		scale: null,
		options: labels.map((label, index) => ({
			code: index + 1,
			label,
			count: 0,
			missing: label === 'Vet ikke' ? 'dont_know' : null
		})),
		codes: groups.entries.map((label) => labels.indexOf(label) + 1)
	};
	return {
		sources: [],
		responses: responses.length,
		questions: [open, region],
		columns: [
			{ id: 'q1', ...texts },
			{ id: 'q2', ...groups }
		],
		issues
	};
}

/** Runs the analysis on a survey, as the page does. */
export async function analyse(
	survey: Survey,
	params: z.input<typeof openTextParamsSchema> = {},
	signal?: AbortSignal
): Promise<AnalysisResult> {
	const engine = createArrayEngine();
	await engine.load({ responses: survey.responses, columns: survey.columns, numbers: [] });
	const admission = { shown: () => [], compared: () => [] };
	return openText.run(
		createInput(engine, survey, { admission, ...(signal && { signal }) }),
		openText.schema.parse(params)
	);
}

function dictionary(cells: readonly string[]) {
	const places = new Map([['', 0]]);
	for (const cell of cells) if (!places.has(cell)) places.set(cell, places.size);
	const codes = allocateCodes(cells.length, places.size);
	cells.forEach((cell, i) => (codes[i] = places.get(cell) ?? 0));
	return { entries: [...places.keys()], codes };
}

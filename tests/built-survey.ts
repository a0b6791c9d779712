import type { Analysis, AnalysisInput, AnalysisResult } from '$lib/analyses/analysis';
import { createInput } from '$lib/analyses/create-input';
import { createArrayEngine } from '$lib/engine/arrays';
import type { Engine } from '$lib/engine/engine';
import { allocateCodes, type Column } from '$lib/survey/column';
import type { MissingReason } from '$lib/survey/missing';
import type { Option, Question, Scale } from '$lib/survey/question';
import type { Role } from '$lib/survey/role';
import type { Survey } from '$lib/survey/survey';
import type { z } from 'zod';
import { smallSurvey } from './small-survey';

interface Common {
	readonly id: string;
	readonly role?: Role;
	readonly sensitive?: boolean;
}

/** One question with everyone's answers; null is a blank cell. */
export type Built = Common &
	(
		| {
				readonly kind: 'single' | 'scale';
				/** Options in order; those with a reason are missing answers. */
				readonly labels: readonly (string | { label: string; missing: MissingReason })[];
				readonly polarity?: Scale['polarity'];
				readonly answers: readonly (string | null)[];
		  }
		| {
				readonly kind: 'multiple';
				readonly labels: readonly string[];
				readonly answers: readonly (readonly string[] | null)[];
		  }
		| { readonly kind: 'number'; readonly answers: readonly (number | null)[] }
		| { readonly kind: 'text'; readonly answers: readonly (string | null)[] }
	);

/** A survey of these questions, as if it had been read from a file: `#1` is the first response of each. */
export function buildSurvey(built: readonly Built[]): Survey {
	const parts = built.map((one, place) => buildQuestion(one, place));
	return {
		sources: smallSurvey.sources,
		responses: built[0]?.answers.length ?? 0,
		questions: parts.map(({ question }) => question),
		columns: parts.map(({ column }) => column),
		issues: []
	};
}

/** What the analysis finds in the survey, before the gate; nothing is held back from comparison. */
export async function analyseSurvey<Schema extends z.ZodObject>(
	analysis: Analysis<Schema>,
	survey: Survey,
	params: z.input<Schema>,
	admission: AnalysisInput['admission'] = everyone
): Promise<AnalysisResult> {
	const input = await inputOver(createArrayEngine(), survey, admission);
	return analysis.run(input, analysis.schema.parse(params));
}

/** What an analysis of the survey is given, on an engine that it is loaded into. */
export async function inputOver(
	engine: Engine,
	survey: Survey,
	admission: AnalysisInput['admission'] = everyone
): Promise<AnalysisInput> {
	const { responses, columns } = survey;
	await engine.load({ responses, columns, numbers: [] });
	return createInput(engine, survey, { admission });
}

const everyone: AnalysisInput['admission'] = {
	shown: (bases) => bases.map(() => true),
	compared: (bases) => bases.map(() => true)
};

function buildQuestion(built: Built, place: number): { question: Question; column: Column } {
	const cells = built.answers.map(cellOf);
	const entries = ['', ...new Set(cells.filter((cell) => cell !== ''))];
	const codes = allocateCodes(cells.length, entries.length);
	cells.forEach((cell, response) => (codes[response] = entries.indexOf(cell)));
	const facts = {
		id: built.id,
		key: built.id,
		text: built.id,
		row: null,
		grid: null,
		columns: [place],
		role: built.role ?? null,
		...(built.sensitive ? { sensitive: true } : {}),
		answered: cells.filter((cell) => cell !== '').length,
		blank: cells.filter((cell) => cell === '').length,
		inference: {
			reason: { code: 'test', values: {}, detail: 'written by hand' },
			confidence: 1,
			alternatives: []
		}
	};
	const column = { id: built.id, entries, codes };
	return { question: { ...facts, ...meaningOf(built, entries) } as Question, column };
}

const separator = ';';

function cellOf(answer: Built['answers'][number]): string {
	if (answer === null) return '';
	return Array.isArray(answer) ? answer.join(separator) : String(answer);
}

function meaningOf(built: Built, entries: readonly string[]) {
	switch (built.kind) {
		case 'text':
			return { kind: built.kind };
		case 'number':
			return {
				kind: built.kind,
				values: entries.map((entry) => (entry === '' ? null : Number(entry))),
				missing: []
			};
		case 'multiple': {
			const options = optionsOf(built.labels, entries);
			return {
				kind: built.kind,
				options,
				codes: entries.map((entry) =>
					entry === '' ? [] : entry.split(separator).map((label) => codeOf(options, label))
				)
			};
		}
		default: {
			const options = optionsOf(built.labels, entries);
			const points = options.filter(({ missing }) => missing === null).length;
			const { polarity = 'positive' } = built;
			return {
				kind: built.kind,
				options,
				scale:
					built.kind === 'scale'
						? { id: 'nb.test', family: 'test', language: 'nb', points, polarity }
						: null,
				codes: entries.map((entry) => (entry === '' ? 0 : codeOf(options, entry)))
			};
		}
	}
}

function optionsOf(
	labels: readonly (string | { label: string; missing: MissingReason })[],
	entries: readonly string[]
): Option[] {
	return labels.map((one, place) => {
		const { label, missing } = typeof one === 'string' ? { label: one, missing: null } : one;
		const count = entries.filter((entry) => entry.split(separator).includes(label)).length;
		return { code: place + 1, label, count, missing };
	});
}

function codeOf(options: readonly Option[], label: string): number {
	const option = options.find((candidate) => candidate.label === label);
	if (!option) throw new Error(`No option ${label}`);
	return option.code;
}

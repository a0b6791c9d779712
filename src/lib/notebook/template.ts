import { findInstrument } from '$lib/instruments/matching/find-instrument';
import { bareEdit } from '$lib/import/personal/set-aside-by-edits';
import type { QuestionEdit } from '$lib/survey/edit';
import type { Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import type { NotebookDocument } from './document';
import { emptyWorld } from '$lib/survey/world';
import { renameCell, renameConditions } from './rename-questions';
import { serialiseRecord } from './serialise-document';
import type { Slot } from './slot';

/** A notebook without data, and the questions that it needs. */
export interface Template {
	/** Says nothing of answers: no sources, no population, nothing released, nobody's decisions. */
	readonly document: NotebookDocument;
	readonly slots: readonly Slot[];
}

export const templateFormat = 'hagebok-template';

/** The notebook as a template: what it does, and the questions of `survey`, as corrected, that it does it to. */
export function templateOf(document: NotebookDocument, survey: Survey): Template {
	const used = usedQuestions(document);
	const made = madeQuestions(document.edits);
	const instrumentSlots = slotsByQuestion(survey);
	const slots = [...used]
		.filter((key) => !made.has(key))
		.map((key) => slotOf(key, survey, instrumentSlots));
	return {
		document: withoutData({
			...document,
			edits: document.edits.filter(({ question }) => used.has(question))
		}),
		slots
	};
}

/** The template's document with nothing in it that belongs to one event. */
export function withoutData(document: NotebookDocument): NotebookDocument {
	return {
		...withoutDecisions(document),
		cells: document.cells.map((cell) => (cell.kind === 'pool' ? { ...cell, files: [] } : cell)),
		population: null,
		world: emptyWorld,
		declined: [],
		sources: [],
		released: []
	};
}

/**
 * The notebook as it may be passed on: without who gave which answer a theme, since answers are named by what they
 * say and could be guessed, and without the name of this browser's reading.
 */
export function withoutDecisions(document: NotebookDocument): NotebookDocument {
	return {
		...document,
		edits: document.edits.map(bareEdit),
		codings: document.codings.map((coding) => ({ ...coding, coders: [], settled: [] })),
		data: ''
	};
}

/** The template as the text of a file: like a notebook's, with its slots. */
export function serialiseTemplate({ document, slots }: Template): string {
	return serialiseRecord(
		document,
		({ version, title, locale, policy, edits, targets, codings, filter, rules, life }) => ({
			format: templateFormat,
			version,
			title,
			locale,
			policy,
			edits,
			targets,
			codings,
			filter,
			rules,
			life,
			slots
		})
	);
}

/** Questions that edits make of others: a survey need not have them. */
function madeQuestions(edits: readonly QuestionEdit[]): ReadonlySet<string> {
	return new Set(
		edits.flatMap((edit) =>
			edit.derive && !sourcesOf(edit).includes(edit.question) ? [edit.question] : []
		)
	);
}

/** Keys of the questions that a derived one is made of. */
export function sourcesOf({ derive }: QuestionEdit): readonly string[] {
	if (!derive) return [];
	return derive.from === 'branches' ? derive.questions : [derive.question];
}

/** Keys of all questions that cells and settings are about, in the order of the cells. */
export function usedQuestions(document: NotebookDocument): Set<string> {
	const used = new Set<string>();
	const note = (key: string): string => {
		used.add(key);
		return key;
	};
	for (const cell of document.cells) renameCell(cell, note);
	renameConditions(document.filter, note);
	for (const { question } of [...document.targets, ...document.codings]) used.add(question);
	// Groups are made of joined branches, never the other way round.
	for (const from of ['bins', 'branches'])
		for (const edit of document.edits)
			if (edit.derive?.from === from && used.has(edit.question)) sourcesOf(edit).forEach(note);
	for (const { question, askedIf } of document.edits)
		if (askedIf && used.has(question)) used.add(askedIf.question);
	return used;
}

/** What the instrument that the survey is of calls its questions, by their ids; nothing when it is of none. */
function slotsByQuestion(survey: Survey): ReadonlyMap<string, NonNullable<Slot['instrument']>> {
	const match = findInstrument(survey);
	return new Map(
		match?.found.map(({ question, slot }) => [question, { name: match.instrument, slot }])
	);
}

const longestSlotName = 100;

function slotOf(
	key: string,
	survey: Survey,
	instrumentSlots: ReturnType<typeof slotsByQuestion>
): Slot {
	const question = survey.questions.find((candidate) => candidate.key === key);
	if (!question)
		return {
			name: nameFor(key),
			question: key,
			text: key,
			row: null,
			kind: null,
			scale: null,
			role: null,
			instrument: null
		};
	const { id, text, row, kind, role } = question;
	return {
		name: nameFor(row ?? text),
		question: key,
		text,
		row,
		kind,
		scale: scaleOf(question),
		role,
		instrument: instrumentSlots.get(id) ?? null
	};
}

const nameFor = (words: string): string => words.trim().slice(0, longestSlotName) || '?';

/** The scale as slots tell it. */
export function scaleOf(question: Question): Slot['scale'] {
	const scale = question.kind === 'scale' || question.kind === 'single' ? question.scale : null;
	return scale && { family: scale.family, points: scale.points };
}

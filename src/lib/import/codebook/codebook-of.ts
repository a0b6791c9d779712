import type { QuestionEdit } from '$lib/survey/edit';
import { isChoice, isClosed, type Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { applyEdits } from '../edits/apply-edits';
import { nameOptions } from '../edits/name-options';
import { formQuestions } from '../profiles/profile-of';
import type { Codebook, CodebookOption, CodebookQuestion } from './codebook';
import { hideSmallCounts } from './hide-small-counts';

/**
 * The codebook of a survey as corrected: `survey` is as it was imported. Every option keeps the label it was read with
 * beside its name, so that the codebook can be edited and read back. Counts under `minimum` are left out.
 */
export function codebookOf(
	survey: Survey,
	edits: readonly QuestionEdit[],
	minimum: number
): Codebook {
	const read = applyEdits(survey, edits.map(withoutNames));
	const files = survey.sources.map(({ file }) => file);
	return {
		format: 'hagebok-codebook',
		version: 1,
		title: files.map((file) => file.replace(/\.[^.]+$/, '')).join(', '),
		files,
		responses: survey.responses,
		minimum,
		questions: formQuestions(read).map((question) => {
			const names = edits.find((edit) => edit.question === question.key)?.names ?? [];
			const named = nameOptions(question, names, () => undefined);
			return questionOf(read, question, named, minimum);
		})
	};
}

/** Everything but what options are called; who was asked is told by no label. */
function withoutNames(edit: QuestionEdit): QuestionEdit {
	return { ...edit, names: undefined, askedIf: undefined };
}

function questionOf(
	survey: Survey,
	question: Question,
	named: Question,
	minimum: number
): CodebookQuestion {
	const { id, key, text, row, grid, kind, role } = question;
	const scale = isChoice(question) ? question.scale : null;
	return {
		...{ key, id, text, row, grid, kind, role },
		scale: scale && {
			family: scale.family,
			language: scale.language,
			points: scale.points,
			polarity: scale.polarity
		},
		options: isClosed(question)
			? closedOptions(question, named, minimum)
			: missingEntries(survey, question)
	};
}

function closedOptions(question: Question, named: Question, minimum: number): CodebookOption[] {
	if (!isClosed(question)) return [];
	const names = isClosed(named) ? named.options.map(({ label }) => label) : [];
	const counts = hideSmallCounts(
		question.options.map(({ count }) => count),
		question.answered,
		minimum
	);
	return question.options.map(({ code, label, missing }, i) => ({
		code,
		label,
		name: names[i] ?? label,
		missing,
		count: counts[i] ?? null
	}));
}

/** The cells of a number or a text that stand for a missing answer. How often is left out: they are few. */
function missingEntries(survey: Survey, question: Question): CodebookOption[] {
	if (question.kind !== 'number' && question.kind !== 'text') return [];
	const column = survey.columns.find(({ id }) => id === question.id);
	return (question.missing ?? []).map(({ entry, reason }) => {
		const label = column?.entries[entry] ?? '';
		return { code: null, label, name: label, missing: reason, count: null };
	});
}

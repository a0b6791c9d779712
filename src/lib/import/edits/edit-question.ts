import type { Column } from '$lib/survey/column';
import type { QuestionEdit } from '$lib/survey/edit';
import type { Question } from '$lib/survey/question';
import { isPersonalRole } from '$lib/survey/role';
import type { Survey } from '$lib/survey/survey';
import { inferred } from '../infer/reasons';
import { countCells } from './count-cells';
import type { NoteUnused } from './note-unused';
import { readAsTold } from './read-as-told';
import { readByRole } from './read-by-role';

const readingParts = [
	'kind',
	'separator',
	'dateOrder',
	'offered',
	'scale',
	'split',
	'merge',
	'missing',
	'order',
	'polarity'
] as const satisfies readonly (keyof QuestionEdit)[];

/**
 * The survey with one question called, guarded and read as told, from `text` to `polarity`. A question that gets a personal
 * role loses its answers; one whose answers were never kept can only be called something else.
 */
export function editQuestion(
	survey: Survey,
	question: Question,
	edit: QuestionEdit,
	note: NoteUnused
): Survey {
	const called = callAndGuard(question, edit);
	const column = survey.columns.find(({ id }) => id === question.id);
	const role = edit.role === undefined ? question.role : edit.role;
	if (isPersonalRole(role)) return setAside(survey, question, { ...called, role }, column);
	if (!column) {
		for (const part of ['role', ...readingParts] as const) if (edit[part] !== undefined) note(part);
		return withQuestion(survey, question, called);
	}
	if (!readingParts.some((part) => edit[part] !== undefined) && role === question.role)
		return withQuestion(survey, question, called);
	return withQuestion(
		survey,
		question,
		readAnew(survey, { ...called, role }, question, column, edit, note)
	);
}

/** What an edit changes without looking at any answer. */
function callAndGuard(question: Question, { text, sensitive }: QuestionEdit): Question {
	const called = text === undefined ? question : { ...question, text };
	return sensitive === undefined || sensitive === (question.sensitive ?? false)
		? called
		: { ...called, sensitive };
}

function readAnew(
	survey: Survey,
	called: Question,
	before: Question,
	column: Column,
	edit: QuestionEdit,
	note: NoteUnused
): Question {
	const cells = countCells(column);
	const facts = { ...factsOf(called), inference: editedInference(before) };
	const byRole = called.role === before.role ? null : readByRole(called.role, cells);
	const question: Question = byRole ? { ...byRole, ...facts } : called;
	const assumedOrder = called.role === 'timestamp' ? assumedOrderOf(survey, before) : null;
	const body = readAsTold({ question, cells, assumedOrder }, edit, note);
	return body === called && called.role === before.role ? called : { ...body, ...facts };
}

function factsOf(question: Question) {
	const { id, key, text, row, grid, columns, role, answered, blank, sensitive } = question;
	const facts = { id, key, text, row, grid, columns, role, answered, blank };
	return sensitive === undefined ? facts : { ...facts, sensitive };
}

/** The other readings that fit stay known, so that the person can still choose them. */
function editedInference({ inference }: Question) {
	return inferred('edited', {}, 1, inference.alternatives);
}

function setAside(
	survey: Survey,
	before: Question,
	called: Question,
	column: Column | undefined
): Survey {
	const isSame =
		called.role === before.role &&
		called.text === before.text &&
		called.sensitive === before.sensitive;
	if (isSame && !column) return survey;
	const inference = column ? editedInference(before) : called.inference;
	const told = withQuestion(survey, before, { ...factsOf(called), inference, kind: 'text' });
	return column ? { ...told, columns: told.columns.filter((one) => one !== column) } : told;
}

function withQuestion(survey: Survey, before: Question, after: Question): Survey {
	if (after === before) return survey;
	return {
		...survey,
		questions: survey.questions.map((one) => (one === before ? after : one))
	};
}

/** In which order the import read this question's dates when both fitted; null when there was no doubt. */
function assumedOrderOf({ issues }: Survey, { columns }: Question): 'dmy' | 'mdy' | null {
	const [column] = columns;
	const doubt = issues.find(
		(issue) => issue.code === 'column.date_order' && issue.column === column
	);
	if (!doubt) return null;
	return doubt.values?.['order'] === 'mdy' ? 'mdy' : 'dmy';
}

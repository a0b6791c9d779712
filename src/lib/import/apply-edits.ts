import type { Column } from '$lib/survey/column';
import type { QuestionEdit } from '$lib/survey/edit';
import { normaliseText } from '$lib/survey/normalise';
import type { Question } from '$lib/survey/question';
import { isPersonalRole } from '$lib/survey/role';
import type { Survey } from '$lib/survey/survey';
import { readNumbers } from './infer/parse-number';
import { readRole } from './infer/read-role';
import type { QuestionBody } from './infer/reading';
import { inferred } from './infer/reasons';
import { readAs } from './read-as';
import { changeMissing, orderByLabels } from './recode-options';
import type { TableColumn } from './table';

/**
 * The survey read the way a person said, one edit after the other; the survey given stays as it was. An edit
 * whose question is not there, or a label that no option has, is passed over. A question given a personal
 * role loses its column; one that was set aside at import has none to read, so nothing else can change it.
 */
export function applyEdits(survey: Survey, edits: readonly QuestionEdit[]): Survey {
	return edits.reduce(applyEdit, survey);
}

function applyEdit(survey: Survey, edit: QuestionEdit): Survey {
	const question = survey.questions.find(({ key }) => key === edit.question);
	if (!question) return survey;
	const column = survey.columns.find(({ id }) => id === question.id) ?? null;
	const edited = editQuestion(question, column, edit);
	return {
		...survey,
		questions: survey.questions.map((one) => (one === question ? edited.question : one)),
		columns: survey.columns.flatMap((one) => (one === column ? (edited.column ?? []) : one))
	};
}

interface Edited {
	readonly question: Question;
	readonly column: Column | null;
}

function editQuestion(question: Question, column: Column | null, edit: QuestionEdit): Edited {
	const role = edit.role === undefined ? question.role : edit.role;
	const facts = { ...factsOf(question), inference: inferred('edited', {}, 1) };
	if (isPersonalRole(role)) return { question: { ...facts, role, kind: 'text' }, column: null };
	if (!column) return { question, column };
	const cells = tableColumn(column);
	const byRole = role === question.role ? null : readRole(role, cells);
	if (byRole) {
		const kept = { id: column.id, entries: byRole.cells.entries, codes: byRole.cells.codes };
		return { question: { ...byRole.reading.body, ...facts, role }, column: kept };
	}
	return { question: { ...editBody(question, cells, edit), ...facts, role }, column };
}

function factsOf({ id, key, text, row, grid, columns, answered, blank }: Question) {
	return { id, key, text, row, grid, columns, answered, blank };
}

function tableColumn(column: Column): TableColumn {
	const counts = column.entries.map(() => 0);
	for (const code of column.codes) counts[code] = (counts[code] ?? 0) + 1;
	return { entries: column.entries, counts, codes: column.codes };
}

function editBody(question: Question, cells: TableColumn, edit: QuestionEdit): QuestionBody {
	const kind = edit.kind ?? (edit.separator === undefined ? question.kind : 'multiple');
	const reread = kind !== question.kind || edit.separator !== undefined;
	const body: QuestionBody = reread ? readAs(question, cells, kind, edit.separator) : question;
	const told = edit.missing ? editMissing(body, cells, edit.missing) : body;
	return edit.order && 'options' in told ? orderByLabels(told, edit.order) : told;
}

function editMissing(
	body: QuestionBody,
	cells: TableColumn,
	changes: NonNullable<QuestionEdit['missing']>
): QuestionBody {
	if ('options' in body) return changeMissing(body, changes);
	if (body.kind !== 'number') return body;
	const reasons = new Map(changes.map(({ label, reason }) => [normaliseText(label), reason]));
	const reasonOf = (entry: number) => reasons.get(normaliseText(cells.entries[entry] ?? ''));
	const entries = cells.entries.map((_, entry) => entry).slice(1);
	const plain = readNumbers(cells.entries);
	const kept = body.missing.filter(({ entry }) => reasonOf(entry) === undefined);
	const added = entries.flatMap((entry) => {
		const reason = reasonOf(entry);
		return reason ? [{ entry, reason }] : [];
	});
	return {
		...body,
		missing: [...kept, ...added],
		values: body.values.map((value, entry) => {
			const reason = reasonOf(entry);
			if (entry === 0 || reason === undefined) return value;
			return reason === null ? (plain[entry] ?? null) : null;
		})
	};
}

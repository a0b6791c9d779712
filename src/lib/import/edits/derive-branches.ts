import { allocateCodes, type Column } from '$lib/survey/column';
import type { ImportIssue } from '$lib/survey/issue';
import { normaliseText } from '$lib/survey/normalise';
import type { Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { countAnswered } from '../infer/cells';
import { inferred } from '../infer/reasons';
import { issueWords } from '../issue-words';
import { countCells } from './count-cells';
import { derivedColumn } from './derived-column';
import { joinMeanings, type Branch } from './join-meanings';

/**
 * The survey with questions that are branches of one joined to it: the first answer of each response counts, and
 * answers that differ are counted in an issue. The joined question stands at the first's place under its id; the
 * branches are gone. Null when a branch is not there or its answers were not kept, when the same cell means
 * different things in two of them, or when another question has the key.
 */
export function deriveBranches(
	survey: Survey,
	key: string,
	keys: readonly string[]
): Survey | null {
	const wanted = [...new Set(keys)];
	const branches = wanted.flatMap((one): Branch[] => {
		const question = survey.questions.find((candidate) => candidate.key === one);
		const column = survey.columns.find(({ id }) => id === question?.id);
		return question && column ? [{ question, column }] : [];
	});
	const [first, ...others] = branches;
	const isTaken = survey.questions.some((one) => one.key === key) && !wanted.includes(key);
	if (!first || others.length === 0 || branches.length < wanted.length || isTaken) return null;
	const column = derivedColumn(
		[first.column, ...others.map((branch) => branch.column)],
		{ what: first.column.id, how: 'branches' },
		() => joinColumns(first.column, others, survey.responses)
	);
	const question = joinQuestion(survey, key, branches, column);
	if (!question) return null;
	const gone = new Set(others.map((branch) => branch.question.id));
	const replaced = <T extends { id: string }>(list: readonly T[], joined: T): T[] =>
		list.filter(({ id }) => !gone.has(id)).map((one) => (one.id === joined.id ? joined : one));
	const conflicts = countConflicts(branches, survey.responses);
	return {
		...survey,
		questions: replaced<Question>(survey.questions, question),
		columns: replaced(survey.columns, column),
		issues: conflicts === 0 ? survey.issues : [...survey.issues, conflictIssue(question, conflicts)]
	};
}

function joinQuestion(
	{ responses }: Survey,
	key: string,
	branches: readonly Branch[],
	column: Column
): Question | null {
	const [first] = branches;
	const cells = countCells(column);
	const body = joinMeanings(branches, cells);
	if (!first || !body) return null;
	const { id, text, row, grid, role, inference } = first.question;
	const answered = countAnswered(cells);
	const isOneRole = branches.every(({ question }) => question.role === role);
	return {
		...body,
		id,
		key,
		text,
		row,
		grid,
		columns: branches.flatMap(({ question }) => question.columns),
		role: isOneRole ? role : null,
		...(branches.some((branch) => branch.question.sensitive) ? { sensitive: true } : {}),
		answered,
		blank: responses - answered,
		inference: inferred('edited', {}, 1, inference.alternatives)
	};
}

/** Who answered what, branch by branch: null where the cell is blank. */
function normalisedEntries({ column }: Branch): (string | null)[] {
	return column.entries.map((text) => (text.trim() === '' ? null : normaliseText(text)));
}

function joinColumns(first: Column, others: readonly Branch[], responses: number): Column {
	const columns = [first, ...others.map(({ column }) => column)];
	const place = new Map([['', 0]]);
	const targets = columns.map(({ entries }) =>
		entries.map((text) => {
			if (text.trim() === '') return 0;
			const known = place.get(text) ?? place.size;
			place.set(text, known);
			return known;
		})
	);
	const codes = allocateCodes(responses, place.size);
	for (let row = 0; row < responses; row += 1) {
		for (const [i, column] of columns.entries()) {
			const entry = targets[i]?.[column.codes[row] ?? 0] ?? 0;
			if (entry === 0) continue;
			codes[row] = entry;
			break;
		}
	}
	return { id: first.id, entries: [...place.keys()], codes };
}

/** Responses whose answers to two branches differ. */
function countConflicts(branches: readonly Branch[], responses: number): number {
	const texts = branches.map(normalisedEntries);
	let conflicts = 0;
	for (let row = 0; row < responses; row += 1) {
		let answer: string | null = null;
		for (const [i, { column }] of branches.entries()) {
			const text = texts[i]?.[column.codes[row] ?? 0] ?? null;
			if (text !== null && answer !== null && text !== answer) {
				conflicts += 1;
				break;
			}
			answer ??= text;
		}
	}
	return conflicts;
}

function conflictIssue({ text, columns }: Question, count: number): ImportIssue {
	const values = { question: text, count };
	const code = 'question.branches_conflict';
	const detail = issueWords[code](values, { locale: 'en' });
	const [column] = columns;
	return { code, severity: 'warning', ...(column === undefined ? {} : { column }), detail, values };
}

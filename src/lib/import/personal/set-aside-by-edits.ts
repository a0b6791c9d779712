import type { QuestionEdit } from '$lib/survey/edit';
import type { ImportIssue } from '$lib/survey/issue';
import type { Question } from '$lib/survey/question';
import { isPersonalRole } from '$lib/survey/role';
import type { Survey } from '$lib/survey/survey';
import { applyEdits } from '../edits/apply-edits';

const setsAside = ({ role }: QuestionEdit): boolean => isPersonalRole(role ?? null);

/** The edit without the labels it names when it sets the question aside: they may be what identifies people. */
export function bareEdit(edit: QuestionEdit): QuestionEdit {
	if (!setsAside(edit)) return edit;
	const { question, role, derive, text } = edit;
	return { question, role, ...(derive && { derive }), ...(text !== undefined && { text }) };
}

/** The questions of the file that hold the answers of the edited question. */
function keysOf({ question, derive }: QuestionEdit): readonly string[] {
	if (!derive) return [question];
	return derive.from === 'branches' ? derive.questions : [derive.question];
}

/** Which questions of the file the edits set aside, with the role each gets. */
export const questionsSetAside = (edits: readonly QuestionEdit[]): QuestionEdit[] =>
	edits
		.filter(setsAside)
		.flatMap((edit) => keysOf(edit).map((question) => ({ question, role: edit.role })));

/** What was said of the question may quote its answers. */
const isAbout =
	({ columns: [column] }: Question) =>
	(issue: ImportIssue): boolean =>
		issue.values?.['question'] !== undefined && issue.column === column;

/**
 * The survey as if the questions that edits give a personal role had been set aside when the file was read: none
 * of their answers, options or examples is left in it. Other edits are not applied.
 */
export function setAsideByEdits(survey: Survey, edits: readonly QuestionEdit[]): Survey {
	const aside = questionsSetAside(edits);
	if (aside.length === 0) return survey;
	const keys = new Set(aside.map(({ question }) => question));
	const about = survey.questions.filter(({ key }) => keys.has(key)).map(isAbout);
	return {
		...applyEdits(survey, aside),
		issues: survey.issues.filter((issue) => !about.some((isSaidOf) => isSaidOf(issue)))
	};
}

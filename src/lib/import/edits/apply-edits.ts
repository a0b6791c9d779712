import type { QuestionEdit } from '$lib/survey/edit';
import type { Survey } from '$lib/survey/survey';
import { tellAskedIf } from './asked-if';
import { deriveBins } from './derive-bins';
import { deriveBranches } from './derive-branches';
import { editQuestion } from './edit-question';
import { nameOptions } from './name-options';
import type { NoteUnused, UnusedEdit } from './note-unused';

/**
 * The survey read the way a person said; the survey given stays as it was. Branches are joined first, then every
 * question is read as told, numbers are cut into groups, blanks are told apart and options are named: so an edit may
 * be about a question that another one makes. What fits nothing is passed over, see `unusedEdits`. A question given a
 * personal role loses its column; one that was set aside at import has none to read, so little else can change it.
 *
 * The columns are the same array as before unless their answers changed, so that an engine knows when to load.
 */
export function applyEdits(survey: Survey, edits: readonly QuestionEdit[]): Survey {
	return applyNoting(survey, edits, () => undefined);
}

/** The parts of the edits that fit nothing in this survey, in the order of the edits. */
export function unusedEdits(survey: Survey, edits: readonly QuestionEdit[]): UnusedEdit[] {
	const unused: UnusedEdit[] = [];
	applyNoting(survey, edits, (note) => unused.push(note));
	const place = new Map(edits.map(({ question }, i) => [question, i]));
	const rank = ({ question }: UnusedEdit): number => place.get(question) ?? 0;
	return unused.sort((a, b) => rank(a) - rank(b));
}

type Note = (unused: UnusedEdit) => void;

function applyNoting(survey: Survey, edits: readonly QuestionEdit[], note: Note): Survey {
	const inFileOrder = [...edits.filter((edit) => !isBins(edit)), ...edits.filter(isBins)];
	const guarded = guardBranches(survey, edits);
	const joined = edits.reduce((read, edit) => join(read, edit, note), guarded);
	const told = inFileOrder.reduce((read, edit) => readQuestion(read, edit, note), joined);
	const asked = edits.reduce((read, edit) => tellBlanks(read, edit, note), told);
	const askedAlike = groupsAskedAlike(edits).reduce(
		(read, edit) => tellBlanks(read, edit, () => undefined),
		asked
	);
	return edits.reduce((read, edit) => callOptions(read, edit, note), askedAlike);
}

/** What is said of a branch's answers stays true of the question that it becomes part of. */
function guardBranches(survey: Survey, edits: readonly QuestionEdit[]): Survey {
	const joined = new Set(
		edits.flatMap(({ derive }) => (derive?.from === 'branches' ? derive.questions : []))
	);
	const guarded = new Set(
		edits.flatMap(({ question, sensitive }) =>
			sensitive && joined.has(question) ? [question] : []
		)
	);
	if (guarded.size === 0) return survey;
	const questions = survey.questions.map((question) =>
		guarded.has(question.key) ? { ...question, sensitive: true } : question
	);
	return { ...survey, questions };
}

const isBins = ({ derive }: QuestionEdit): boolean => derive?.from === 'bins';

/** Who was not asked for a number was not asked for its groups either, unless those say so themselves. */
function groupsAskedAlike(edits: readonly QuestionEdit[]): QuestionEdit[] {
	const askedIfOf = new Map(edits.map(({ question, askedIf }) => [question, askedIf]));
	return edits.flatMap(({ question, derive, askedIf }) => {
		const inherited = derive?.from === 'bins' ? askedIfOf.get(derive.question) : undefined;
		return inherited && !askedIf ? [{ question, askedIf: inherited }] : [];
	});
}

const noteFor =
	({ question }: QuestionEdit, note: Note): NoteUnused =>
	(part, labels = []) =>
		note({ question, part, labels });

function join(survey: Survey, edit: QuestionEdit, note: Note): Survey {
	if (edit.derive?.from !== 'branches') return survey;
	const joined = deriveBranches(survey, edit.question, edit.derive.questions);
	if (!joined) noteFor(edit, note)('derive', missingKeys(survey, edit.derive.questions));
	return joined ?? survey;
}

function readQuestion(survey: Survey, edit: QuestionEdit, note: Note): Survey {
	const noteUnused = noteFor(edit, note);
	const cut = edit.derive?.from === 'bins' ? cutNumber(survey, edit, noteUnused) : survey;
	const question = cut.questions.find(({ key }) => key === edit.question);
	if (question) return editQuestion(cut, question, edit, noteUnused);
	if (!edit.derive) noteUnused('question');
	return cut;
}

function cutNumber(survey: Survey, { question, derive }: QuestionEdit, note: NoteUnused): Survey {
	if (derive?.from !== 'bins') return survey;
	const cut = deriveBins(survey, question, derive.question, derive.bins);
	if (!cut) note('derive', missingKeys(survey, [derive.question]));
	return cut ?? survey;
}

function missingKeys({ questions }: Survey, keys: readonly string[]): string[] {
	return keys.filter((key) => !questions.some((question) => question.key === key));
}

function tellBlanks(survey: Survey, edit: QuestionEdit, note: Note): Survey {
	const question = survey.questions.find(({ key }) => key === edit.question);
	if (!question || !edit.askedIf) return survey;
	return tellAskedIf(survey, question, edit.askedIf, noteFor(edit, note));
}

function callOptions(survey: Survey, edit: QuestionEdit, note: Note): Survey {
	const question = survey.questions.find(({ key }) => key === edit.question);
	if (!question || !edit.names) return survey;
	const named = nameOptions(question, edit.names, noteFor(edit, note));
	if (named === question) return survey;
	const questions = survey.questions.map((one) => (one === question ? named : one));
	return { ...survey, questions };
}

import type { QuestionEdit } from '$lib/survey/edit';
import type { Profile } from '$lib/survey/profile';
import type { Survey } from '$lib/survey/survey';
import { applyEdits, unusedEdits } from '../edits/apply-edits';
import type { UnusedEdit } from '../edits/note-unused';
import { profileKeys } from './same-keys';

/** A survey read the way a profile says. */
export interface AppliedProfile {
	readonly survey: Survey;
	/** The profile's edits in this survey's keys: what a notebook keeps. */
	readonly edits: readonly QuestionEdit[];
	/** Parts of them that fit nothing in this file. */
	readonly unused: readonly UnusedEdit[];
}

/** Reads the survey, as it was imported, the way the profile says. */
export function applyProfile(survey: Survey, profile: Profile): AppliedProfile {
	const edits = editsOfProfile(survey, profile);
	return { survey: applyEdits(survey, edits), edits, unused: unusedEdits(survey, edits) };
}

/** The profile's edits with every question named by the key it has in this survey. */
export function editsOfProfile(survey: Survey, profile: Profile): QuestionEdit[] {
	const keyHere = new Map([...profileKeys(survey, profile)].map(([own, known]) => [known, own]));
	const rename = (key: string): string => keyHere.get(key) ?? key;
	return profile.edits.map((edit) => ({
		...edit,
		question: rename(edit.question),
		...(edit.derive ? { derive: renamedDerivation(edit.derive, rename) } : {}),
		...(edit.askedIf
			? { askedIf: { ...edit.askedIf, question: rename(edit.askedIf.question) } }
			: {})
	}));
}

function renamedDerivation(
	derive: NonNullable<QuestionEdit['derive']>,
	rename: (key: string) => string
): NonNullable<QuestionEdit['derive']> {
	return derive.from === 'bins'
		? { ...derive, question: rename(derive.question) }
		: { ...derive, questions: derive.questions.map(rename) };
}

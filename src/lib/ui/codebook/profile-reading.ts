import { isSameForm, type ProfileDifferences } from '$lib/import/profiles/compare-profile';
import { editsOfProfile } from '$lib/import/profiles/apply-profile';
import { recogniseProfile, type RecognisedProfile } from '$lib/import/profiles/recognise-profile';
import type { NotebookSession } from '$lib/state/notebook-session.svelte';
import { profileShelf } from '$lib/state/profile-shelf.svelte';
import type { QuestionEdit } from '$lib/survey/edit';

/** A profile that the notebook's form is recognised by. */
export interface ProfileReading extends RecognisedProfile {
	/** In the keys of this file. */
	readonly edits: readonly QuestionEdit[];
	/** Its corrections are made; a person may have corrected more. */
	readonly isApplied: boolean;
	/** How many things the file has otherwise. */
	readonly count: number;
}

/** The saved profile of the notebook's form, and whether the notebook is read with it; null when there is none. */
export function profileReading(session: NotebookSession): ProfileReading | null {
	const known = recogniseProfile(session.imported, profileShelf.profiles);
	if (!known) return null;
	const edits = editsOfProfile(session.imported, known.profile);
	return {
		...known,
		edits,
		isApplied: edits.every(({ question }) => session.editOf(question) !== undefined),
		count: countDifferences(known.differences)
	};
}

function countDifferences(differences: ProfileDifferences): number {
	if (isSameForm(differences)) return 0;
	return Object.values(differences).reduce(
		(sum: number, list: readonly unknown[]) => sum + list.length,
		0
	);
}

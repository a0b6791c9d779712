import { takeCounts } from '$lib/exchange/take-counts';
import { m } from '$lib/i18n/messages';
import { totalDocument } from '$lib/notebook/document';
import { newId } from '$lib/state/new-id';
import { workspace } from '$lib/state/workspace.svelte';
import type { Survey } from '$lib/survey/survey';
import { hold, newPool, sayProblems, type AddedCounts } from './add-counts';

type Begun =
	| { readonly kind: 'begun'; readonly id: string }
	| Extract<AddedCounts, { readonly kind: 'refused' }>;

/** Counts alone are a notebook too: nobody's answers are in it. */
const nobody: Survey = { sources: [], responses: 0, questions: [], columns: [], issues: [] };

/** Opens a notebook that begins with files of counts, about a survey that was read from `files` where there is one. */
export async function beginWithCounts(
	given: readonly File[],
	survey: Survey | null,
	files: readonly File[]
): Promise<Begun> {
	const taken = await takeCounts(given, []);
	if (taken.kind === 'refused') return { kind: 'refused', problems: sayProblems(taken.problems) };
	if (survey) {
		const id = await workspace.create(survey, files);
		if (workspace.session) hold(taken.files, workspace.session);
		return { kind: 'begun', id };
	}
	const document = totalDocument({
		id: newId(),
		title: m.counts_title(),
		created: new Date().toISOString(),
		cells: [newPool('c1', [...taken.files])]
	});
	return { kind: 'begun', id: await workspace.createFrom(document, nobody, []) };
}

import type { Cell } from '$lib/notebook/cell';
import type { NotebookDocument } from '$lib/notebook/document';

/** Everything a cell's numbers depend on, as text. */
export function sourceOf(cell: Cell, document: NotebookDocument): string {
	const { population, policy, edits } = document;
	const { analysis, questions, by, filter = [], weight, settings } = cell;
	const targets = weight?.from === 'targets' || analysis === 'weighting' ? document.targets : [];
	const about = new Set([
		...questions,
		...(by === null ? [] : [by]),
		...filter.map((condition) => condition.question),
		...(weight?.from === 'question' ? [weight.question] : []),
		...(settings?.id === undefined ? [] : [settings.id]),
		...targets.map((target) => target.question),
		// An analysis of all questions depends on each of them.
		...(questions.length === 0 ? edits.map((edit) => edit.question) : [])
	]);
	// What a question is made of, or depends on, counts too.
	for (const { question, derive, askedIf } of edits) {
		if (!about.has(question)) continue;
		if (derive?.from === 'bins') about.add(derive.question);
		if (derive?.from === 'branches') for (const branch of derive.questions) about.add(branch);
		if (askedIf) about.add(askedIf.question);
	}
	const taken = edits.filter(
		({ derive }) =>
			derive?.from === 'branches' && derive.questions.some((branch) => about.has(branch))
	);
	return JSON.stringify([
		analysis,
		questions,
		by,
		filter,
		weight,
		settings,
		targets,
		analysis === 'open-text' ? document.codings.filter((one) => about.has(one.question)) : [],
		population,
		policy,
		edits.filter((edit) => about.has(edit.question)),
		taken
	]);
}

import { analysisByName } from '$lib/analyses/registry';
import { takesCodings } from '$lib/analyses/takes-codings';
import { canonicalJson } from '$lib/survey/canonical-json';
import type { Coding } from '$lib/survey/coding';
import type { AnalysisCell, Cell } from './cell';
import type { NotebookDocument } from './document';
import type { Graph } from './graph';
import { ownConditions } from './own-conditions';

/** Gives each text a short name of its own, the same for the same text. */
type Shorten = (text: string) => string;

export function createShorten(): Shorten {
	const names = new Map<string, string>();
	return (text) => {
		const name = names.get(text) ?? `#${names.size}`;
		names.set(text, name);
		return name;
	};
}

/**
 * For each cell everything its result depends on, as text: the same text, the same result, whatever else changed in
 * the notebook. `shorten` keeps a chain of cells from having keys as long as all of them: those of cells that use
 * others mean something to its owner only, those of analyses to anyone.
 */
export function contentKeys(
	document: NotebookDocument,
	{ order, uses }: Graph,
	shorten: Shorten
): ReadonlyMap<string, string> {
	const keys = new Map<string, string>();
	const reading = JSON.stringify([document.data, document.sources.map(({ sha256 }) => sha256)]);
	const edits = shorten(canonicalJson(document.edits));
	for (const cell of order) {
		const used = (uses.get(cell.id) ?? []).map((id) => [id, shorten(keys.get(id) ?? '')]);
		keys.set(cell.id, `${reading} ${ownKey(cell, document, edits, used)}`);
	}
	return keys;
}

function ownKey(cell: Cell, document: NotebookDocument, edits: string, used: unknown): string {
	switch (cell.kind) {
		case 'analysis':
			return analysisKey(cell, document);
		case 'sql':
		case 'transform':
			return JSON.stringify([cell.kind, cell.code, edits, used]);
		case 'chart':
			return JSON.stringify([cell.spec, used]);
		case 'input':
			return JSON.stringify([cell.name, cell.input]);
		default:
			return '';
	}
}

/** Everything that the result of an analysis depends on but the answers themselves, as text. */
export function analysisKey(cell: AnalysisCell, document: NotebookDocument): string {
	const { population, policy, edits } = document;
	const { analysis, questions, by, weight, settings } = cell;
	const filter = [...document.filter, ...ownConditions(cell, document)];
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
	const isProgramme = analysisByName(analysis)?.usesWorld === true;
	return canonicalJson([
		analysis,
		analysisByName(analysis)?.version,
		questions,
		by,
		filter,
		weight,
		settings,
		targets,
		codingsOf(cell, document.codings, about),
		// What people decided is computed with by nothing.
		isProgramme ? [{ ...document.world, decisions: [] }, document.rules] : [],
		population,
		policy,
		edits.filter((edit) => about.has(edit.question)),
		taken
	]);
}

/** Whose themes the analysis counts: of its questions, or of all when it names none. */
function codingsOf(
	{ analysis, questions }: AnalysisCell,
	codings: readonly Coding[],
	about: ReadonlySet<string>
): readonly Coding[] {
	if (!takesCodings(analysis)) return [];
	return codings.filter(({ question }) => questions.length === 0 || about.has(question));
}

import type { Filter } from '$lib/survey/filter';
import { questionById, type Survey } from '$lib/survey/survey';
import { compareCodes } from './compare-codes';
import type { Engine } from './engine';
import { missingOfEntry } from './meaning';
import { createTabulate, type DerivedDimension, type Dimension } from './tabulate';

/** An open answer and how many gave it, letter for letter. */
export interface TextAnswer {
	/** Of the groups, in the order they were asked for; none when there are no groups. */
	readonly codes: readonly number[];
	readonly text: string;
	readonly n: number;
}

export interface TextSelection {
	readonly by?: readonly (Dimension | DerivedDimension)[];
	/** Everyone when left out. */
	readonly where?: Filter;
}

/**
 * The different answers to an open question, by group, as they stand in the file; those given most often
 * first, and then in the order of the file. Missing answers are left out. These are people's own words:
 * for the gate, not for people. Throws when the question is not of text or its answers are not held.
 */
export async function readTexts(
	engine: Pick<Engine, 'countBy'>,
	survey: Survey,
	question: string,
	{ by = [], where }: TextSelection = {},
	signal?: AbortSignal
): Promise<TextAnswer[]> {
	const asked = questionById(survey, question);
	const column = survey.columns.find(({ id }) => id === question);
	if (asked.kind !== 'text' || !column) throw new Error(`${question} has no texts`);
	const dimensions = [...by, { question, as: 'entries' as const }];
	const [table] = await createTabulate(engine, survey)(
		[{ by: dimensions, ...(where && { where }) }],
		signal
	);
	return (table?.rows ?? [])
		.map(({ codes, n }) => ({ codes: codes.slice(0, -1), entry: codes.at(-1) ?? 0, n }))
		.filter(({ entry }) => missingOfEntry(asked, entry) === null)
		.sort((a, b) => compareCodes(a, b) || b.n - a.n || a.entry - b.entry)
		.map(({ codes, entry, n }) => ({ codes, text: column.entries[entry] ?? '', n }));
}

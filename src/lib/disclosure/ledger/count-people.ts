import { createArrayEngine } from '$lib/engine/arrays';
import { foldOf } from '$lib/engine/fold';
import type { Dimension } from '$lib/engine/tabulate';
import { allocateCodes, type Column } from '$lib/survey/column';
import type { CountTable } from '$lib/survey/count-table';
import { questionById, type Survey } from '$lib/survey/survey';
import { remembered } from './compile-filter';

/**
 * Counts people by the dimensions straight from the survey's columns, a table for each list: what the codebook makes
 * of the answers is looked up once per entry and not once per row of a table, which are as many as people.
 */
export async function countPeople(
	survey: Survey,
	lists: readonly (readonly Dimension[])[]
): Promise<CountTable[]> {
	const wanted = new Map(lists.flat().map((dimension) => [idOf(dimension), dimension]));
	const engine = createArrayEngine();
	const columns = [...wanted].map(([id, dimension]) => readColumn(id, dimension, survey));
	await engine.load({ responses: survey.responses, columns, numbers: [] });
	return engine.countBy(lists.map((dimensions) => ({ by: dimensions.map(idOf) })));
}

const idOf = ({ question, as }: Dimension): string => `${question}_${as}`;

/** One code per person: the entry, or which missing reason it has. */
function readColumn(id: string, { question, as }: Dimension, survey: Survey): Column {
	const column = survey.columns.find((one) => one.id === question);
	if (!column) throw new Error(`No column ${question}`);
	if (as === 'entries') return { ...column, id };
	const { codesOf } = foldOf(questionById(survey, question), as, 0);
	const codeOf = remembered((entry) => codesOf(entry)[0] ?? 0);
	const codes = allocateCodes(column.codes.length, largest);
	column.codes.forEach((entry, person) => (codes[person] = codeOf(entry)));
	return { id, entries: Array<string>(largest), codes };
}

/** More than there are missing reasons. */
const largest = 100;

import { questionById, type Survey } from '$lib/survey/survey';

const origins = new WeakMap<Survey, ReadonlyMap<number, string>>();

/**
 * Id of the first question that was read from one of the same columns of the file: groups cut from a number tell
 * of the number. The question's own id when it shares none.
 */
export function originOf(survey: Survey, id: string): string {
	const firstOf = origins.get(survey) ?? firstByColumn(survey);
	origins.set(survey, firstOf);
	const [column] = questionById(survey, id).columns;
	return (column === undefined ? undefined : firstOf.get(column)) ?? id;
}

function firstByColumn(survey: Survey): Map<number, string> {
	const held = new Set(survey.columns.map((column) => column.id));
	const first = new Map<number, string>();
	for (const { id, columns } of survey.questions) {
		if (!held.has(id)) continue;
		for (const column of columns) if (!first.has(column)) first.set(column, id);
	}
	return first;
}

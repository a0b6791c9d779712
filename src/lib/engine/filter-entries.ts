import type { Filter } from '$lib/survey/filter';
import { questionById, type Survey } from '$lib/survey/survey';
import type { EntryFilter } from './entry-filter';
import { entriesBetween, entriesWithCodes } from './meaning';

/** The filter by the entries of the survey's columns. Throws when a condition does not fit its question. */
export function entryFilterOf(survey: Survey, filter: Filter): EntryFilter {
	switch (filter.op) {
		case 'is': {
			const entries = entriesWithCodes(questionById(survey, filter.question), filter.codes);
			return { op: 'in', column: filter.question, entries };
		}
		case 'between': {
			const entries = entriesBetween(questionById(survey, filter.question), filter.from, filter.to);
			return { op: 'in', column: filter.question, entries };
		}
		case 'and':
		case 'or':
			return { op: filter.op, of: filter.of.map((part) => entryFilterOf(survey, part)) };
		case 'not':
			return { op: 'not', of: entryFilterOf(survey, filter.of) };
	}
}

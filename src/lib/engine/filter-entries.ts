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
			return { op: 'and', of: met(filter.of.map((part) => entryFilterOf(survey, part))) };
		case 'or':
			return { op: 'or', of: filter.of.map((part) => entryFilterOf(survey, part)) };
		case 'not':
			return { op: 'not', of: entryFilterOf(survey, filter.of) };
	}
}

/** Conditions on the same column as one, of the entries that meet all of them: each list of entries costs a query its time. */
function met(parts: readonly EntryFilter[]): readonly EntryFilter[] {
	const entries = new Map<string, readonly number[]>();
	for (const part of parts) {
		if (part.op !== 'in') continue;
		const others = entries.get(part.column);
		const own = new Set(part.entries);
		entries.set(part.column, others ? others.filter((entry) => own.has(entry)) : part.entries);
	}
	const columns = Array.from(entries, ([column, of]): EntryFilter => ({
		op: 'in',
		column,
		entries: of
	}));
	return [...columns, ...parts.filter((part) => part.op !== 'in')];
}

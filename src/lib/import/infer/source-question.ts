import { allocateCodes, type Column } from '$lib/survey/column';
import { questionKey } from '$lib/survey/normalise';
import type { Question } from '$lib/survey/question';
import type { StackedTable } from '../table';
import { inferred } from './reasons';

/** File names without their ending, or those of the parts of a file; a name that comes twice is numbered. */
function namesOf({ sources }: StackedTable): string[] {
	const seen = new Map<string, number>();
	const isOneFile = new Set(sources.map(({ file }) => file)).size === 1;
	return sources.map(({ file, part }) => {
		const own = withoutEnding(file);
		const within = part === null ? own : isOneFile ? part : `${own} / ${part}`;
		const name = withoutEnding(within);
		const count = (seen.get(name) ?? 0) + 1;
		seen.set(name, count);
		return count === 1 ? name : `${name} #${count}`;
	});
}

function withoutEnding(name: string): string {
	return name.replace(/\.[a-z\d]{1,5}$/i, '') || name;
}

/** The question that tells stacked files apart; null when there is only one file. `keys` are taken. */
export function sourceQuestion(
	table: StackedTable,
	keys: ReadonlySet<string>
): { readonly question: Question; readonly column: Column } | null {
	const { rowSources } = table;
	if (rowSources === null) return null;
	const names = namesOf(table);
	const counts = names.map(() => 0);
	const codes = allocateCodes(rowSources.length, names.length + 1);
	for (const [row, source] of rowSources.entries()) codes[row] = source + 1;
	for (const source of rowSources) counts[source] = (counts[source] ?? 0) + 1;
	return {
		column: { id: 'source', entries: ['', ...names], codes },
		question: {
			id: 'source',
			key: questionKey('source', null, new Map([...keys].map((key) => [key, 1]))),
			text: 'source',
			row: null,
			grid: null,
			columns: [],
			role: null,
			answered: table.responses,
			blank: 0,
			inference: inferred('source', {}, 1),
			kind: 'single',
			options: names.map((label, i) => ({
				code: i + 1,
				label,
				count: counts[i] ?? 0,
				missing: null
			})),
			scale: null,
			codes: ['', ...names].map((_, i) => i)
		}
	};
}

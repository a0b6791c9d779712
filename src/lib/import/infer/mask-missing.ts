import type { MissingReason } from '$lib/survey/missing';
import type { Option } from '$lib/survey/question';
import type { TableColumn } from '../table';
import type { QuestionBody } from './reading';

/** Entries that a codebook, or the tool itself, says are no answers. */
export interface MissingEntry {
	readonly entry: number;
	readonly label: string;
	readonly reason: MissingReason;
}

/** The column as if those entries were blank; every entry keeps its place. */
export function maskEntries(cells: TableColumn, masked: ReadonlySet<number>): TableColumn {
	const entries = cells.entries.map((text, entry) => (masked.has(entry) ? '' : text));
	return { ...cells, entries };
}

/** What a column means whose missing entries were masked while it was read. */
export function attachMissing(
	body: QuestionBody,
	cells: TableColumn,
	missing: readonly MissingEntry[]
): QuestionBody {
	switch (body.kind) {
		case 'number':
			return { ...body, missing: [...body.missing, ...missing.map(reasonOnly)] };
		case 'text':
			return { ...body, missing: missing.map(reasonOnly) };
		case 'single':
		case 'scale': {
			const { options, codeOf } = withMissing(body.options, cells, missing);
			return { ...body, options, codes: body.codes.map((code, entry) => codeOf(entry) ?? code) };
		}
		case 'multiple': {
			const { options, codeOf } = withMissing(body.options, cells, missing);
			const codes = body.codes.map((ticked, entry) => {
				const code = codeOf(entry);
				return code === undefined ? ticked : [code];
			});
			return { ...body, options, codes };
		}
		default:
			return body;
	}
}

const reasonOnly = ({ entry, reason }: MissingEntry) => ({ entry, reason });

function withMissing(
	options: readonly Option[],
	cells: TableColumn,
	missing: readonly MissingEntry[]
) {
	const all = [...options];
	const placed = new Map<string, number>();
	const codes = new Map<number, number>();
	for (const { entry, label, reason } of missing) {
		const name = `${reason} ${label}`;
		const code = placed.get(name) ?? all.length + 1;
		const count = (all[code - 1]?.count ?? 0) + (cells.counts[entry] ?? 0);
		all[code - 1] = { code, label, count, missing: reason };
		placed.set(name, code);
		codes.set(entry, code);
	}
	return { options: all, codeOf: (entry: number) => codes.get(entry) };
}

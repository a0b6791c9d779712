import { matchScale } from '$lib/vocabulary/match-scale';
import type { QuestionDraft } from '../layouts/layout';
import type { TableColumn } from '../table';
import { countAnswered } from './cells';
import { gatherLabels } from './labels';

/** The rows of one grid that are answered from the same options. */
export interface Grid {
	/** `g1`, `g2` ... in file order. */
	readonly id: string;
	readonly peers: readonly TableColumn[];
}

const tooManyEntries = 20_000;

/** Leaves out rows that share no answers with the others: the free-text row under a grid. */
function peersOf(rows: readonly TableColumn[]): readonly TableColumn[] {
	if (rows.reduce((n, { entries }) => n + entries.length, 0) > tooManyEntries) return rows;
	if (matchScale(gatherLabels(rows).map(({ text }) => text))) return rows;
	const labels = rows.map((row) => gatherLabels([row]));
	if (labels.flat().every(({ key }) => /^\d{1,2}$/.test(key))) return rows;
	const rowsWith = new Map<string, number>();
	for (const { key } of labels.flat()) rowsWith.set(key, (rowsWith.get(key) ?? 0) + 1);
	return rows.filter((row, i) => {
		const own = labels[i] ?? [];
		const shared = own.filter(({ key }) => (rowsWith.get(key) ?? 0) > 1);
		const responses = shared.reduce((n, { count }) => n + count, 0);
		return responses >= countAnswered(row) / 2 || shared.length > own.length / 2;
	});
}

/** The grids of a file by the drafts' own name for them. */
export function gatherGrids(
	drafts: readonly QuestionDraft[],
	cells: readonly TableColumn[]
): Map<string, Grid> {
	const rows = new Map<string, TableColumn[]>();
	for (const [i, { grid }] of drafts.entries()) {
		const own = cells[i];
		if (grid !== null && own) rows.set(grid, [...(rows.get(grid) ?? []), own]);
	}
	return new Map(
		[...rows].map(([name, own], i) => [name, { id: `g${i + 1}`, peers: peersOf(own) }])
	);
}

import { cellSeparator } from '$lib/survey/column';
import type { Option } from '$lib/survey/question';
import { normaliseText } from '$lib/survey/normalise';
import { missingReason } from '$lib/vocabulary/missing-words';
import type { Tick } from '../layouts/layout';
import type { TableColumn } from '../table';
import { rewriteCells } from './cells';
import { cleanLabel } from './labels';
import type { Reading } from './reading';
import { inferred } from './reasons';

const unticked: ReadonlySet<string> = new Set(
	'0,0.0,no,nei,nej,nein,non,false,n/a,not selected,unchecked,ikke valgt,-66,-77,-99'.split(',')
);

const notAsked = 'n/a';

const unknown: Tick = { label: '', freeText: false };

const isTicked = (cell: string, { freeText, ticked }: Tick): boolean => {
	if (ticked !== undefined) return cell.trim() === ticked;
	const text = normaliseText(cell);
	return text !== '' && (freeText ? text !== '0' && text !== notAsked : !unticked.has(text));
};

/** Blanks the responses to whom a tool did not show the question: it then says so under every option. */
export function blankUnasked(cells: TableColumn): TableColumn {
	const isUnasked = (entry: string): boolean =>
		entry !== '' &&
		entry.split(cellSeparator).every((cell) => cell === '' || normaliseText(cell) === notAsked);
	if (!cells.entries.some(isUnasked)) return cells;
	return rewriteCells(cells, (entry) => (isUnasked(entry) ? '' : entry));
}

/**
 * A question with one column per option. A free-text part counts as ticked when anything is written in it;
 * what is written is not read.
 */
export function readTicks(cells: TableColumn, ticks: readonly Tick[]): Reading {
	const codes = cells.entries.map((text) =>
		text === ''
			? []
			: text
					.split(cellSeparator)
					.flatMap((cell, i) => (isTicked(cell, ticks[i] ?? unknown) ? [i + 1] : []))
	);
	const counts = ticks.map(() => 0);
	for (const [entry, ticked] of codes.entries()) {
		for (const code of ticked)
			counts[code - 1] = (counts[code - 1] ?? 0) + (cells.counts[entry] ?? 0);
	}
	const options = ticks.map(({ label }, i): Option => ({
		code: i + 1,
		label: cleanLabel(label),
		count: counts[i] ?? 0,
		missing: missingReason(label)
	}));
	return {
		body: { kind: 'multiple', options, codes },
		inference: inferred('multiple_columns', { options: ticks.length }, 0.95, ['text']),
		issues: []
	};
}

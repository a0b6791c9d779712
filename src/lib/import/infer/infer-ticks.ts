import { cellSeparator } from '$lib/survey/column';
import type { Option } from '$lib/survey/question';
import { normaliseText } from '$lib/survey/normalise';
import { missingReason } from '$lib/vocabulary/missing-words';
import type { Tick } from '../layouts/layout';
import type { TableColumn } from '../table';
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

/** True for a response to whom the tool did not show the question: it then says so under every option. */
const isUnasked = (entry: string): boolean =>
	entry !== '' &&
	entry.split(cellSeparator).every((cell) => cell === '' || normaliseText(cell) === notAsked);

/** Codes of the ticked options, in the order of the ticks; a response that was not asked gets the code after theirs. */
function codesOf(entry: string, ticks: readonly Tick[]): number[] {
	if (entry === '') return [];
	if (isUnasked(entry)) return [ticks.length + 1];
	return entry
		.split(cellSeparator)
		.flatMap((cell, i) => (isTicked(cell, ticks[i] ?? unknown) ? [i + 1] : []));
}

/**
 * A question with one column per option. A free-text part counts as ticked when anything is written in it;
 * what is written is not read. When the tool says of some that they were not asked, that is one more option.
 */
export function readTicks(cells: TableColumn, ticks: readonly Tick[]): Reading {
	const codes = cells.entries.map((entry) => codesOf(entry, ticks));
	const counts = [...ticks.map(() => 0), 0];
	for (const [entry, ticked] of codes.entries()) {
		for (const code of ticked)
			counts[code - 1] = (counts[code - 1] ?? 0) + (cells.counts[entry] ?? 0);
	}
	const unasked = counts[ticks.length] ?? 0;
	const options = ticks.map(({ label }, i): Option => ({
		code: i + 1,
		label: cleanLabel(label),
		count: counts[i] ?? 0,
		missing: missingReason(label)
	}));
	if (unasked > 0)
		options.push({
			code: ticks.length + 1,
			label: notAsked.toUpperCase(),
			count: unasked,
			missing: 'not_asked'
		});
	return {
		body: { kind: 'multiple', options, codes },
		inference: inferred('multiple_columns', { options: ticks.length }, 0.95, ['text']),
		issues: []
	};
}

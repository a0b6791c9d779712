import { cellSeparator } from '$lib/survey/column';
import type { MissingReason } from '$lib/survey/missing';
import type { Option } from '$lib/survey/question';
import { normaliseText } from '$lib/survey/normalise';
import { missingReason } from '$lib/vocabulary/missing-words';
import type { Tick } from '../layouts/layout';
import type { TableColumn } from '../table';
import { cleanLabel } from './labels';
import type { Reading } from './reading';
import { inferred } from './reasons';

const unticked: ReadonlySet<string> = new Set(
	'0,0.0,no,nei,nej,nein,non,false,n/a,not selected,unchecked,ikke valgt'.split(',')
);

const notAsked = 'n/a';

const unknown: Tick = { label: '', freeText: false };

const isTicked = (cell: string, { freeText, ticked }: Tick): boolean => {
	if (ticked !== undefined) return cell.trim() === ticked;
	const text = normaliseText(cell);
	return text !== '' && (freeText ? text !== '0' && text !== notAsked : !unticked.has(text));
};

/** An option that stands for a response without an answer. */
interface NoAnswer {
	readonly label: string;
	readonly reason: MissingReason;
}

/** Why the tool wrote this under an option; null when it says only whether the option was ticked. */
function noAnswerOf(cell: string, { missing = [] }: Tick): NoAnswer | null {
	const text = cell.trim();
	const known = missing.find((value) => value.cell === text);
	if (known?.missing) return { label: known.label, reason: known.missing };
	return normaliseText(text) === notAsked
		? { label: notAsked.toUpperCase(), reason: 'not_asked' }
		: null;
}

/**
 * Why nothing at all was answered, when the tool says so under every option that it did not leave blank: the first
 * column decides. What somebody typed is no word of the tool’s.
 */
function wholeNoAnswer(cells: readonly string[], ticks: readonly Tick[]): NoAnswer | null {
	let first: NoAnswer | null = null;
	for (const [i, cell] of cells.entries()) {
		const tick = ticks[i] ?? unknown;
		if (isTicked(cell, tick)) return null;
		if (tick.freeText || cell.trim() === '') continue;
		const found = noAnswerOf(cell, tick);
		if (found === null) return null;
		first ??= found;
	}
	return first;
}

/** The options of responses without an answer, one per wording and reason. */
class NoAnswers {
	readonly options: NoAnswer[] = [];

	/** The place of the option, which is added when it is new. */
	place(wanted: NoAnswer): number {
		const known = this.options.findIndex(
			({ label, reason }) => label === wanted.label && reason === wanted.reason
		);
		return known === -1 ? this.options.push(wanted) - 1 : known;
	}
}

/**
 * A question with one column per option. A free-text part counts as ticked when anything is written in it;
 * what is written is not read. Where the tool says under every option that there is no answer, and why, that is
 * one more option after theirs.
 */
export function readTicks(cells: TableColumn, ticks: readonly Tick[]): Reading {
	const noAnswers = new NoAnswers();
	const codes = cells.entries.map((entry, i): number[] => {
		if (entry === '') return [];
		const parts = entry.split(cellSeparator);
		const whole = (cells.counts[i] ?? 0) > 0 ? wholeNoAnswer(parts, ticks) : null;
		if (whole) return [ticks.length + 1 + noAnswers.place(whole)];
		return parts.flatMap((cell, part) =>
			isTicked(cell, ticks[part] ?? unknown) ? [part + 1] : []
		);
	});
	const all = [
		...ticks.map(({ label }) => ({ label: cleanLabel(label), missing: missingReason(label) })),
		...noAnswers.options.map(({ label, reason }) => ({ label, missing: reason }))
	];
	const counts = all.map(() => 0);
	for (const [entry, ticked] of codes.entries()) {
		for (const code of ticked)
			counts[code - 1] = (counts[code - 1] ?? 0) + (cells.counts[entry] ?? 0);
	}
	const options = all.map(({ label, missing }, i): Option => ({
		code: i + 1,
		label,
		count: counts[i] ?? 0,
		missing
	}));
	return {
		body: { kind: 'multiple', options, codes },
		inference: inferred('multiple_columns', { options: ticks.length }, 0.95, ['text']),
		issues: []
	};
}

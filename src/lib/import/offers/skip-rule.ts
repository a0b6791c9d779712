import type { ClosedQuestion } from '$lib/survey/question';
import { codesOfEntry } from '$lib/survey/codes-of-entry';
import { answeredEntries, type Asked } from './asked';

/** An earlier question that may decide who is asked a later one. */
export type Gate = Asked<ClosedQuestion>;

/** A question is asked of those who gave one of `labels` to an earlier one. Counts are responses. */
export interface SkipRule {
	readonly labels: readonly string[];
	/** Gave one of the labels, and how many of those answered. */
	readonly asked: number;
	readonly answered: number;
	/** Gave another answer, and how many of those are blank. */
	readonly unasked: number;
	readonly blank: number;
	/** Responses that do not fit, among them those who answered without having answered the earlier question. */
	readonly exceptions: number;
}

/** How well a rule must fit. */
export interface Strictness {
	/** Every `step`th response is looked at. */
	readonly step: number;
	/** At least so many answered, and so many are blank. */
	readonly each: number;
	/** At least this share on either side does as the rule says. */
	readonly share: number;
}

/** With fewer answers per option than this, some set of options would fit any question by chance. */
const fewestPerOption = 5;
const mostOptions = 20;

interface Tally {
	/** Per option code: those who chose it, and those of them who answered the later question. */
	readonly chose: readonly number[];
	readonly filled: readonly number[];
	/** All who answered the earlier question, and those of them who answered the later one. */
	readonly base: number;
	readonly baseFilled: number;
	/** Answered the later question only. */
	readonly stray: number;
}

/** Responses per entry of the gate: first those blank on the later question, then those who answered it. */
function countPairs({ column }: Gate, filled: Uint8Array, step: number): Uint32Array {
	const { codes } = column;
	const width = column.entries.length;
	const pairs = new Uint32Array(width * 2);
	for (let row = 0, seen = 0; row < codes.length; row += step, seen += 1) {
		const pair = (codes[row] ?? 0) + (filled[seen] ?? 0) * width;
		pairs[pair] = (pairs[pair] ?? 0) + 1;
	}
	return pairs;
}

function tally(gate: Gate, filledRows: Uint8Array, step: number): Tally {
	const pairs = countPairs(gate, filledRows, step);
	const width = gate.column.entries.length;
	const chose = new Array<number>(gate.question.options.length + 1).fill(0);
	const filled = [...chose];
	let [base, baseFilled, stray] = [0, 0, 0];
	for (let entry = 0; entry < width; entry += 1) {
		const [no, yes] = [pairs[entry] ?? 0, pairs[width + entry] ?? 0];
		if (no + yes === 0) continue;
		const codes = codesOfEntry(gate.question, entry);
		if (codes.length === 0) stray += yes;
		else {
			base += no + yes;
			baseFilled += yes;
		}
		for (const code of codes) {
			chose[code] = (chose[code] ?? 0) + no + yes;
			filled[code] = (filled[code] ?? 0) + yes;
		}
	}
	return { chose, filled, base, baseFilled, stray };
}

/**
 * Sets of options that may lead to the question: one box, or all answers that more than stray people went on
 * from. Whoever answered was asked, while someone who was asked may still have left off.
 */
function askedSets({ question }: Gate, { chose, filled, base }: Tally, share: number): number[][] {
	const codes = question.options.map(({ code }) => code).filter((code) => (chose[code] ?? 0) > 0);
	if (question.kind === 'multiple') return codes.map((code) => [code]);
	if (base < fewestPerOption * codes.length) return [];
	return [codes.filter((code) => (filled[code] ?? 0) > (1 - share) * (chose[code] ?? 0))];
}

function ruleOf({ question }: Gate, codes: readonly number[], counts: Tally): SkipRule {
	const sum = (list: readonly number[]) => codes.reduce((n, code) => n + (list[code] ?? 0), 0);
	const [asked, answered] = [sum(counts.chose), sum(counts.filled)];
	const unasked = counts.base - asked;
	const blank = unasked - (counts.baseFilled - answered);
	return {
		labels: question.options.flatMap(({ code, label }) => (codes.includes(code) ? [label] : [])),
		asked,
		answered,
		unasked,
		blank,
		exceptions: asked - answered + (unasked - blank) + counts.stray
	};
}

/** 1 for each response that answered the question, of every `step`th. */
export function filledRows({ column }: Asked, step: number): Uint8Array {
	const answered = answeredEntries(column);
	const rows = new Uint8Array(Math.ceil(column.codes.length / step));
	for (let seen = 0; seen < rows.length; seen += 1) {
		rows[seen] = answered[column.codes[seen * step] ?? 0] ?? 0;
	}
	return rows;
}

/**
 * The rule that the answers to `gate` decide who answers a later question, which `filled` tells for every
 * `step`th response; null when they do not.
 */
export function findSkipRule(
	gate: Gate,
	filled: Uint8Array,
	{ step, each, share }: Strictness
): SkipRule | null {
	if (gate.question.options.length > mostOptions) return null;
	const counts = tally(gate, filled, step);
	const [best] = askedSets(gate, counts, share)
		.map((codes) => ruleOf(gate, codes, counts))
		.filter(({ asked, answered, unasked, blank }) => {
			const everyone = counts.baseFilled + counts.stray;
			return (
				Math.min(answered, blank) >= each &&
				answered >= share * Math.max(asked, everyone) &&
				blank >= share * unasked
			);
		})
		.sort((a, b) => a.exceptions - b.exceptions);
	return best ?? null;
}

import { isOtherOption } from '$lib/vocabulary/missing-words';
import type { Label } from './labels';
import { optionNumber } from './option-number';
import { orderOptions } from './order-options';
import type { ChoiceReading } from './reading';
import { inferred } from './reasons';

/** More options than this are told. */
const many = 150;
/** More than this are no list: what repeats among them are names of things that people typed. */
const most = 1000;

/** How the answers to one question repeat. */
function repetition(labels: readonly Label[]) {
	const n = labels.reduce((sum, { count }) => sum + count, 0);
	const repeated = labels.reduce((sum, { count }) => (count > 1 ? sum + count : sum), 0);
	const letters = labels.reduce((sum, { text, count }) => sum + text.length * count, 0);
	return { n, share: n === 0 ? 0 : repeated / n, length: n === 0 ? 0 : letters / n };
}

/** Few answers that all begin with a number are bands of a list, even where they hardly repeat. */
const areBands = (labels: readonly Label[]): boolean =>
	labels.length <= 12 && labels.every(({ text }) => optionNumber(text) !== null);

/** Many longish answers, each from a few people only, are remarks that happen to be alike, not a list. */
const areRemarks = (labels: readonly Label[], n: number, length: number): boolean =>
	labels.length > 12 && length > 18 && n / labels.length < 8;

/** How surely answers that match no scale are options chosen from a list: 0 when they read as free text. */
function listConfidence(labels: readonly Label[]): number {
	const { n, share, length } = repetition(labels);
	if (labels.length > most || n < 2 || areRemarks(labels, n, length)) return 0;
	if (labels.length > many) return share >= 0.95 && labels.length / n <= 0.2 ? 0.7 : 0;
	if (labels.length === 1) return length <= 80 ? 0.6 : 0;
	if (share >= 0.8) return labels.length / n <= 0.5 ? 0.9 : 0.6;
	if (share >= 0.5 && length <= 40 && labels.length / n <= 0.6) return 0.7;
	return share >= 0.5 && length <= 40 && areBands(labels) ? 0.6 : 0;
}

/** Reads repeating short answers as options; null when they read as free text. */
export function inferList(labels: readonly Label[]): ChoiceReading | null {
	const confidence = listConfidence(labels);
	if (confidence === 0) return null;
	const { options, by } = orderOptions(labels);
	const withOther = labels.some(({ text }) => isOtherOption(text));
	const free = withOther ? labels.filter(({ count }) => count === 1).length : 0;
	const code = by === 'number' ? 'list_number' : free > 0 ? 'list_other' : 'list';
	return {
		kind: 'single',
		options,
		scale: null,
		inference: inferred(code, { options: options.length, free }, confidence, [
			...(labels.length <= 11 ? ['scale'] : []),
			'text'
		]),
		issues:
			options.length > many
				? [
						{
							code: 'question.options_many',
							severity: 'warning',
							values: { options: options.length }
						}
					]
				: []
	};
}

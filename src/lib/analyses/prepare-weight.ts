import { largestNumber } from '$lib/engine/expression';
import type { Filter } from '$lib/survey/filter';
import type { ImportIssue } from '$lib/survey/issue';
import type { NumberQuestion } from '$lib/survey/question';
import type { AnalysisInput } from './analysis';
import { findNumbers } from './find-question';

/** A weight column, or none when the weights cannot be used. */
interface PreparedWeight {
	/** Its id in the engine. */
	readonly column: string | null;
	/** Those whose weight is above zero. */
	readonly positive: Filter;
	readonly issues: readonly ImportIssue[];
}

/**
 * The numbers of a question as weights. A weight of zero is left out and counted; one that is missing, negative or
 * no number makes them all unusable, and so do zeros alone. Throws `ParameterError` when it holds no numbers.
 */
export async function prepareWeight(
	{ survey, tabulate, measure, signal }: AnalysisInput,
	id: string,
	where: Filter | undefined
): Promise<PreparedWeight> {
	const question = findNumbers(survey, id, 'weight');
	const positive: Filter = { op: 'between', question: id, from: Number.MIN_VALUE, to: null };
	const [entries] = await tabulate(
		[{ by: [{ question: id, as: 'entries' }], ...(where && { where }) }],
		signal
	);
	let [unusable, zero, used] = [0, 0, 0];
	for (const { codes, n } of entries?.rows ?? []) {
		const value = question.values[codes[0] ?? 0] ?? null;
		if (value === null || value < 0 || value > largestNumber) unusable += n;
		else if (value === 0) zero += n;
		else used += n;
	}
	if (unusable > 0) return { column: null, positive, issues: [unusableIssue(question, unusable)] };
	if (used === 0 && zero > 0) return { column: null, positive, issues: [allZeroIssue(question)] };
	const column = await measure.derive({ op: 'number', of: { question: id } }, signal);
	return { column, positive, issues: zero > 0 ? [zeroIssue(question, zero)] : [] };
}

const unusableIssue = ({ id, text }: NumberQuestion, count: number): ImportIssue => ({
	code: 'weights.unusable',
	severity: 'error',
	detail: `${id}: ${count} weights are missing, negative or no numbers; nothing is weighted`,
	values: { question: text, count }
});

const allZeroIssue = ({ id, text }: NumberQuestion): ImportIssue => ({
	code: 'weights.all_zero',
	severity: 'error',
	detail: `${id}: every weight is zero; nothing is weighted`,
	values: { question: text }
});

const zeroIssue = ({ id, text }: NumberQuestion, count: number): ImportIssue => ({
	code: 'weights.zero',
	severity: 'info',
	detail: `${id}: ${count} responses have the weight zero and are left out`,
	values: { question: text, count }
});

import type { DerivedDimension, Dimension } from '$lib/engine/tabulate';
import { estimateMean } from '$lib/stats/mean';
import type { Wave } from '$lib/stats/trend';
import type { CountTable } from '$lib/survey/count-table';
import type { Range } from '$lib/survey/findings/estimate';
import type { TrendFinding } from '$lib/survey/findings/trend';
import { isClosed, type Question } from '$lib/survey/question';
import type { AnalysisInput } from '../analysis';
import { addCounts } from '../counts';
import { estimateScore, scoreOf, scoreRange, strataOf } from '../describe-amounts';
import { checkCodes } from '../find-question';
import { findMeasured, type Measured } from '../measured';
import { findScored } from '../nps/analysis';
import { ParameterError } from '../parameter-error';
import type { PreparedScope } from '../prepare-scope';
import { shareOf } from '../share';
import { valueCounts, type ValueCount } from '../value-counts';
import type { WavesParams } from './schema';

/** What is followed from wave to wave. */
export interface Followed {
	readonly question: Question;
	readonly measure: TrendFinding['measure'];
	/** Of the answers whose share it is; none otherwise. */
	readonly codes: readonly number[];
	readonly range: Range;
	/** What is counted within each wave so that `amountOf` reads the last codes of a row. */
	readonly counted: readonly (Dimension | DerivedDimension)[];
	/** The amount that a row stands for, of a share 1 or 0; null for no answer on the scale. */
	amountOf(codes: readonly number[]): number | null;
	/** What an amount counts in a comparison: itself, or what it adds to a net promoter score. */
	worthOf(amount: number): number;
	/** Of the process that the wave came from, not of a list of people: the next wave has others. */
	estimate(values: readonly ValueCount[], scope: PreparedScope): Wave;
}

/** Throws `ParameterError` when the question has no such measure or answers. */
export async function findFollowed(
	question: Question,
	{ measure, answers }: Pick<WavesParams, 'measure' | 'answers'>,
	input: AnalysisInput
): Promise<Followed> {
	const followed = measure ?? (answers ? 'share' : 'mean');
	switch (followed) {
		case 'mean':
			return followMean(findMeasured(question));
		case 'nps':
			return followScore(findScored(question));
		case 'share':
			if (!answers) throw new ParameterError('answers', 'answers_needed', { id: question.id });
			return followShare(question, answers, input);
	}
}

/** The amounts of rows, low to high, each once. */
export function amountsOf({ amountOf }: Followed, rows: CountTable['rows']): ValueCount[] {
	const amounts = rows.flatMap(({ codes, ...counts }) => {
		const amount = amountOf(codes);
		return amount === null ? [] : [{ ...counts, codes: [amount] }];
	});
	return valueCounts({ valueOf: (amount) => amount }, amounts);
}

/** What amounts count in a comparison, low to high, each once. */
export function worthsOf({ worthOf }: Followed, values: readonly ValueCount[]): ValueCount[] {
	const rows = values.map(({ value, ...counts }) => ({ ...counts, codes: [value] }));
	return valueCounts({ valueOf: worthOf }, rows);
}

function followMean(measured: Measured): Followed {
	const { question, as, range } = measured;
	return {
		question,
		measure: 'mean',
		codes: [],
		range,
		counted: [{ question: question.id, as }],
		amountOf: (codes) => measured.valueOf(codes.at(-1) ?? 0),
		worthOf: (amount) => amount,
		estimate: (values, { level }) => estimateMean(strataOf(values, null), { scale: range, level })
	};
}

function followScore(measured: Measured): Followed {
	return {
		...followMean(measured),
		measure: 'nps',
		range: scoreRange,
		worthOf: scoreOf,
		estimate: (values, scope) => estimateScore(values, null, scope)
	};
}

async function followShare(
	question: Question,
	answers: readonly number[],
	{ measure, signal }: AnalysisInput
): Promise<Followed> {
	const { id } = question;
	if (!isClosed(question)) throw new ParameterError('answers', 'no_options', { id });
	const onScale = question.options.filter(({ missing }) => missing === null);
	const possible = onScale.map(({ code }) => code);
	checkCodes('answers', id, answers, possible);
	const codes = possible.filter((code) => answers.includes(code));
	const derived = await measure.derive(
		{ op: 'holds', of: { op: 'is', question: id, codes } },
		signal
	);
	return {
		question,
		measure: 'share',
		codes,
		range: { min: 0, max: 1 },
		counted: [{ question: id, as: 'status' }, { derived }],
		amountOf: (row) => (row.at(-2) === 0 ? (row.at(-1) ?? null) : null),
		worthOf: (amount) => amount,
		estimate: estimateShare
	};
}

/** A share from 0 to 1. */
function estimateShare(values: readonly ValueCount[], { level, weights }: PreparedScope): Wave {
	const all = addCounts(values);
	const chosen = addCounts(values.filter(({ value }) => value === 1));
	const share = shareOf(chosen, all, { population: null, level, weighted: weights !== null });
	const part = (percent: number | null) => percent && percent / 100;
	return {
		value: part(share.percent),
		low: part(share.low),
		high: part(share.high),
		n: all.n,
		level
	};
}

import type { Filter } from '$lib/survey/filter';
import { isChoice, type ChoiceQuestion } from '$lib/survey/question';
import { questionById, type Survey } from '$lib/survey/survey';
import type { Derivation, NumberExpression } from './expression';
import { entryFilterOf } from './filter-entries';
import { numberOf, type Quantity } from './quantity';

/** A column that analyses ask for, in the codebook's terms. */
export type DerivedColumn =
	/** Of those that the person has; none when fewer than `least`: an index wants 2/3 of its items. */
	| {
			readonly op: 'sum' | 'product' | 'mean';
			readonly of: readonly Quantity[];
			readonly least: number;
	  }
	/** The number itself, for example of a question that holds weights. */
	| { readonly op: 'number'; readonly of: Quantity }
	/** A factor by the combination of answers to questions with one answer; none for a combination not named. */
	| {
			readonly op: 'cells';
			readonly questions: readonly string[];
			readonly cells: readonly Cell[];
	  }
	/** 1 for who meets `of`, 0 for others; none for who does not meet `among`. */
	| { readonly op: 'indicator'; readonly of: Filter; readonly among?: Filter }
	/** Codes: 1 below the first edge, 2 from it up to the second, and so on; 0 for no number. */
	| { readonly op: 'bins'; readonly of: Quantity; readonly edges: readonly number[] }
	/** Codes: 1 for who meets the filter, for example ticked at least one of some options; 0 for others. */
	| { readonly op: 'holds'; readonly of: Filter };

export interface Cell {
	/** One option code for each of the questions, 0 for a blank. */
	readonly codes: readonly number[];
	readonly factor: number;
}

/** Derives in the engine what stands in the way of `derivationOf`; gives back its id. */
export type DeriveFirst = (derivation: Derivation) => Promise<string>;

/** The column in the engine's terms. Throws when a question has no such numbers or options. */
export async function derivationOf(
	survey: Survey,
	column: DerivedColumn,
	first: DeriveFirst
): Promise<Derivation> {
	switch (column.op) {
		case 'sum':
		case 'product':
		case 'mean':
			return { ...column, of: column.of.map((quantity) => numberOf(survey, quantity)) };
		case 'number':
			return numberOf(survey, column.of);
		case 'cells':
			return factorsOf(survey, column, first);
		case 'indicator':
			return indicatorOf(survey, column.of, column.among);
		case 'bins':
			return { op: 'bin', of: numberOf(survey, column.of), edges: column.edges };
		case 'holds':
			return { op: 'holds', of: entryFilterOf(survey, column.of) };
	}
}

function indicatorOf(survey: Survey, of: Filter, among?: Filter): NumberExpression {
	const constant = (value: number): NumberExpression => ({ op: 'constant', value });
	const holds = entryFilterOf(survey, of);
	const without = among && { op: 'not' as const, of: entryFilterOf(survey, among) };
	// A sum of nothing, of which one part is wanted, is no number.
	const none: NumberExpression = { op: 'sum', of: [], least: 1 };
	return {
		op: 'case',
		cases: [
			...(without ? [{ when: without, then: none }] : []),
			{ when: holds, then: constant(1) }
		],
		otherwise: constant(0)
	};
}

/** The combination becomes one number, the number a code, and the code a factor: one pass each, however many cells. */
async function factorsOf(
	survey: Survey,
	{ questions, cells }: Extract<DerivedColumn, { op: 'cells' }>,
	first: DeriveFirst
): Promise<NumberExpression> {
	let combinations = 1;
	const axes = questions.map((id) => {
		const question = choiceOf(survey, id);
		const size = 1 + question.options.reduce((most, { code }) => Math.max(most, code), 0);
		const stride = combinations;
		combinations *= size;
		return { question, size, stride };
	});
	const parts = axes.map(({ question, stride }): NumberExpression => ({
		op: 'lookup',
		column: question.id,
		values: question.codes.map((code) => code * stride)
	}));
	const column = await first({
		op: 'bin',
		of: { op: 'sum', of: parts, least: parts.length },
		edges: Array.from({ length: combinations - 1 }, (_, i) => i + 1)
	});
	const values = new Array<number | null>(combinations + 1).fill(null);
	for (const { codes, factor } of cells) {
		if (codes.length !== axes.length) throw new RangeError('A cell needs a code for each question');
		const place = axes.reduce((sum, { size, stride }, i) => {
			const code = codes[i] ?? -1;
			if (!Number.isInteger(code) || code < 0 || code >= size)
				throw new RangeError(`No code ${code}`);
			return sum + code * stride;
		}, 0);
		values[place + 1] = factor;
	}
	return { op: 'lookup', column, values };
}

function choiceOf(survey: Survey, id: string): ChoiceQuestion {
	const question = questionById(survey, id);
	if (!isChoice(question)) throw new Error(`${id} has not one answer for each response`);
	return question;
}

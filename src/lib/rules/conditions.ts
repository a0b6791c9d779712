import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type { Condition, Operand } from '$lib/survey/rule';

/** What rules are written with, so that they read as sentences. A text on the right is the key of a threshold. */

type Op = Extract<Condition, { readonly right: Operand }>['op'];

const compare =
	(op: Op) =>
	(name: string, left: Operand, right: Operand | string): Condition => ({
		...{ op, name, left },
		right: typeof right === 'string' ? { threshold: right } : right
	});

export const atLeast = compare('at_least');
export const moreThan = compare('more_than');
export const atMost = compare('at_most');
export const lessThan = compare('less_than');

/** Holds when the number is not known. */
export const unknown = (name: string, left: Operand): Condition => ({ op: 'unknown', name, left });

export const not = (of: Condition): Condition => ({ op: 'not', of });
export const all = (...of: readonly Condition[]): Condition => ({ op: 'all', of });
export const any = (...of: readonly Condition[]): Condition => ({ op: 'any', of });

export const valueOf = (indicator: IndicatorName): Operand => ({ indicator, part: 'value' });
/** The ends of its interval. */
export const lowOf = (indicator: IndicatorName): Operand => ({ indicator, part: 'low' });
export const highOf = (indicator: IndicatorName): Operand => ({ indicator, part: 'high' });
/** The people it rests on. */
export const peopleOf = (indicator: IndicatorName): Operand => ({ indicator, part: 'n' });

import type { CellCondition } from './cell-filter';

type AnswersCondition = Extract<CellCondition, { kind: 'answers' }>;

/**
 * Who the notebook is about once somebody points at those who gave an answer: just them. The same again lets
 * everybody in.
 */
export function filterAt(
	filter: readonly CellCondition[],
	pointed: readonly AnswersCondition[]
): CellCondition[] {
	const isThem =
		filter.length === pointed.length &&
		pointed.every((one) => filter.some((condition) => isSame(condition, one)));
	return isThem ? [] : [...pointed];
}

/** Like `filterAt`, beside those who are let in already: answers to one question are alternatives. */
export function filterWith(
	filter: readonly CellCondition[],
	pointed: readonly AnswersCondition[]
): CellCondition[] {
	return pointed.reduce<CellCondition[]>(toggled, [...filter]);
}

function toggled(filter: readonly CellCondition[], pointed: AnswersCondition): CellCondition[] {
	const known = filter.find(
		(condition): condition is AnswersCondition =>
			condition.kind === 'answers' && condition.question === pointed.question
	);
	if (!known) return [...filter, pointed];
	const added = pointed.labels.filter((label) => !known.labels.includes(label));
	const kept = known.labels.filter((label) => !pointed.labels.includes(label));
	// Some of them are new: those are let in too. Else they are sent away.
	const labels = added.length > 0 ? [...known.labels, ...added] : kept;
	return filter.flatMap((condition) => {
		if (condition !== known) return [condition];
		return labels.length > 0 ? [{ ...known, labels }] : [];
	});
}

function isSame(a: CellCondition, b: AnswersCondition): boolean {
	return (
		a.kind === 'answers' &&
		a.question === b.question &&
		a.labels.length === b.labels.length &&
		b.labels.every((label) => a.labels.includes(label))
	);
}

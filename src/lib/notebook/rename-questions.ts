import type { AnalysisCell, Cell } from './cell';
import type { AnyCondition } from './cell-filter';

/** The key that a question is to be named by; null when there is no question for it. */
export type Rename = (key: string) => string | null;

/**
 * The cell with every question under its new name. A question that is one of several is left out when there is none
 * for it, and groups fall away from a plain frequency; null when the cell cannot do without.
 */
export function renameCell(cell: Cell, rename: Rename): Cell | null {
	if (cell.kind === 'analysis') return renameAnalysis(cell, rename);
	if (cell.kind !== 'input' || cell.input.type === 'threshold') return cell;
	const question = rename(cell.input.question);
	return question === null ? null : { ...cell, input: { ...cell.input, question } };
}

function renameAnalysis(cell: AnalysisCell, rename: Rename): AnalysisCell | null {
	const questions = renameAll(cell.questions, rename);
	if (questions.length === 0 && cell.questions.length > 0) return null;
	const by = cell.by === null ? null : rename(cell.by);
	if (by === null && cell.by !== null && cell.analysis !== 'frequency') return null;
	const filter = cell.filter && renameConditions(cell.filter, rename);
	if (filter && filter.length < (cell.filter?.length ?? 0)) return null;
	const weight = cell.weight && renameWeight(cell.weight, rename);
	const settings = cell.settings && renameSettings(cell.settings, rename);
	if (weight === null || settings === null) return null;
	return {
		...cell,
		questions,
		by,
		...(filter && { filter }),
		...(weight && { weight }),
		...(settings && { settings })
	};
}

function renameWeight(
	weight: NonNullable<AnalysisCell['weight']>,
	rename: Rename
): AnalysisCell['weight'] | null {
	if (weight.from === 'targets') return weight;
	const question = rename(weight.question);
	return question === null ? null : { ...weight, question };
}

function renameSettings(
	settings: NonNullable<AnalysisCell['settings']>,
	rename: Rename
): AnalysisCell['settings'] | null {
	const { id, reversed, slots, ...others } = settings;
	const person = id === undefined ? undefined : rename(id);
	if (person === null) return null;
	return {
		...others,
		...(person !== undefined && { id: person }),
		...(slots && { slots: slots.flatMap((slot) => renameSlot(slot, rename)) }),
		...(reversed && { reversed: renameAll(reversed, rename) })
	};
}

function renameSlot<Slot extends { readonly questions: readonly string[] }>(
	slot: Slot,
	rename: Rename
): (Slot & { questions: string[] })[] {
	const questions = renameAll(slot.questions, rename);
	return questions.length === 0 && slot.questions.length > 0 ? [] : [{ ...slot, questions }];
}

function renameAll(keys: readonly string[], rename: Rename): string[] {
	return keys.flatMap((key) => rename(key) ?? []);
}

/** The conditions on questions that there are; a condition on an input's answers has none of its own. */
export function renameConditions<Condition extends AnyCondition>(
	conditions: readonly Condition[],
	rename: Rename
): Condition[] {
	return conditions.flatMap((condition) => {
		if (condition.question === null) return [condition];
		const question = rename(condition.question);
		return question === null ? [] : [{ ...condition, question }];
	});
}

import { normaliseText } from '$lib/survey/normalise';
import type { Scale } from '$lib/survey/question';
import type { DeclaredColumn, DeclaredValue } from '../table';
import { declaredReason } from './declared-cells';
import { inferIntegerScale } from './infer-integer-scale';
import { inferVerbalScale } from './infer-verbal-scale';
import { cleanLabel, type Label } from './labels';
import type { AnswerOption, ChoiceReading, Surroundings } from './reading';
import { inferred } from './reasons';

/** The fewest points that make a scale of a declared order. */
const fewestPoints = 3;

const labelOf = ({ label, cell }: DeclaredValue): string => cleanLabel(label) || cell;

/** As inference takes labels; the key of each is its cell. */
const labelled = (values: readonly DeclaredValue[]): Label[] =>
	values.map((value) => ({ key: value.cell, text: labelOf(value), count: 0 }));

/** The numbers alone of a scale whose labels repeat them; none for any other. */
const numbered = (values: readonly DeclaredValue[]): Label[] =>
	values.every(({ cell, label }) => label === cell || label.startsWith(`${cell} - `))
		? values.map(({ cell }) => ({ key: cell, text: cell, count: 0 }))
		: [];

/**
 * The options that a codebook lists, substantive ones first: in the order of the scale where they are all the
 * points of one, otherwise in the codebook's. The keys of an option are the cells that stand for it.
 */
export function declaredOptions(declared: DeclaredColumn, around: Surroundings): ChoiceReading {
	const offered = declared.values.filter(({ missing }) => missing === null);
	const scale = wholeScale(offered, around);
	const choice = scale ? byScale(scale, offered) : byOrder(declared, around);
	const told = new Set(choice.options.flatMap(({ keys }) => keys));
	const missing = declared.values.filter(({ cell }) => !told.has(cell));
	return { ...choice, options: [...choice.options, ...missingOptions(missing)] };
}

interface WholeScale extends ChoiceReading {
	readonly scale: Scale;
}

/** The scale that the labels are all points of: a codebook lists every option, so none may be left over. */
function wholeScale(offered: readonly DeclaredValue[], around: Surroundings): WholeScale | null {
	const labels = labelled(offered);
	if (new Set(labels.map(({ text }) => normaliseText(text))).size < labels.length) return null;
	return (
		whole(inferVerbalScale(labels, around.language)) ??
		whole(inferIntegerScale(numbered(offered), around)) ??
		whole(inferIntegerScale(labels, around))
	);
}

function whole(choice: ChoiceReading | null): WholeScale | null {
	if (!choice?.scale || choice.options.some(({ keys }) => keys.length === 0)) return null;
	return { ...choice, scale: choice.scale };
}

/** True when the codebook says no more of the values than their numbers. */
const isBare = (values: readonly DeclaredValue[]): boolean =>
	values.every((value) => labelOf(value) === value.cell);

/** A point has the codebook's wording, also where its number alone was matched. */
function byScale(choice: WholeScale, offered: readonly DeclaredValue[]): ChoiceReading {
	const labels = new Map(offered.map((value) => [value.cell, labelOf(value)]));
	const { family, points } = choice.scale;
	const { confidence, alternatives } = choice.inference;
	return {
		...choice,
		options: choice.options.map((option) => ({
			...option,
			label: labels.get(option.keys[0] ?? '') ?? option.label
		})),
		issues: choice.issues.filter(({ code }) => code !== 'question.end_labels' || isBare(offered)),
		inference: inferred('declared_scale', { family, points }, confidence, alternatives)
	};
}

/** Two options of one wording, cut off perhaps, are told apart by their codes. */
function byOrder({ values, measure }: DeclaredColumn, { language }: Surroundings): ChoiceReading {
	const listed = values.filter((value) => declaredReason(value) === null);
	const isScale = measure === 'ordinal' && listed.length >= fewestPoints;
	const offered = isScale ? byCode(listed) : listed;
	const seen = new Set<string>();
	const options = offered.map((value): AnswerOption => {
		const key = normaliseText(labelOf(value));
		const label = seen.has(key) ? `${labelOf(value)} (${value.cell})` : labelOf(value);
		seen.add(key);
		return { label, missing: null, keys: [value.cell] };
	});
	const points = options.length;
	const scale: Scale = {
		id: null,
		family: 'declared',
		language: language ?? '',
		points,
		polarity: 'neutral'
	};
	return {
		kind: isScale ? 'scale' : 'single',
		options,
		scale: isScale ? scale : null,
		inference: inferred('declared', {}, isScale ? 0.8 : 0.9, isScale ? ['single'] : ['scale']),
		issues: []
	};
}

/** What is ordinal is ordered by its codes, in whatever order a program listed them; texts stay as listed. */
function byCode(values: readonly DeclaredValue[]): readonly DeclaredValue[] {
	const isNumbered = values.every(
		({ cell }) => cell.trim() !== '' && Number.isFinite(Number(cell))
	);
	return isNumbered ? [...values].sort((a, b) => Number(a.cell) - Number(b.cell)) : values;
}

/** Codes that are missing for the same reason and by the same words are one option. */
function missingOptions(values: readonly DeclaredValue[]): AnswerOption[] {
	const byLabel = new Map<string, AnswerOption>();
	for (const value of values) {
		const missing = declaredReason(value);
		const name = `${missing ?? ''} ${normaliseText(labelOf(value))}`;
		const same = byLabel.get(name);
		const keys = [...(same?.keys ?? []), value.cell];
		byLabel.set(name, { label: same?.label ?? labelOf(value), missing, keys });
	}
	return [...byLabel.values()];
}

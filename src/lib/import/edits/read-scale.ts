import type { Option } from '$lib/survey/question';
import { parseAnswerLabel } from '$lib/vocabulary/answer-label';
import { missingReason } from '$lib/vocabulary/missing-words';
import { pointOnScale } from '$lib/vocabulary/scale-fit';
import {
	pointLabel,
	scalePolarity,
	vocabularyScales,
	type VocabularyScale
} from '$lib/vocabulary/scale-list';
import { choiceFamilies } from '../infer/infer-verbal-scale';
import type { QuestionBody } from '../infer/reading';
import type { TableColumn } from '../table';
import { chosenOptions, type SingleBody } from './as-choice';
import { recode, unchanged, type RecodedOption } from './recode-options';

/** A question read by the scale that a person chose, or the labels that this scale has no place for. */
export type ScaleOutcome =
	| { readonly kind: 'read'; readonly body: QuestionBody }
	| { readonly kind: 'unfit'; readonly labels: readonly string[] };

/** Reads the options by the vocabulary's scale `id`. A label that is no point of it must be a missing answer. */
export function readScale(choice: SingleBody, cells: TableColumn, id: string): ScaleOutcome {
	const scale = vocabularyScales.find((one) => one.id === id);
	if (!scale) return { kind: 'unfit', labels: [] };
	const placed = chosenOptions(choice).map((option) => ({
		option,
		point: placeOf(option, scale),
		reason: option.missing ?? missingReason(option.label)
	}));
	const points = placed.filter(({ point }) => point !== null);
	const strays = placed.filter(({ point, reason }) => point === null && reason === null);
	if (strays.length > 0 || points.length === 0) {
		return { kind: 'unfit', labels: strays.map(({ option }) => option.label) };
	}
	const wanted = [
		...scale.points.map((_, point) =>
			pointOption(
				scale,
				point,
				points.flatMap((one) => (one.point === point ? [one.option] : [])),
				points.every(({ option }) => isBareNumber(option.label))
			)
		),
		...placed.flatMap(({ option, point, reason }): RecodedOption[] =>
			point === null ? [{ ...unchanged(option), missing: reason }] : []
		)
	];
	const { options, codes } = recode(choice, cells, wanted);
	const kind = choiceFamilies.has(scale.family) ? 'single' : 'scale';
	return { kind: 'read', body: { kind, options, codes, scale: describe(scale) } };
}

function describe(scale: VocabularyScale) {
	const { id, family, language, points } = scale;
	return { id, family, language, points: points.length, polarity: scalePolarity(scale) };
}

const isBareNumber = (label: string): boolean => parseAnswerLabel(label).words === '';

/** Bare numbers count the points from the scale's first number, or from 1 where its points have none. */
function placeOf({ label }: Option, scale: VocabularyScale): number | null {
	const parsed = parseAnswerLabel(label);
	const point = pointOnScale(parsed, scale);
	if (point !== null || parsed.words !== '' || parsed.number === null) return point;
	const counted = parsed.number - (scale.start ?? 1);
	return counted >= 0 && counted < scale.points.length ? counted : null;
}

/** The file's own most frequent spelling; a point nobody chose has the vocabulary's, or its number. */
function pointOption(
	scale: VocabularyScale,
	point: number,
	own: readonly Option[],
	isNumbered: boolean
): RecodedOption {
	const [most] = [...own].sort((a, b) => b.count - a.count);
	const unchosen = isNumbered ? String((scale.start ?? 1) + point) : pointLabel(scale, point);
	return { label: most?.label ?? unchosen, missing: null, from: own.map(({ code }) => code) };
}

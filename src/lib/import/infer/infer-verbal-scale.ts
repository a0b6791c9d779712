import type { Scale } from '$lib/survey/question';
import { matchScale, type ScaleMatch } from '$lib/vocabulary/match-scale';
import { pointLabel, scalePolarity } from '$lib/vocabulary/scale-list';
import type { Label } from './labels';
import type { AnswerOption, ChoiceReading, IssueDraft } from './reading';
import { inferred } from './reasons';

/** Families that are choices more than measurements: they keep their order but are no scale. */
export const choiceFamilies: ReadonlySet<string> = new Set([
	'yes_no',
	'yes_no_maybe',
	'yes_no_partly'
]);

/** A scale that only shows in other questions of the survey is never quite sure. */
const mostShared = 0.85;

export function isChoiceFamily(family: string): boolean {
	return choiceFamilies.has(family);
}

function optionsOf(labels: readonly Label[], match: ScaleMatch): AnswerOption[] {
	const points = match.scale.points.map((_, point): AnswerOption => {
		const own = labels
			.filter((_label, i) => match.points[i] === point)
			.sort((a, b) => b.count - a.count);
		return {
			label: own[0]?.text ?? pointLabel(match.scale, point),
			missing: null,
			keys: own.map(({ key }) => key)
		};
	});
	const missing = labels.flatMap((label, i): AnswerOption[] => {
		const reason = match.missing[i];
		return reason ? [{ label: label.text, missing: reason, keys: [label.key] }] : [];
	});
	return [...points, ...missing];
}

function reasonOf(match: ScaleMatch, alike: number) {
	const values = {
		family: match.scale.family,
		points: match.scale.points.length,
		observed: match.observed
	};
	const code =
		match.doubt !== null
			? (`scale_${match.doubt}` as const)
			: alike > 0
				? 'scale_shared'
				: match.observed === match.scale.points.length
					? 'scale_complete'
					: 'scale_partial';
	const kinds = isChoiceFamily(match.scale.family) ? 'text' : 'single';
	const confidence = alike > 0 ? Math.min(match.confidence, mostShared) : match.confidence;
	return inferred(code, values, confidence, [...match.alternatives, kinds]);
}

/**
 * Reads the labels as one of the vocabulary's answer scales; null when none has a place for all of them.
 * `alike` is how many of the labels come from other questions only.
 */
export function inferVerbalScale(
	labels: readonly Label[],
	language: string | null,
	alike = 0
): ChoiceReading | null {
	const match = matchScale(
		labels.map(({ text }) => text),
		language
	);
	if (!match) return null;
	const scale: Scale = {
		id: match.scale.id,
		family: match.scale.family,
		language: match.scale.language,
		points: match.scale.points.length,
		polarity: scalePolarity(match.scale)
	};
	const issues: IssueDraft[] =
		match.doubt === null
			? []
			: [
					{
						code: 'question.scale_unsure',
						severity: 'warning',
						values: {
							doubt: match.doubt,
							observed: match.observed,
							points: scale.points,
							family: scale.family
						}
					}
				];
	return {
		kind: isChoiceFamily(scale.family) ? 'single' : 'scale',
		options: optionsOf(labels, match),
		scale,
		inference: reasonOf(match, alike),
		issues
	};
}

import type { DistributionFinding } from '$lib/survey/finding';
import type { MissingReason } from '$lib/survey/missing';
import type { Scale } from '$lib/survey/question';
import {
	categoryLimit,
	categoryPaint,
	missingPaint,
	scalePaint,
	type MarkPaint
} from './mark-paint';
import type { Palette } from './tokens';

interface Answer {
	readonly code: number;
	readonly missing: MissingReason | null;
	readonly chosen: boolean;
}

/**
 * A paint for each answer by its code: the ramp for scales (turned around when high is unfavourable), one
 * colour each for categories. With more categories than colours only the chosen ones have their own.
 */
export function answerPaints(
	answers: readonly Answer[],
	shape: DistributionFinding['shape'],
	scale: Scale | null | undefined,
	palette: Palette
): Map<number, MarkPaint> {
	const points = answers.filter((answer) => answer.missing === null);
	const crowded = points.length > categoryLimit;
	const coloured = shape !== 'scale' && crowded ? points.filter((point) => point.chosen) : points;
	const paints = new Map<number, MarkPaint>();
	for (const answer of answers) {
		const index = coloured.indexOf(answer);
		const point = scale?.polarity === 'negative' ? points.length - 1 - index : index;
		if (answer.missing !== null) paints.set(answer.code, missingPaint(palette));
		else if (shape === 'scale') paints.set(answer.code, scalePaint(point, points.length, palette));
		else paints.set(answer.code, categoryPaint(index < 0 ? categoryLimit : index, palette));
	}
	return paints;
}

/** The paint of a lone series, where length says it all; scales keep their ramp. */
export function barPaints(
	answers: readonly Answer[],
	shape: DistributionFinding['shape'],
	scale: Scale | null | undefined,
	palette: Palette
): Map<number, MarkPaint> {
	if (shape === 'scale') return answerPaints(answers, shape, scale, palette);
	return new Map(
		answers.map(({ code, missing }) => [
			code,
			missing === null ? categoryPaint(0, palette) : missingPaint(palette)
		])
	);
}

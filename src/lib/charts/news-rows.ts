import type { MissingReason } from '$lib/survey/missing';
import type { Scale } from '$lib/survey/question';

/** What a sentence needs of a row to choose it. */
interface Candidate {
	readonly missing: MissingReason | null;
}

/**
 * The points of a scale that its sentence speaks of: the top two (one on a scale of up to three points),
 * or the middle of a scale whose best is in the middle.
 */
export function newsRows<Row extends Candidate>(
	rows: readonly Row[],
	scale: Scale | null | undefined
): Row[] {
	const points = rows.filter((row) => row.missing === null);
	if (scale?.polarity === 'ideal_point') {
		const middle = (points.length - 1) / 2;
		return points.slice(Math.floor(middle), Math.ceil(middle) + 1);
	}
	return points.slice(points.length > 3 ? -2 : -1);
}

import { sum } from '$lib/stats/sum';
import type { IndicatorCell, IndicatorRow } from '$lib/survey/findings/indicators';
import { numberCell, unknownCell } from '../programme/cells';

/** How far a row of what people experienced lies below the mean of the others, in points of the index. */
export interface Gap {
	readonly label: string;
	readonly points: number;
}

/** The gap of each row that may be decided by, the weakest first; none of fewer than two rows. */
export function gapsOf(
	rows: readonly IndicatorRow[],
	shown: readonly (readonly (IndicatorCell | null)[])[],
	at: number
): Gap[] {
	const known = rows.flatMap(({ name, label }, i) => {
		const value = shown[i]?.[at]?.value ?? null;
		return name === 'experience_index' && label !== null && value !== null
			? [{ label, value }]
			: [];
	});
	if (known.length < 2) return [];
	const total = sum(known.map(({ value }) => value));
	return known
		.map(({ label, value }) => ({
			label,
			points: rounded((total - value) / (known.length - 1) - value)
		}))
		.sort((a, b) => b.points - a.points);
}

/** Without what adding up fractions leaves behind: 20 points below are 20. */
const rounded = (points: number): number => Number(points.toFixed(9));

/** The gap of the weakest row of each subject, as a row beside those that it comes from. */
export function gapRow(
	rows: readonly IndicatorRow[],
	shown: readonly (readonly (IndicatorCell | null)[])[]
): IndicatorRow[] {
	const indices = rows.filter(({ name }) => name === 'experience_index');
	const [first] = indices;
	if (!first || indices.length < 2) return [];
	const cells = first.cells.map((_, at): IndicatorCell => {
		const [widest] = gapsOf(rows, shown, at);
		const bases = indices.flatMap((row) => row.cells[at]?.n ?? []);
		return widest ? numberCell(widest.points, Math.min(...bases)) : unknownCell;
	});
	return [
		{
			...{ name: 'widest_gap', label: null, least: 1, cells },
			questions: indices.flatMap(({ questions }) => questions),
			ungrouped: Math.max(...indices.map(({ ungrouped }) => ungrouped))
		}
	];
}

import type { DistributionFinding } from '$lib/survey/finding';
import { answerPaints } from './answer-paints';
import { chosenRows } from './chart-finding';
import { aboutMark } from './mark-answers';
import { countText, percentText } from './numbers';
import type { PieSlice } from './pie-layout';
import type { ChartContext } from './presentation';
import { questionOf } from './titles';

/** The slices of one question, in option order; answers that nobody gave have none. */
export function pieSlices(finding: DistributionFinding, context: ChartContext): PieSlice[] {
	const { locale, palette } = context;
	const { scale } = questionOf(finding.question, context);
	const answers = finding.rows.map((row) => ({ ...row, chosen: (row.count ?? 0) > 0 }));
	const paints = answerPaints(answers, finding.shape, scale, palette);
	return chosenRows(finding).flatMap((row): PieSlice[] => {
		const paint = paints.get(row.code);
		if (!paint) return [];
		return [
			{
				label: row.label,
				count: row.count ?? 0,
				countText: countText(row, locale),
				percentText: percentText(row, finding.base.count, locale),
				paint,
				...aboutMark(row, [{ question: finding.question, code: row.code }])
			}
		];
	});
}

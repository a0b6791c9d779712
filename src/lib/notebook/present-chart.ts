import { buildCustomSpec } from '$lib/charts/custom/build-custom-spec';
import { describeSpec } from '$lib/charts/custom/describe-spec';
import type { ChartSpec } from '$lib/charts/presentation';
import type { Palette } from '$lib/charts/tokens';
import type { Locale } from '$lib/i18n/locale';
import type { Survey } from '$lib/survey/survey';
import { basesOfCell } from './present-cell';
import type { ReleasedChart } from './release-chart';
import { titleOf } from './title-of';

interface Surroundings {
	readonly survey: Survey;
	readonly locale: Locale;
	readonly palette: Palette;
	/** Room to draw in, in CSS pixels. */
	readonly width: number;
}

/** A chart of one's own made ready for people outside the notebook. */
export interface PresentedChart {
	readonly spec: ChartSpec;
	/** What the analysis that it is drawn of is called. */
	readonly drawnOf: string;
	/** Who the numbers are about; empty where the analysis has a base for each of several findings. */
	readonly baseLine: readonly string[];
	/** The picture in words. */
	readonly description: string;
}

export function presentChart(chart: ReleasedChart, surroundings: Surroundings): PresentedChart {
	const { spec, table, of, result } = chart;
	const { survey, locale, palette, width } = surroundings;
	const drawnOf = titleOf(of, { survey, locale });
	const description = describeSpec(spec, drawnOf, table, locale);
	const context = { locale, palette, width, size: 'page' } as const;
	const [first, ...others] = basesOfCell(result, of, survey, context);
	const isShared = others.every((other) => other.join() === first?.join());
	return {
		spec: buildCustomSpec(spec, { table, locale, palette, width, description }),
		drawnOf,
		baseLine: first && isShared ? first : [],
		description
	};
}

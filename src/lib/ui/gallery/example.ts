import type { ChartContext, ChartQuestion, WantedChart } from '$lib/charts/presentation';
import type { Finding } from '$lib/survey/finding';

/** One state of one chart: what the gallery shows, and what its pictures are judged by. */
export interface Example {
	readonly name: string;
	readonly questions: readonly ChartQuestion[];
	readonly findings: readonly Finding[];
	readonly wanted?: WantedChart;
	readonly sort?: NonNullable<ChartContext['sort']>;
}

import type { Answering } from '$lib/engine/engine';
import { createMeasure } from '$lib/engine/measure';
import { createTabulate } from '$lib/engine/tabulate';
import { readTexts } from '$lib/engine/texts';
import type { Survey } from '$lib/survey/survey';
import { emptyWorld } from '$lib/survey/world';
import type { AnalysisInput } from './analysis';

/** What an analysis is given, over an engine that holds the survey's columns. */
export function createInput(
	engine: Answering,
	survey: Survey,
	others: Pick<AnalysisInput, 'admission' | 'raked' | 'signal'> &
		Partial<Pick<AnalysisInput, 'world' | 'rules'>>
): AnalysisInput {
	return {
		world: emptyWorld,
		rules: [],
		...others,
		survey,
		tabulate: createTabulate(engine, survey),
		measure: createMeasure(engine, survey),
		texts: (question, selection, signal) => readTexts(engine, survey, question, selection, signal)
	};
}

import type { AnalysisName } from '$lib/analyses/names';
import type { Instrument, InstrumentName } from '$lib/instruments/instrument';
import { instrumentOf } from '$lib/instruments/instruments';
import type { InstrumentMatch } from '$lib/instruments/match';
import { matchInstrument } from '$lib/instruments/matching/match-instrument';
import type { Survey } from '$lib/survey/survey';

/** Which questionnaires each analysis is of, in the order that settles ties. */
const instruments: ReadonlyMap<AnalysisName, readonly InstrumentName[]> = new Map<
	AnalysisName,
	readonly InstrumentName[]
>([
	['workshop-evaluation', ['workshop', 'competence-event']],
	['process-evaluation', ['process']],
	['network-readiness', ['readiness']],
	['region-needs', ['region']],
	['appreciative-inquiry', ['appreciative-inquiry']]
]);

/** The questionnaire that the analysis takes the survey for, and how they match; null for an analysis of no questionnaire. */
export function instrumentOfCell(
	analysis: AnalysisName,
	survey: Survey
): { readonly instrument: Instrument; readonly match: InstrumentMatch } | null {
	const [best] = (instruments.get(analysis) ?? [])
		.map((name) => {
			const instrument = instrumentOf(name);
			return { instrument, match: matchInstrument(instrument, survey) };
		})
		.sort((a, b) => b.match.found.length - a.match.found.length);
	return best ?? null;
}

import { instrumentOf } from '$lib/instruments/instruments';
import { matchInstrument } from '$lib/instruments/matching/match-instrument';
import { normaliseText } from '$lib/survey/normalise';
import { isChoice } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import type { ProgrammeEvent } from '$lib/survey/world';

/** Names that the survey has for events and that none of these events goes by: answers to which event, and its files. */
export function unnamedEvents(
	survey: Survey,
	events: readonly ProgrammeEvent[]
): readonly string[] {
	const known = new Set(events.map(({ name }) => normaliseText(name)));
	const asked = matchInstrument(instrumentOf('workshop'), survey).found.find(
		({ slot }) => slot === 'workshop'
	);
	const labels = survey.questions
		.filter(isChoice)
		.filter(({ id, role }) => role === 'event' || id === 'source' || id === asked?.question)
		.flatMap(({ options }) => options.filter(({ missing }) => missing === null))
		.map(({ label }) => label);
	return labels.filter((label) => !known.has(normaliseText(label)));
}

import { findEvent } from '$lib/analyses/programme/find-event';
import { earlierTables, leftTables } from '$lib/disclosure/ledger/released';
import type { Tabulate } from '$lib/engine/tabulate';
import { exportAggregate, type Aggregate, type EventFacts } from '$lib/exchange/export-aggregate';
import type { InstrumentName } from '$lib/instruments/instrument';
import { findInstrument } from '$lib/instruments/matching/find-instrument';
import type { Survey } from '$lib/survey/survey';
import type { ProgrammeEvent } from '$lib/survey/world';
import type { NotebookDocument } from './document';
import { documentSources } from './document-sources';
import { versionOf } from './document-version';

export type CountsForOthers =
	/** The answers are to no questionnaire that others could know them by. */
	| { readonly kind: 'no_instrument' }
	| (Aggregate & {
			readonly kind: 'counted';
			/** All events of the notebook, those that are told with the id that they are told by. */
			readonly events: readonly ProgrammeEvent[];
	  });

interface Counting {
	readonly document: NotebookDocument;
	/** As corrected by the document's edits. */
	readonly survey: Survey;
	readonly tabulate: Tabulate;
	/** Gives an id to an event that has none yet. */
	newEventId(): string;
	readonly signal?: AbortSignal;
}

/**
 * How everyone in the notebook answered, file by file as events, as counts that may be passed on: what `hagebok
 * export-aggregate` writes, judged together with everything that has left the notebook before.
 */
export async function countsForOthers(counting: Counting): Promise<CountsForOthers> {
	const { document, survey, tabulate, signal } = counting;
	const instrument = findInstrument(survey)?.instrument;
	if (!instrument) return { kind: 'no_instrument' };
	const told = toldEvents(counting, instrument);
	const { released, policy } = document;
	const aggregate = await exportAggregate({
		...{ survey, tabulate, policy, instrument },
		events: told.map((event) => factsOf(event, counting, told.length)),
		left: leftTables(released, versionOf(document)),
		earlier: earlierTables(released, versionOf(document)),
		...(signal ? { signal } : {})
	});
	return { kind: 'counted', ...aggregate, events: withIds(document.world.events, told) };
}

interface ToldEvent extends ProgrammeEvent {
	readonly id: string;
}

/** The event of each file: the one that goes by the file's name, or one by that name of which nothing else is known. */
function toldEvents(
	{ document, survey, newEventId }: Counting,
	instrument: InstrumentName
): ToldEvent[] {
	return documentSources(survey).map(({ label }): ToldEvent => {
		const known = findEvent(document.world, label);
		if (known) return { ...known, id: known.id ?? newEventId() };
		return {
			id: newEventId(),
			name: label.slice(0, 300),
			format: instrument === 'workshop' ? 'workshop' : 'other',
			...{ date: null, site: null, phase: null, invited: null, attended: null }
		};
	});
}

function factsOf(
	{ id, name, date, site, format, invited, attended }: ToldEvent,
	{ document }: Counting,
	events: number
): EventFacts {
	const population = events === 1 ? document.population : null;
	return { id, name, date, site, format, population, invited, attended };
}

/** The events with the ids of those that are told, and with those that were not there. */
function withIds(
	events: readonly ProgrammeEvent[],
	told: readonly ToldEvent[]
): readonly ProgrammeEvent[] {
	const isTold = (event: ProgrammeEvent) => told.find(({ name }) => name === event.name);
	const others = told.filter(({ name }) => events.every((event) => event.name !== name));
	return [...events.map((event) => isTold(event) ?? event), ...others];
}

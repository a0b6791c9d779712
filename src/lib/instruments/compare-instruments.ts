import { locales } from '$lib/i18n/locale';
import type { Comparability } from '$lib/survey/findings/trend';
import { answerChanges } from './compare-answers';
import type { Instrument } from './instrument';
import { exactWording } from './matching/wording';
import { change, verdictOf, type SlotChange } from './slot-change';
import { isOptional, slotsOf, type InstrumentSlot } from './slots';

/** A question of two versions of a questionnaire, or of one of them. */
export interface SlotComparison {
	/** As the later version has it, where it does. */
	readonly slot: InstrumentSlot;
	readonly verdict: Comparability;
	/** None for a question that is as it was. */
	readonly changes: readonly SlotChange[];
}

/**
 * What became of every question from one version of a questionnaire to another, and whether its answers may be
 * compared: in the order of the later version, and then what it does not ask any more.
 */
export function compareInstruments(earlier: Instrument, later: Instrument): SlotComparison[] {
	const [before, after] = [bySlot(earlier), bySlot(later)];
	const [pastNeighbours, neighbours] = [askedAfter(before, after), askedAfter(after, before)];
	const asked = [...after].map(([name, slot]) => {
		const past = before.get(name);
		if (!past) return judged(slot, [change('added')]);
		const isMoved = pastNeighbours.get(name) !== neighbours.get(name);
		return judged(slot, [...slotChanges(past, slot), ...(isMoved ? [change('place')] : [])]);
	});
	const gone = [...before].flatMap(([name, slot]) =>
		after.has(name) ? [] : [judged(slot, [change('removed')])]
	);
	return [...asked, ...gone];
}

type Slots = ReadonlyMap<string, InstrumentSlot>;

const bySlot = (instrument: Instrument): Slots =>
	new Map(slotsOf(instrument).map((slot) => [slot.slot, slot]));

const judged = (slot: InstrumentSlot, changes: readonly SlotChange[]): SlotComparison => ({
	slot,
	verdict: verdictOf(changes),
	changes
});

/** Of the slots that both versions have, the one before each; none before the first. */
function askedAfter(own: Slots, other: Slots): ReadonlyMap<string, string | undefined> {
	const shared = [...own.keys()].filter((slot) => other.has(slot));
	return new Map(shared.map((slot, at) => [slot, shared[at - 1]]));
}

function slotChanges(past: InstrumentSlot, now: InstrumentSlot): SlotChange[] {
	const reworded = locales.filter(
		(locale) =>
			exactWording(past.item.text[locale], past.row?.label[locale] ?? null) !==
			exactWording(now.item.text[locale], now.row?.label[locale] ?? null)
	);
	return [
		...(reworded.length > 0 ? [change('wording', reworded)] : []),
		...answerChanges(past.item.answer, now.item.answer),
		...turned(past.item.required, now.item.required, 'required'),
		...turned(isOptional(past), isOptional(now), 'optional'),
		...turned(past.item.sensitive === true, now.item.sensitive === true, 'sensitive')
	];
}

function turned(
	past: boolean,
	now: boolean,
	code: 'required' | 'optional' | 'sensitive'
): SlotChange[] {
	return past === now ? [] : [change(now ? code : `not_${code}`)];
}

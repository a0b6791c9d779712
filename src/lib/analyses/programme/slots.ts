import { instrumentOf } from '$lib/instruments/instruments';
import type { Instrument, InstrumentName } from '$lib/instruments/instrument';
import { fitAnswer } from '$lib/instruments/matching/answer-fit';
import { matchInstrument } from '$lib/instruments/matching/match-instrument';
import { isOptional, slotsOf } from '$lib/instruments/slots';
import type { ImportIssue } from '$lib/survey/issue';
import type { Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { findQuestion } from '../find-question';
import { ParameterError } from '../parameter-error';
import type { ProgrammeParams } from './shape';

/** The questions of a survey by the slots of an instrument. */
export interface Slots {
	/** The question of the slot; null when the survey does not ask it. */
	question(slot: string): Question | null;
	/** The code of the slot's option; null when nobody can have chosen it, or it could not be told apart. */
	code(slot: string, option: string): number | null;
	/** Slots of the instrument that no question was found for, but for those that need not be asked. */
	readonly missing: readonly string[];
}

/**
 * Finds the questions of the instrument in the survey: those that are said, none where it is said that none is it, and
 * for the other slots those that match.
 * Throws `ParameterError` when what is said does not fit the survey.
 */
export function findSlots(
	survey: Survey,
	name: InstrumentName,
	said: ProgrammeParams['slots'] = []
): Slots {
	const instrument = instrumentOf(name);
	const all = slotsOf(instrument);
	const known = new Set(all.map(({ slot }) => slot));
	const unknown = said.find(({ slot }) => !known.has(slot));
	if (unknown) throw new ParameterError('slot', 'unknown_slot', { id: unknown.slot });
	const match = matchInstrument(instrument, survey);
	const found = new Map(match.found.map((one) => [one.slot, one]));
	const asked = new Map(
		said.flatMap(({ slot, questions: [id] }): [string, Question][] =>
			id === undefined ? [] : [[slot, findQuestion(survey, id, 'slot')]]
		)
	);
	const none = new Set(said.flatMap(({ slot, questions }) => (questions.length === 0 ? slot : [])));
	const taken = new Set([...asked.values()].map(({ id }) => id));
	const idOf = (slot: string): string | null => {
		const id = found.get(slot)?.question ?? null;
		return id === null || taken.has(id) || none.has(slot) ? null : id;
	};
	return {
		question(slot) {
			const id = idOf(slot);
			return asked.get(slot) ?? (id === null ? null : findQuestion(survey, id));
		},
		code(slot, option) {
			if (none.has(slot)) return null;
			const said = asked.get(slot);
			const options = said ? optionsOf(instrument, slot, said) : found.get(slot)?.options;
			return options?.get(option) ?? null;
		},
		missing: all.flatMap((one) =>
			isOptional(one) || asked.has(one.slot) || idOf(one.slot) !== null ? [] : [one.slot]
		)
	};
}

/** Codes of the options of a question that a person named for the slot, by the instrument's ids. */
function optionsOf(
	instrument: Instrument,
	slot: string,
	question: Question
): ReadonlyMap<string, number> {
	const asked = slotsOf(instrument).find((one) => one.slot === slot);
	return asked ? fitAnswer(asked.item.answer, question).options : new Map();
}

/** That the survey does not ask some of the instrument's questions, as an issue; none when it asks them all. */
export function missingSlots(name: InstrumentName, { missing }: Slots): ImportIssue[] {
	if (missing.length === 0) return [];
	return [
		{
			code: 'instrument.slots_missing',
			severity: 'info',
			detail: `The survey does not ask ${missing.length} of the questions of the instrument ${name}: ${missing.join(', ')}`,
			values: { instrument: name, count: missing.length, slots: missing.join(', ') }
		}
	];
}

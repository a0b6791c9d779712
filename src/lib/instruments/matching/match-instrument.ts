import { locales, type Locale } from '$lib/i18n/locale';
import type { Question } from '$lib/survey/question';
import { isAddedRole, isPersonalRole } from '$lib/survey/role';
import type { Survey } from '$lib/survey/survey';
import type { Instrument } from '../instrument';
import type { InstrumentMatch, SlotMatch } from '../match';
import { isOptional, slotsOf } from '../slots';
import { comparePairings, reworded, sameWordings, type Pairing } from './pairings';
import { wordingsOf } from './wording';

/** More questions than this that go by none of the wordings are another survey, and comparing them all would take long. */
const mostReworded = 500;

/** Which of a survey's questions are the instrument's: by wording in any language, by scale and options where it was reworded. */
export function matchInstrument(instrument: Instrument, survey: Survey): InstrumentMatch {
	const held = new Set(survey.columns.map(({ id }) => id));
	const asked = survey.questions.filter(
		({ id, role }) => held.has(id) && !isPersonalRole(role) && !isAddedRole(role)
	);
	const slots = slotsOf(instrument).map((slot, place) => ({
		slot,
		place,
		wordings: wordingsOf(slot)
	}));
	const found = new Map<string, Pairing>();
	const taken = new Set<Question>();
	const settle = (pairings: readonly Pairing[]): void => {
		for (const pairing of [...pairings].sort(comparePairings)) {
			if (found.has(pairing.slot.slot) || taken.has(pairing.question)) continue;
			found.set(pairing.slot.slot, pairing);
			taken.add(pairing.question);
		}
	};
	settle(sameWordings(slots, asked));
	const open = slots.filter(({ slot }) => !found.has(slot.slot));
	const free = asked.filter((question) => !taken.has(question));
	if (free.length <= mostReworded) settle(reworded(open, free));

	const inOrder = slots.flatMap(({ slot }) => found.get(slot.slot) ?? []);
	return {
		instrument: instrument.name,
		version: instrument.version,
		language: mostFrequent(inOrder.flatMap(({ languages }) => languages)),
		found: inOrder.map(({ slot: { slot }, question, fit }): SlotMatch => ({
			slot,
			question: question.id,
			options: fit.options,
			oddities: fit.oddities
		})),
		missing: slots.flatMap(({ slot }) =>
			found.has(slot.slot) || isOptional(slot) ? [] : [slot.slot]
		),
		extra: asked.filter((question) => !taken.has(question)).map(({ id }) => id)
	};
}

/** The first of them in the order of the languages where several are as frequent. */
function mostFrequent(languages: readonly Locale[]): Locale {
	const counts = locales.map((locale) => languages.filter((one) => one === locale).length);
	return locales[counts.indexOf(Math.max(...counts))] ?? 'nb';
}

import { locales, type Locale } from '$lib/i18n/locale';
import type { Question } from '$lib/survey/question';
import type { InstrumentSlot } from '../slots';
import { fitAnswer, type AnswerFit } from './answer-fit';
import { exactWording, likeness, wordingOf, type Wording } from './wording';

/** How alike the wordings must be, by what the answers say. Options and scales bear a rewording out; a text alone may be turned round by a word. */
const leastAlike = { fits: 0.6, unknown: 0.85, differs: 0.95 } as const;
const answerWeight = { fits: 0.25, unknown: 0.125, differs: 0 } as const;

/** A question that may be a slot's. */
export interface Pairing {
	readonly slot: InstrumentSlot;
	readonly place: number;
	readonly question: Question;
	readonly fit: AnswerFit;
	/** Of wording and answers together; the higher the better. */
	readonly score: number;
	/** The languages that the slot is most like the question in. */
	readonly languages: readonly Locale[];
}

/** A slot with its place in the instrument and its wordings. */
export interface WordedSlot {
	readonly slot: InstrumentSlot;
	readonly place: number;
	readonly wordings: ReadonlyMap<Locale, Wording>;
}

/** Questions that go by a slot's very wording, and are not answered otherwise. */
export function sameWordings(
	slots: readonly WordedSlot[],
	questions: readonly Question[]
): Pairing[] {
	const byWording = new Map<string, Question[]>();
	for (const question of questions) {
		const exact = exactWording(question.text, question.row);
		const same = byWording.get(exact);
		if (same) same.push(question);
		else byWording.set(exact, [question]);
	}
	return slots.flatMap(({ slot, place, wordings }) => {
		const known = new Set([...wordings.values()].map(({ exact }) => exact));
		return [...known].flatMap((exact) =>
			(byWording.get(exact) ?? []).flatMap((question): Pairing[] => {
				const fit = fitAnswer(slot.item.answer, question);
				if (fit.verdict === 'differs') return [];
				const languages = locales.filter((locale) => wordings.get(locale)?.exact === exact);
				return [{ slot, place, question, fit, score: scoreOf(1, fit), languages }];
			})
		);
	});
}

/** Questions that are worded somewhat otherwise and answered alike. */
export function reworded(slots: readonly WordedSlot[], questions: readonly Question[]): Pairing[] {
	const worded = questions.map((question) => ({
		question,
		wording: wordingOf(question.text, question.row)
	}));
	return slots.flatMap(({ slot, place, wordings }) => {
		const isTelling = slot.item.answer.kind === 'multiple' && isOnlyOne(slot, slots);
		return worded.flatMap(({ question, wording }): Pairing[] => {
			const shares = locales.map((locale) => {
				const own = wordings.get(locale);
				return own ? likeness(own, wording, leastAlike.fits) : 0;
			});
			const alike = Math.max(...shares);
			const canBeTold = isTelling && question.kind === 'multiple';
			if (alike < leastAlike.fits && !canBeTold) return [];
			const fit = fitAnswer(slot.item.answer, question);
			if (alike < leastAlike[fit.verdict] && !(canBeTold && fit.isTold)) return [];
			const languages = alike === 0 ? [] : locales.filter((_, at) => shares[at] === alike);
			return [{ slot, place, question, fit, score: scoreOf(alike, fit), languages }];
		});
	});
}

/** Whether no other slot is answered with the same options, so that they tell which question it is. */
function isOnlyOne(slot: InstrumentSlot, slots: readonly WordedSlot[]): boolean {
	const optionsOf = ({ item: { answer } }: InstrumentSlot) =>
		answer.kind === 'multiple' ? answer.options : null;
	return slots.filter((other) => optionsOf(other.slot) === optionsOf(slot)).length === 1;
}

function scoreOf(alike: number, { verdict }: AnswerFit): number {
	return (1 - answerWeight.fits) * alike + answerWeight[verdict];
}

/** The best first; what settles a tie does not depend on the order of the survey's questions. */
export function comparePairings(a: Pairing, b: Pairing): number {
	return (
		b.score - a.score ||
		a.place - b.place ||
		b.question.answered - a.question.answered ||
		(a.question.key < b.question.key ? -1 : 1)
	);
}

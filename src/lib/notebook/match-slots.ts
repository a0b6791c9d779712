import { instruments } from '$lib/instruments/instruments';
import { matchInstrument } from '$lib/instruments/matching/match-instrument';
import { normaliseText } from '$lib/survey/normalise';
import type { Question } from '$lib/survey/question';
import { isPersonalRole } from '$lib/survey/role';
import { similarity, textParts, type TextParts } from '$lib/survey/similar-text';
import type { Survey } from '$lib/survey/survey';
import type { Slot } from './slot';
import { scaleOf } from './template';

/** A slot with the survey's questions for it. */
export interface SlotMatch {
	readonly slot: Slot;
	/** Key of the question that it is without doubt; null when a person must say. */
	readonly question: string | null;
	/** Keys of the questions that could be meant, the likeliest first: those that are of the slot's kind. */
	readonly fitting: readonly string[];
	/** The one of them that answers on the same scale, when there is but one; a guess to begin with. */
	readonly likely: string | null;
}

interface Candidate {
	readonly question: Question;
	readonly parts: TextParts;
}

/** From this share of common character pairs on, two texts of one kind are one question reworded. */
const alike = 0.7;
/** How much more alike than any other they must be. */
const lead = 0.1;
/** More pairs than this would take long to compare. */
const mostPairs = 250_000;

/**
 * Finds the survey's question for each slot: by its key, by what an instrument calls it in any language, by its
 * wording, by the role that only one question has, and by a wording that is nearly the same where kind and scale are,
 * too. No question is found twice.
 */
export function matchSlots(slots: readonly Slot[], survey: Survey): SlotMatch[] {
	const held = new Set(survey.columns.map(({ id }) => id));
	const questions = survey.questions.filter(
		({ id, role, kind }) => held.has(id) && !isPersonalRole(role) && kind !== 'empty'
	);
	const found = new Map<Slot, string>();
	const taken = new Set<string>();
	const free = (): Question[] => questions.filter(({ key }) => !taken.has(key));
	const open = (): Slot[] => slots.filter((slot) => !found.has(slot));
	const pairUp = (slotName: NameOf<Slot>, questionName: NameOf<Question>): void => {
		for (const [slot, key] of onlyPairs(open(), free(), slotName, questionName)) {
			found.set(slot, key);
			taken.add(key);
		}
	};
	pairUp(
		({ question }) => question,
		({ key }) => key
	);
	const called = instrumentNames(slots, survey);
	pairUp(
		({ instrument }) => instrument && `${instrument.name} ${instrument.slot}`,
		({ id }) => called.get(id) ?? null
	);
	pairUp(wording, wording);
	pairUp(
		({ role }) => role,
		({ role }) => role
	);
	const left = free().map((question) => ({ question, parts: partsOf(question) }));
	const slotsLeft = open();
	const isLong = slotsLeft.length * left.length > mostPairs;
	const likenesses = new Map(
		slotsLeft.map((slot) => [slot, isLong ? [] : likenessesOf(slot, left)])
	);
	for (const [slot, key] of surelyAlike(likenesses)) {
		found.set(slot, key);
		taken.add(key);
	}
	return slots.map((slot) => {
		const fitting = (likenesses.get(slot) ?? []).filter(({ key }) => !taken.has(key));
		return {
			slot,
			question: found.get(slot) ?? null,
			fitting: found.has(slot) ? [] : fitting.map(({ key }) => key),
			likely: found.has(slot) ? null : likelyFor(slot, slotsLeft, found, free())
		};
	});
}

/** What the instruments that the slots are of call the survey's questions, by their ids. */
function instrumentNames(slots: readonly Slot[], survey: Survey): ReadonlyMap<string, string> {
	const wanted = new Set(slots.map(({ instrument }) => instrument?.name));
	return new Map(
		instruments
			.filter(({ name }) => wanted.has(name))
			.flatMap((instrument) =>
				matchInstrument(instrument, survey).found.map(({ question, slot }): [string, string] => [
					question,
					`${instrument.name} ${slot}`
				])
			)
	);
}

type NameOf<Thing> = (thing: Thing) => string | null;

const wording = ({ text, row }: { text: string; row: string | null }): string =>
	`${normaliseText(text)} [${row === null ? '' : normaliseText(row)}]`;

/** Slots and questions that go by the same name, where only one of each does. */
function onlyPairs(
	slots: readonly Slot[],
	questions: readonly Question[],
	slotName: NameOf<Slot>,
	questionName: NameOf<Question>
): [Slot, string][] {
	const slotsBy = onlyOnes(slots, slotName);
	const questionsBy = onlyOnes(questions, questionName);
	return [...slotsBy].flatMap(([name, slot]): [Slot, string][] => {
		const question = questionsBy.get(name);
		return slot && question ? [[slot, question.key]] : [];
	});
}

function onlyOnes<Thing>(
	things: readonly Thing[],
	nameOf: NameOf<Thing>
): Map<string, Thing | null> {
	const byName = new Map<string, Thing | null>();
	for (const thing of things) {
		const name = nameOf(thing);
		if (name !== null) byName.set(name, byName.has(name) ? null : thing);
	}
	return byName;
}

interface Likeness {
	readonly key: string;
	readonly share: number;
	readonly isSameScale: boolean;
}

function partsOf({ text, row }: { text: string; row: string | null }): TextParts {
	return textParts(`${text} ${row ?? ''}`);
}

/** The questions of the slot's kind: those on its scale first, then the most alike. */
function likenessesOf(slot: Slot, candidates: readonly Candidate[]): Likeness[] {
	const parts = partsOf(slot);
	return candidates
		.filter(({ question }) => isSameKind(slot, question))
		.map(({ question, parts: other }) => ({
			key: question.key,
			share: similarity(parts, other),
			isSameScale: isSameScale(slot, question)
		}))
		.sort((a, b) => Number(b.isSameScale) - Number(a.isSameScale) || b.share - a.share);
}

/** Each is by far the most alike of the other's. */
function surelyAlike(likenesses: ReadonlyMap<Slot, readonly Likeness[]>): [Slot, string][] {
	const all = [...likenesses].flatMap(([slot, list]) =>
		list.map((likeness) => ({ slot, ...likeness }))
	);
	const best = new Map<unknown, number>();
	const second = new Map<unknown, number>();
	for (const { slot, key, share } of all)
		for (const side of [slot, key]) {
			const before = best.get(side) ?? 0;
			second.set(side, Math.max(second.get(side) ?? 0, Math.min(before, share)));
			best.set(side, Math.max(before, share));
		}
	return all.flatMap(({ slot, key, share, isSameScale: same }): [Slot, string][] => {
		const isBest = [slot, key].every(
			(side) => share === best.get(side) && share - (second.get(side) ?? 0) >= lead
		);
		return same && share >= alike && isBest ? [[slot, key]] : [];
	});
}

/** The one question left on the slot's scale, when no other slot wants one on it. */
function likelyFor(
	slot: Slot,
	slots: readonly Slot[],
	found: ReadonlyMap<Slot, string>,
	questions: readonly Question[]
): string | null {
	if (slot.scale === null) return null;
	const family = `${slot.scale.family} ${slot.scale.points}`;
	const rivals = slots.filter(
		(other) => !found.has(other) && `${other.scale?.family} ${other.scale?.points}` === family
	);
	const [only, ...others] = questions.filter((question) => isSameScale(slot, question));
	return only && others.length === 0 && rivals.length === 1 ? only.key : null;
}

function isSameScale(slot: Slot, question: Question): boolean {
	const scale = scaleOf(question);
	return slot.scale?.family === scale?.family && slot.scale?.points === scale?.points;
}

/** A question with one answer may be read as a scale in one file and not in the next. */
function isSameKind({ kind }: Slot, question: Question): boolean {
	const plain = (name: string): string => (name === 'scale' ? 'single' : name);
	return kind === null || plain(kind) === plain(question.kind);
}

import { normaliseText } from '$lib/survey/normalise';
import type { Subject } from '$lib/survey/findings/indicators';
import { sum } from '$lib/stats/sum';
import { isChoice, type ChoiceQuestion, type Question } from '$lib/survey/question';
import { siteFinder } from '$lib/survey/sites';
import type { Survey } from '$lib/survey/survey';
import type { ProgrammeEvent, World } from '$lib/survey/world';
import { invitedBySources } from '../accounting/analysis';
import type { AnalysisInput } from '../analysis';
import { groupOptions } from '../find-question';
import type { ProgrammeParams } from './shape';
import type { Slots } from './slots';

/** How many could have answered; null where nobody said. */
export interface Known {
	readonly invited: number | null;
	readonly attended: number | null;
}

const nothingKnown: Known = { invited: null, attended: null };

/** Those who chose one option of the question that tells the subjects apart. */
interface ProgrammeGroup {
	readonly code: number;
	readonly subject: Subject;
	readonly known: Known;
}

/**
 * The groups of the question, with what the world knows of the events and sites that are called as they are. By date
 * where every one of them is an event with a date, else in the order of the options.
 */
function groupsOf(
	by: ChoiceQuestion,
	world: World,
	kind: Subject['kind']
): readonly ProgrammeGroup[] {
	const findSite = siteFinder(world.sites);
	const groups = groupOptions(by).map(({ code, label }) => {
		const event = findEvent(world, label);
		return {
			date: event?.date ?? null,
			code,
			subject: { kind: event ? 'event' : kind, code, label },
			known: {
				invited: event?.invited ?? findSite(label)?.invited ?? null,
				attended: event?.attended ?? null
			}
		};
	});
	const isDated = groups.every(({ date }) => date !== null);
	const inOrder = isDated
		? [...groups].sort((a, b) => compareText(a.date ?? '', b.date ?? ''))
		: groups;
	return inOrder.map(({ code, subject, known }) => ({ code, subject, known }));
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The event that is called like the label of an answer; null when none is, or several are. */
function findEvent({ events }: World, label: string): ProgrammeEvent | null {
	const wanted = normaliseText(label);
	const found = events.filter(({ name }) => normaliseText(name) === wanted);
	return found.length === 1 ? (found[0] ?? null) : null;
}

/** What the groups of an instrument's question are. */
const kindBySlot: ReadonlyMap<string, Subject['kind']> = new Map([
	['workshop', 'event'],
	['format', 'format'],
	['site', 'site'],
	['season', 'wave']
]);

/** What the groups of a question are, unless the world says that they are events. */
function kindOf(by: ChoiceQuestion, slots: Slots): Subject['kind'] {
	if (by.id === 'source') return 'event';
	const [, asked] = [...kindBySlot].find(([slot]) => slots.question(slot)?.id === by.id) ?? [];
	if (asked) return asked;
	return by.role === 'event' || by.role === 'site' || by.role === 'programme' ? by.role : 'group';
}

/** What is known of all of them together, where it is known of each that anybody was in. */
function knownTogether(groups: readonly ProgrammeGroup[], by: ChoiceQuestion): Known {
	const those = groups.filter(({ code }) => chosenOf(by).includes(code));
	const total = (key: keyof Known): number | null => {
		const numbers = those.flatMap(({ known }) => known[key] ?? []);
		return those.length === 0 || numbers.length < those.length ? null : sum(numbers);
	};
	return { invited: total('invited'), attended: total('attended') };
}

const chosenOf = ({ options }: ChoiceQuestion): number[] =>
	options.filter(({ count }) => count > 0).map(({ code }) => code);

/** Whom indicators are of: everyone, or each group of a question. */
export interface Grouping {
	readonly by: ChoiceQuestion | null;
	/** Null stands for everyone, alone. */
	readonly subjects: readonly (Subject | null)[];
	/** The options that make the subjects; none for everyone. */
	readonly codes: readonly number[];
	/** What is known of each subject. */
	readonly known: readonly Known[];
}

/**
 * The subjects and what is known of them: as it was said, as the world has it of events and sites, or as the files say.
 * Of a selection of the answers nothing is known.
 */
export function groupingOf(
	by: ChoiceQuestion | null,
	{ survey, world }: Pick<AnalysisInput, 'survey' | 'world'>,
	{ where, invited, population, attended }: ProgrammeParams,
	slots: Slots
): Grouping {
	const groups = by ? groupsOf(by, world, kindOf(by, slots)) : [];
	const together = allEvents(survey, world, slots.question('workshop'));
	const all: Known = {
		invited: invited ?? population ?? together.invited ?? invitedBySources(survey),
		attended: attended ?? together.attended
	};
	if (!by) {
		return { by, subjects: [null], codes: [], known: [where ? nothingKnown : all] };
	}
	const isOne = chosenOf(by).length === 1;
	return {
		by,
		subjects: groups.map(({ subject }) => subject),
		codes: groups.map(({ code }) => code),
		known: groups.map(({ code, known }) =>
			where ? nothingKnown : isOne && chosenOf(by).includes(code) ? all : known
		)
	};
}

/** What is known of all events together: those that the answers name, else the files that the answers stood in. */
function allEvents(survey: Survey, world: World, events: Question | null): Known {
	const files = survey.questions.find(({ id }) => id === 'source') ?? null;
	const totals = [events, files].flatMap((question) =>
		question && isChoice(question)
			? [knownTogether(groupsOf(question, world, 'event'), question)]
			: []
	);
	const first = (key: keyof Known): number | null =>
		totals.find((known) => known[key] !== null)?.[key] ?? null;
	return { invited: first('invited'), attended: first('attended') };
}

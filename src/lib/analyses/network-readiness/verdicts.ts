import { evaluateRule } from '$lib/rules/evaluate-rule';
import { findFlips, flipOfAnswers } from '$lib/rules/find-flips';
import { readinessGo } from '$lib/rules/definitions/readiness-go';
import type { SetThresholds } from '$lib/rules/rule-thresholds';
import type { VerdictFinding } from '$lib/survey/findings/verdict';
import type { Admission } from '$lib/survey/policy';
import type { ChoiceQuestion } from '$lib/survey/question';
import { toldConditions, toldFlips } from '../programme/worth-telling';
import { basesOf, factsOf, together, withSure, type Group } from './group';
import { people } from './split';
import type { Questions } from './questions';

/** Each pair of places is tried while there are no more places than this. */
const mostInPairs = 6;
/** Nobody is told that so many more answers would do. */
const mostAnswers = 200;

type Beside = VerdictFinding['beside'];

/** The rule as it is set, and the questions a verdict rests on. */
interface Judging {
	readonly set: SetThresholds;
	readonly questions: Pick<Questions, 'join' | 'contribute' | 'slots'>;
}

/** Whether the group is ready for a network, with everything that would make it otherwise. */
export function verdictOf(
	group: Group,
	{ set, questions }: Judging,
	beside?: Beside
): VerdictFinding {
	const { values, told } = set;
	const judgedOf = (of: Group) =>
		evaluateRule(readinessGo, { thresholds: values, indicators: factsOf(of, values) });
	const judged = judgedOf(group);
	const { join, contribute } = questions;
	const surest = join.options.filter(({ missing }) => missing === null).at(-1)?.label ?? '';
	const silent = group.population === null ? 0 : group.population - people(group.join);
	const answers = flipOfAnswers(
		surest,
		Math.min(silent, mostAnswers),
		judged.verdict,
		(more) => judgedOf(withSure(group, more)).verdict
	);
	const others = findFlips(readinessGo, values, (numbers) => factsOf(group, numbers));
	return {
		kind: 'verdict',
		rule: readinessGo.name,
		version: readinessGo.version,
		thresholds: told,
		subject: group.label === null ? null : { kind: 'site', code: null, label: group.label },
		...judged,
		conditions: toldConditions(readinessGo, judged),
		flips: toldFlips([...(answers ? [answers] : []), ...others]),
		questions: [join.id, ...(group.organisers && contribute ? [contribute.id] : [])],
		n: people(group.join),
		...(beside && { beside }),
		hidden: null
	};
}

/** The places, each by itself and then together; `none` are those who are in none of them. */
export function verdictsOf(
	places: readonly Group[],
	none: Group,
	question: ChoiceQuestion,
	judging: Judging,
	{ shown }: Pick<Admission, 'shown'>
): VerdictFinding[] {
	const breaks = breaksOf(places, none);
	const beside = (at: number, and: readonly number[] = []): Beside =>
		besideOf(question, breaks, at, and);
	const codes = new Map(question.options.map(({ label, code }) => [label, code]));
	const single = places.map((place, at): VerdictFinding => {
		const found = verdictOf(place, judging, beside(at));
		const code = codes.get(place.label ?? '') ?? null;
		return { ...found, subject: found.subject && { ...found.subject, code } };
	});
	const isShown = breaks.map(({ bases, ungrouped }) => shown(bases, ungrouped));
	const told = places.flatMap((place, i) =>
		isShown.every((of) => of[i]) && people(place.join) > 0 ? [i] : []
	);
	const pairs = told.length > mostInPairs ? [] : told.flatMap((i) => pairsWith(i, told));
	const combined = pairs.map(([at, other]) => {
		const group = together([at, other].flatMap((i) => places[i] ?? []));
		return verdictOf(group, judging, beside(at, [other]));
	});
	return [...single, ...combined, ...allTogether(places, none, question, judging)];
}

const pairsWith = (i: number, all: readonly number[]): [number, number][] =>
	all.filter((j) => j > i).map((j) => [i, j]);

/** Everyone in some place, where there are more than two. The gate hides it when it would tell of the few in none. */
function allTogether(
	places: readonly Group[],
	none: Group,
	question: ChoiceQuestion,
	judging: Judging
): VerdictFinding[] {
	const present = places.filter(({ join }) => people(join) > 0);
	if (present.length < 3) return [];
	const all = together(present);
	return [verdictOf(all, judging, besideOf(question, breaksOf([all], none), 0, []))];
}

/** How many answered in each group, for each question that a verdict rests on. */
interface GroupBases {
	readonly bases: readonly number[];
	readonly ungrouped: number;
}

function breaksOf(groups: readonly Group[], none: Group): GroupBases[] {
	const answered = groups.map(basesOf);
	return basesOf(none).map((ungrouped, asked) => ({
		bases: answered.map((bases) => bases[asked] ?? 0),
		ungrouped
	}));
}

function besideOf(
	{ id: by }: ChoiceQuestion,
	[first, ...more]: readonly GroupBases[],
	at: number,
	and: readonly number[]
): Beside {
	return first && { by, ...first, at, and, more };
}

import type { Dimension, TabulationRequest } from '$lib/engine/tabulate';
import type { CountTable } from '$lib/survey/count-table';
import { questionsIn } from '$lib/survey/filter';
import type { DisclosurePolicy } from '$lib/survey/policy';
import type { Survey } from '$lib/survey/survey';
import { checkPolicy } from '../check-policy';
import type { Refused } from '../release';
import { tellsOfFew, type Atom } from '../tells-of-few';
import type { CellRelease } from './cell-release';
import { originOf } from './origin';
import { alikeIn, dimensionsOf, placementOf, type Alike, type Placement } from './people';
import { leftRelease } from './left-release';
import { releasedTable, tellsOfFewNew, type ReleasedTable } from './released-table';
import { toldGroups, type ToldGroups } from './told-groups';

/** Everything that is to be released of one document, and what must be counted to judge it. */
export interface ReleasePlan {
	/** One table for each of these, all in one round trip. */
	readonly requests: readonly TabulationRequest[];
	readonly families: readonly Family[];
	/** In document order. */
	readonly releases: readonly CellRelease[];
	/** What has left of the same data before: it cannot be taken back. */
	readonly left: readonly CellRelease[];
}

/** Releases of the answers to one question, told apart by who is in them. */
interface Family {
	readonly origin: string | null;
	readonly dimensions: readonly Dimension[];
	readonly releases: readonly CellRelease[];
}

export interface Judgement {
	/** Per cell what it may tell nothing about; cells without any are left out. */
	readonly refused: ReadonlyMap<string, Refused>;
	/** What is told by the rest: to be remembered once it has left the notebook. */
	readonly tables: readonly ReleasedTable[];
}

/**
 * What must be counted before the releases, in document order, can be judged. `tables` have left before, of the same
 * data: who toggles a filter and exports each time tells of the difference.
 */
export function planReleases(
	survey: Survey,
	releases: readonly CellRelease[],
	tables: readonly ReleasedTable[] = []
): ReleasePlan {
	const left = tables.flatMap((table) => leftRelease(table, survey) ?? []);
	const byOrigin = new Map<string | null, CellRelease[]>();
	for (const release of [...left, ...releases]) {
		const origin = release.question === null ? null : originOf(survey, release.question);
		const family = byOrigin.get(origin);
		if (family) family.push(release);
		else byOrigin.set(origin, [release]);
	}
	const families = [...byOrigin].map(([origin, family]): Family => {
		return { origin, dimensions: dimensionsOf(origin, family), releases: family };
	});
	return {
		requests: families.map(({ dimensions }) => ({ by: dimensions })),
		families,
		releases,
		left
	};
}

/**
 * Which of the planned releases may be made, one after the other: a release is refused if it and those made
 * before tell, added and subtracted, of fewer than `minBase` people; if it shows the other way round what a crossed
 * table of the same two questions hides; or if it differs from a table of `earlier`, an earlier version of the
 * data, by a few people. Pure: the same releases in the same order give the same answer, whatever was tried
 * before. `tables` answer the plan's requests.
 */
export function judgeReleases(
	plan: ReleasePlan,
	tables: readonly CountTable[],
	survey: Survey,
	policy: DisclosurePolicy,
	earlier: readonly ReleasedTable[] = []
): Judgement {
	checkPolicy(policy);
	const candidates = new Map(
		plan.families.flatMap((family, i) => candidatesOf(family, tables[i], survey, policy))
	);
	const harmless = new Set(
		plan.families.flatMap(({ origin, releases }) => {
			if (origin === null) return [];
			const together = releases.flatMap((release) => candidates.get(release) ?? []);
			return tellsTogether(together, policy.minBase) ? [] : [origin];
		})
	);
	const made: Candidate[] = plan.left.flatMap((release) => candidates.get(release) ?? []);
	const known = new Set(made.map((candidate) => tableText(candidate, survey)));
	const told: Candidate[] = [];
	const refused = new Map<string, Set<string | null>>();
	for (const release of plan.releases) {
		const candidate = candidates.get(release);
		if (!candidate) throw new Error('A release was not counted');
		// What has left already tells nothing new.
		const isKnown = known.has(tableText(candidate, survey));
		const others = candidate.origin !== null && harmless.has(candidate.origin) ? null : made;
		if (!isKnown && isRefused(candidate, made, others, survey, policy, earlier)) {
			const questions = refused.get(release.cell) ?? new Set();
			refused.set(release.cell, questions.add(release.question));
		} else {
			made.push(candidate);
			told.push(candidate);
		}
	}
	return {
		refused,
		tables: told.filter((one) => one.told.isTold).map((one) => tableOf(one, survey))
	};
}

const tableOf = ({ release, placement, told }: Candidate, survey: Survey): ReleasedTable =>
	releasedTable(survey, release, placement, told);

const tableText = (candidate: Candidate, survey: Survey): string =>
	JSON.stringify(tableOf(candidate, survey));

interface Candidate {
	readonly release: CellRelease;
	readonly origin: string | null;
	/** Origins of the questions that choose who is in it. */
	readonly mentions: ReadonlySet<string>;
	readonly alike: readonly Alike[];
	readonly placement: Placement;
	readonly told: ToldGroups;
}

function candidatesOf(
	{ origin, dimensions, releases }: Family,
	table: CountTable | undefined,
	survey: Survey,
	policy: DisclosurePolicy
): [CellRelease, Candidate][] {
	if (!table) throw new Error('A table of the plan is missing');
	const alike = alikeIn(table, dimensions);
	return releases.map((release) => {
		const placement = placementOf(survey, origin, release);
		const told = toldGroups(release, placement, alike, policy);
		const ids = [...(release.where ? questionsIn(release.where) : []), release.by ?? []].flat();
		const mentions = new Set(ids.map((id) => originOf(survey, id)));
		return [release, { release, origin, mentions, alike, placement, told }];
	});
}

/** `added`: what it may be added to and subtracted from; null when nothing of that can tell of few. */
function isRefused(
	candidate: Candidate,
	made: readonly Candidate[],
	added: readonly Candidate[] | null,
	survey: Survey,
	policy: DisclosurePolicy,
	earlier: readonly ReleasedTable[]
): boolean {
	const { release, placement, told, origin } = candidate;
	if (made.some((other) => showsHidden(candidate, other))) return true;
	// How many take part says nothing of what they answered, unless it is crossed.
	if (!told.isTold || origin === null) return false;
	const { minBase } = policy;
	if (tellsOfFewNew(earlier, survey, release, placement, told, minBase)) return true;
	if (added === null) return false;
	return tellsTogether([...added.filter((other) => other.origin === origin), candidate], minBase);
}

/**
 * Whether what is told of one question can be added and subtracted into something about fewer than `minBase` people;
 * what takes too long to find out counts as if it could. What cannot be made of all of it cannot be made of a part
 * either, so most questions need to be looked at once.
 */
function tellsTogether(candidates: readonly Candidate[], minBase: number): boolean {
	const family = candidates.filter(({ told }) => told.isTold);
	const bases = new Set(family.map((one) => one.release.base));
	return [...bases].some((base) => tellsOfFew(atomsOf(family, base, minBase), minBase) !== false);
}

/**
 * One question broken by another and the other broken by the one are the same table of people, and so is any table
 * about those chosen by both: what the one hides, the other must not show.
 */
function showsHidden(a: Candidate, b: Candidate): boolean {
	return isCrossedIn(a, b) || isCrossedIn(b, a);
}

/** Whether `other` tells how many gave answers to the question of `hiding` in a group that is hidden there. */
function isCrossedIn(hiding: Candidate, other: Candidate): boolean {
	const { origin, mentions, told } = hiding;
	if (origin === null || !told.hides || !other.mentions.has(origin)) return false;
	return [other.origin ?? [], ...other.mentions]
		.flat()
		.some((id) => id !== origin && mentions.has(id));
}

/**
 * People by what they are told in: the whole of each release and its groups, as far as they are in the base. What is
 * told with "don't know" in its base may hold few without; that was for the gate to judge.
 */
function atomsOf(
	family: readonly Candidate[],
	base: CellRelease['base'],
	minBase: number
): readonly Atom[] {
	const atoms = new Map<string, { groups: number[]; people: number }>();
	for (const people of family[0]?.alike ?? []) {
		const groups = family.flatMap((candidate) => placesIn(candidate, people, base));
		const key = groups.join('');
		const atom = atoms.get(key) ?? { groups, people: 0 };
		atom.people += people.people;
		atoms.set(key, atom);
	}
	const all = [...atoms.values()];
	const isJudged = (all[0]?.groups ?? []).map((_, i) => {
		return all.reduce((sum, { groups, people }) => sum + (groups[i] ?? 0) * people, 0) >= minBase;
	});
	return all.map(({ groups, people }) => ({
		groups: groups.filter((_, i) => isJudged[i]),
		people
	}));
}

/** 1 for the whole of the release and for each of its groups that is told, if the people are in it; else 0. */
function placesIn(
	{ placement, told }: Candidate,
	people: Alike,
	base: CellRelease['base']
): number[] {
	const isIn = placement.isIn(people, base);
	const groups = new Set(isIn ? placement.groupsOf(people) : []);
	const shown = told.shown.flatMap((isShown, group) =>
		isShown ? [groups.has(group) ? 1 : 0] : []
	);
	return [isIn ? 1 : 0, ...shown];
}

import type { Dimension, TabulationRequest } from '$lib/engine/tabulate';
import type { CountTable } from '$lib/survey/count-table';
import { questionsIn } from '$lib/survey/filter';
import type { DisclosurePolicy } from '$lib/survey/policy';
import type { Survey } from '$lib/survey/survey';
import { checkPolicy } from '../check-policy';
import type { Refused } from '../release';
import type { CellRelease } from './cell-release';
import { originOf } from './origin';
import { dimensionsOf, peopleIn, placementOf, type People, type Placement } from './people';
import { leftRelease } from './left-release';
import { releasedTable, tellsOfFewNew, type ReleasedTable } from './released-table';
import { toldGroups, type ToldGroups } from './told-groups';
import { tellsTogether } from './tells-together';

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
			refused.set(release.cell, questions.add(release.row ?? release.question));
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
	readonly people: People;
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
	const people = peopleIn(table, dimensions);
	return releases.map((release) => {
		const placement = placementOf(survey, origin, release, people);
		const told = toldGroups(release, placement, people, policy);
		const ids = [...(release.where ? questionsIn(release.where) : []), release.by ?? []].flat();
		const mentions = new Set(ids.map((id) => originOf(survey, id)));
		return [release, { release, origin, mentions, people, placement, told }];
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

import { entryFilterOf } from '$lib/engine/filter-entries';
import { statusReason } from '$lib/engine/status-code';
import type { Dimension } from '$lib/engine/tabulate';
import { codesOfEntry } from '$lib/survey/codes-of-entry';
import type { CountTable } from '$lib/survey/count-table';
import { questionsIn } from '$lib/survey/filter';
import { isGivenReason } from '$lib/survey/missing';
import { isClosed, type ClosedQuestion } from '$lib/survey/question';
import { questionById, type Survey } from '$lib/survey/survey';
import type { CellRelease } from './cell-release';
import { compileFilter, remembered, type Codes } from './compile-filter';

/** The dimensions of a table that tells who is in which release; the two functions below read it. */
export function dimensionsOf(
	question: string | null,
	releases: readonly CellRelease[]
): Dimension[] {
	const chosenBy = releases.flatMap(({ by, where }) => [
		...(by === null ? [] : [by]),
		...(where ? questionsIn(where) : [])
	]);
	const answered = [
		...(question === null ? [] : [question]),
		...releases.flatMap(({ among }) => among?.questions ?? [])
	];
	return [
		...[...new Set(chosenBy)].map((id): Dimension => ({ question: id, as: 'entries' })),
		...[...new Set(answered)].map((id): Dimension => ({
			question: id,
			as: 'status'
		}))
	];
}

/** People who answered alike everything that the releases of one question depend on, a row of the table each. */
export interface People {
	readonly rows: CountTable['rows'];
	/** Where in a row's codes the question stands. Throws when it was not counted so. */
	placeOf(question: string, as: 'entries' | 'status'): number;
}

/** The rows of the table that was counted by the dimensions. */
export function peopleIn({ rows }: CountTable, dimensions: readonly Dimension[]): People {
	return {
		rows,
		placeOf(question, as) {
			const place = dimensions.findIndex((one) => one.as === as && one.question === question);
			if (place === -1) throw new Error(`${question} was not counted`);
			return place;
		}
	};
}

/** Whether people are in what the release tells of: in its base and in each of its groups. */
export interface Placement {
	readonly groups: readonly { readonly code: number; readonly label: string }[];
	readonly isOverlapping: boolean;
	isIn(codes: Codes, base: CellRelease['base']): boolean;
	/** Positions of the groups they are in. */
	groupsOf(codes: Codes): readonly number[];
}

/** How the release places people; `question` is the one whose answers it is measured by, null for none. */
export function placementOf(
	survey: Survey,
	question: string | null,
	release: CellRelease,
	people: People
): Placement {
	const { by, where, among } = release;
	const broken = by === null ? null : questionById(survey, by);
	const closed = broken && isClosed(broken) ? broken : null;
	const groups = closed?.options.filter(({ missing }) => missing === null) ?? [];
	const takesPart = where ? compileFilter(entryFilterOf(survey, where), people) : () => true;
	const isAnswered = question === null ? null : people.placeOf(question, 'status');
	const statuses = among?.questions.map((id) => people.placeOf(id, 'status')) ?? [];
	const least = among?.least ?? 0;
	const hasEnough = (codes: Codes): boolean =>
		least === 0 || statuses.filter((place) => codes[place] === 0).length >= least;
	return {
		groups,
		isOverlapping: closed?.kind === 'multiple',
		isIn: (codes, base) =>
			(isAnswered === null || isInBase(codes[isAnswered] ?? 0, base)) &&
			hasEnough(codes) &&
			takesPart(codes),
		groupsOf: closed ? groupFinder(closed, groups, people) : () => []
	};
}

function groupFinder(
	closed: ClosedQuestion,
	groups: Placement['groups'],
	people: People
): Placement['groupsOf'] {
	const place = people.placeOf(closed.id, 'entries');
	const position = new Map(groups.map(({ code }, i) => [code, i]));
	const groupsOf = remembered((entry) =>
		codesOfEntry(closed, entry).flatMap((code) => position.get(code) ?? [])
	);
	return (codes) => groupsOf(codes[place] ?? 0);
}

const isSubstantive = remembered((status) => statusReason(status) === null);
const isAnswer = remembered((status) => {
	const reason = statusReason(status);
	return reason === null || isGivenReason(reason);
});

function isInBase(status: number, base: CellRelease['base']): boolean {
	return base === 'answered' ? isAnswer(status) : isSubstantive(status);
}

import type { EntryFilter } from '$lib/engine/entry-filter';
import { entryFilterOf } from '$lib/engine/filter-entries';
import { statusReason } from '$lib/engine/status-code';
import type { Dimension } from '$lib/engine/tabulate';
import { codesOfEntry } from '$lib/survey/codes-of-entry';
import type { CountTable } from '$lib/survey/count-table';
import { questionsIn } from '$lib/survey/filter';
import { isGivenReason } from '$lib/survey/missing';
import { isClosed } from '$lib/survey/question';
import { questionById, type Survey } from '$lib/survey/survey';
import type { CellRelease } from './cell-release';

/** People who answered alike everything that the releases of one question depend on. */
interface Alike {
	readonly people: number;
	entryOf(question: string): number;
	/** The status code of a question that the releases are about, or that is among those asked together. */
	statusOf(question: string): number;
}

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

/** The rows of the table that was counted by the dimensions. */
export function alikeIn(table: CountTable, dimensions: readonly Dimension[]): Alike[] {
	const place = (as: Dimension['as']) =>
		new Map(dimensions.flatMap((one, i) => (one.as === as ? [[one.question, i] as const] : [])));
	const entries = place('entries');
	const statuses = place('status');
	const at = (codes: readonly number[], places: ReadonlyMap<string, number>, question: string) => {
		const index = places.get(question);
		if (index === undefined) throw new Error(`${question} was not counted`);
		return codes[index] ?? 0;
	};
	return table.rows.map(({ codes, n }) => ({
		people: n,
		entryOf: (question) => at(codes, entries, question),
		statusOf: (question) => at(codes, statuses, question)
	}));
}

/** Whether people are in what the release tells of: in its base and in each of its groups. */
export interface Placement {
	readonly groups: readonly { readonly code: number; readonly label: string }[];
	readonly isOverlapping: boolean;
	isIn(people: Alike, base: CellRelease['base']): boolean;
	/** Positions of the groups they are in. */
	groupsOf(people: Alike): readonly number[];
}

/** How the release places people; `question` is the one whose answers it is measured by, null for none. */
export function placementOf(
	survey: Survey,
	question: string | null,
	release: CellRelease
): Placement {
	const { by, where, among } = release;
	const broken = by === null ? null : questionById(survey, by);
	const closed = broken && isClosed(broken) ? broken : null;
	const groups = closed?.options.filter(({ missing }) => missing === null) ?? [];
	const position = new Map(groups.map(({ code }, i) => [code, i]));
	const takesPart = where ? meets(entryFilterOf(survey, where)) : () => true;
	const hasEnough = ({ statusOf }: Alike) =>
		!among || among.questions.filter((id) => statusOf(id) === 0).length >= among.least;
	return {
		groups,
		isOverlapping: closed?.kind === 'multiple',
		isIn: (people, base) =>
			(question === null || isInBase(people.statusOf(question), base)) &&
			hasEnough(people) &&
			takesPart(people),
		groupsOf: ({ entryOf }) =>
			closed
				? codesOfEntry(closed, entryOf(closed.id)).flatMap((code) => position.get(code) ?? [])
				: []
	};
}

function isInBase(status: number, base: CellRelease['base']): boolean {
	const reason = statusReason(status);
	return reason === null || (base === 'answered' && isGivenReason(reason));
}

function meets(filter: EntryFilter): (people: Alike) => boolean {
	switch (filter.op) {
		case 'in': {
			const entries = new Set(filter.entries);
			return ({ entryOf }) => entries.has(entryOf(filter.column));
		}
		case 'not': {
			const met = meets(filter.of);
			return (people) => !met(people);
		}
		case 'and': {
			const parts = filter.of.map(meets);
			return (people) => parts.every((met) => met(people));
		}
		case 'or': {
			const parts = filter.of.map(meets);
			return (people) => parts.some((met) => met(people));
		}
	}
}

export type { Alike };

import type { Bounded } from '$lib/stats/network/network';
import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type {
	IndicatorCell,
	IndicatorRow,
	IndicatorsFinding
} from '$lib/survey/findings/indicators';
import type { ImportIssue } from '$lib/survey/issue';
import type { ChoiceQuestion, Question } from '$lib/survey/question';
import type { CountTable } from '$lib/survey/count-table';
import type { Measured } from '../measured';
import { tableAt, type Plan } from '../plan';
import type { PreparedScope } from '../prepare-scope';
import { numberCell } from '../programme/cells';
import { Members, type List, type Who } from './members';
import { groupsOf, meetMembers, namedRequests, readNamed, withoutName } from './named';
import type { NetworkNumbers } from './numbers';
import { readUnnamed, tickedList, toldNumbers } from './unnamed';

/** A list to tick, or how many others. */
export type Asked =
	| { readonly kind: 'list'; readonly question: List }
	| {
			readonly kind: 'numbers';
			readonly question: Question;
			readonly amounts: Pick<Measured, 'as' | 'valueOf'>;
	  };

export interface NetworkAsked {
	readonly before: Asked | null;
	readonly now: Asked;
	/** Which member answered; null where nobody is known. */
	readonly who: (Who & { readonly question: string }) | null;
	readonly groups: ChoiceQuestion | null;
}

type Moment = 'before' | 'now';

/** How close a network is, before and now, with what it may be whatever those who did not answer would say. */
export function planNetwork(
	asked: NetworkAsked,
	{ counted, population, level }: PreparedScope
): Plan {
	const { who, groups } = asked;
	const moments = (['before', 'now'] as const).flatMap((moment) => {
		const one = asked[moment];
		return one ? [{ moment, asked: one, requests: requestsOf(one, who) }] : [];
	});
	const byGroup =
		who && groups ? [[who.dimension, { question: groups.id, as: 'options' as const }]] : [];
	return {
		requests: [...moments.flatMap(({ requests }) => requests), ...byGroup].map((by) => ({
			by,
			...counted
		})),
		build(tables) {
			let from = 0;
			const counts = moments.map((one) => ({
				...one,
				tables: tables.slice(from, (from += one.requests.length))
			}));
			const { size, members, issues } = sizeOf(counts, who, population);
			const groupOf =
				who && groups && size !== null
					? groupsOf(tableAt(tables, from), groups, who, members, size)
					: null;
			const read = counts.map((one) => ({
				moment: one.moment,
				questions: [one.asked.question.id],
				numbers: numbersOf(one.asked, one.tables, { who, members, size, groupOf })
			}));
			const uses = [...(who ? [who.question] : []), ...(who && groups ? [groups.id] : [])];
			const unnamed = who ? Math.max(...counts.map((one) => unnamedIn(one, who))) : 0;
			return {
				findings: [networkFinding(read, uses, size, level)],
				issues: [...issues, ...unnamedIssue(unnamed)]
			};
		}
	};
}

function requestsOf(asked: Asked, who: Who | null) {
	if (asked.kind === 'numbers') return toldNumbers(asked.question, asked.amounts).requests;
	return who ? namedRequests(asked.question, who) : tickedList(asked.question).requests;
}

const unnamedIn = ({ asked, tables }: Counted, who: Who): number =>
	asked.kind === 'numbers' ? 0 : withoutName(tables, who);

function unnamedIssue(count: number): ImportIssue[] {
	if (count === 0) return [];
	return [
		{
			...{ code: 'network.unnamed', severity: 'warning', values: { count } },
			detail: `${count} answered without saying for whom, and take no part`
		}
	];
}

interface Counted {
	readonly asked: Asked;
	readonly tables: readonly CountTable[];
}

/** How many members there are: as many as somebody said, unless more were seen. */
function sizeOf(counts: readonly Counted[], who: Who | null, said: number | null) {
	const members = new Members();
	for (const { asked, tables } of counts) {
		if (asked.kind === 'numbers') continue;
		if (who) meetMembers(asked.question, who, tables, members);
		else for (const label of tickedList(asked.question).labels) members.numberOf(label);
	}
	const seen = members.count;
	const size = said !== null && said >= seen ? said : seen > 0 ? seen : null;
	const issues = seen > 0 || said === null ? sizeIssues(said, seen) : [];
	return { size, members, issues };
}

function sizeIssues(said: number | null, seen: number): ImportIssue[] {
	if (said !== null && said >= seen) return [];
	const values = { seen, said: said ?? 0 };
	if (seen === 0) {
		const detail =
			'How many members there are is not known, so how dense the network is cannot be told';
		return [{ code: 'network.no_size', severity: 'warning', detail, values }];
	}
	return said === null
		? [
				{
					...{ code: 'network.size_seen', severity: 'info', values },
					detail: `How many members there are was not said; ${seen} were named or answered`
				}
			]
		: [
				{
					...{ code: 'network.size_small', severity: 'warning', values },
					detail: `${said} members were said, but ${seen} were named or answered; ${seen} are used`
				}
			];
}

interface Known {
	readonly who: Who | null;
	readonly members: Members;
	readonly size: number | null;
	readonly groupOf: readonly (number | null)[] | null;
}

function numbersOf(
	asked: Asked,
	tables: readonly CountTable[],
	{ who, members, size, groupOf }: Known
): NetworkNumbers {
	if (asked.kind === 'numbers') {
		return readUnnamed(toldNumbers(asked.question, asked.amounts).count(tables, size), size);
	}
	if (who && size !== null) {
		return readNamed(asked.question, who, tables, members, size, groupOf);
	}
	return readUnnamed(tickedList(asked.question).count(tables, size), size);
}

interface Read {
	readonly moment: Moment;
	readonly questions: readonly string[];
	readonly numbers: NetworkNumbers;
}

function networkFinding(
	read: readonly Read[],
	uses: readonly string[],
	size: number | null,
	level: number
): IndicatorsFinding {
	const rows = (
		names: Readonly<Record<Moment, IndicatorName>>,
		cellOf: (numbers: NetworkNumbers) => IndicatorCell | null
	): IndicatorRow[] =>
		read.flatMap(({ moment, questions, numbers }) => {
			const cell = cellOf(numbers);
			if (!cell) return [];
			const row = { name: names[moment], label: null, questions, least: 1, ungrouped: 0 };
			return [{ ...row, ...(uses.length > 0 ? { uses } : {}), cells: [cell] }];
		});
	return {
		...{ kind: 'indicators', family: 'network', by: null, subjects: [null], level },
		rows: [
			...rows({ before: 'density_before', now: 'density_now' }, ({ density, answered }) =>
				boundedCell(density, answered, 100)
			),
			...rows({ before: 'ties_before', now: 'ties_now' }, ({ ties, answered }) =>
				numberCell(ties, answered)
			),
			...rows(
				{ before: 'centralisation_before', now: 'centralisation_now' },
				({ centralisation, answered }) => boundedCell(centralisation, answered, 100)
			),
			...rows({ before: 'outward_before', now: 'outward_now' }, ({ outward, answered }) =>
				boundedCell(outward, answered, 100)
			),
			{
				...{ name: 'population', label: null, questions: [], least: 0, ungrouped: 0 },
				cells: [numberCell(size, null)]
			}
		]
	};
}

/** Where everyone answered, the ends are the number itself and there is no range. */
function boundedCell(bounded: Bounded | null, n: number, times: number): IndicatorCell | null {
	if (!bounded) return null;
	const { value, low, high } = bounded;
	const scaled = (one: number): number => Number((one * times).toPrecision(12));
	const isSure = value === null || low === null || high === null || low === high;
	const range = isSure ? null : { low: scaled(low), high: scaled(high), method: 'range' };
	return numberCell(value === null ? null : scaled(value), n, range);
}

import type { Filter } from '$lib/survey/filter';
import type { CrosstabFinding, DistributionFinding, Finding, Share } from '$lib/survey/finding';
import type { Option, Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';

/** One person of a made-up survey: the answer that is attacked (0: none), a group, and ticks. */
export interface Person {
	readonly answer: number;
	readonly group: number;
	readonly ticks: readonly number[];
}

/** One cell of a made-up document. */
export interface AttackedCell {
	readonly question: 'answer' | 'group' | 'ticks';
	readonly by: 'answer' | 'group' | 'ticks' | null;
	readonly where: Filter | null;
}

const codes = { answer: [1, 2, 3], group: [1, 2, 3], ticks: [1, 2, 3] } as const;

/** Every set of ticks, in the order of the entries. */
const tickSets = [[], [1], [2], [3], [1, 2], [1, 3], [2, 3], [1, 2, 3]];

const has = (person: Person, question: AttackedCell['question'], code: number): boolean =>
	question === 'ticks' ? person.ticks.includes(code) : person[question] === code;

const answered = (person: Person, question: AttackedCell['question']): boolean =>
	question === 'ticks' ? person.ticks.length > 0 : person[question] > 0;

function meets(person: Person, where: Filter | null): boolean {
	if (!where) return true;
	switch (where.op) {
		case 'is':
			return where.codes.some((code) => has(person, where.question as 'group', code));
		case 'not':
			return !meets(person, where.of);
		default:
			throw new Error(`No ${where.op} in this attack`);
	}
}

/** Whether the person counts in a number of the cell: one that told an answer, in a group, or all of them. */
export function isCounted(
	person: Person,
	{ question, by, where }: AttackedCell,
	row: number,
	column: number | null
): boolean {
	const isInColumn = by === null || column === null || has(person, by, column);
	return has(person, question, row) && isInColumn && meets(person, where);
}

export function surveyOf(people: readonly Person[]): Survey {
	const options: Option[] = [1, 2, 3].map((code) => ({
		code,
		label: `${code}`,
		count: 0,
		missing: null
	}));
	const facts = (id: string, column: number) => ({
		...{ id, key: id, text: id, row: null, grid: null, columns: [column], role: null },
		...{ answered: 0, blank: 0 },
		inference: { reason: { code: '', values: {}, detail: '' }, confidence: 1, alternatives: [] }
	});
	const single = { kind: 'single' as const, options, scale: null, codes: [0, 1, 2, 3] };
	const questions: Question[] = [
		{ ...facts('answer', 0), ...single },
		{ ...facts('group', 1), ...single },
		{ ...facts('ticks', 2), kind: 'multiple', options, codes: tickSets }
	];
	const column = (id: string, indices: number[], entries: number) => ({
		id,
		entries: Array.from({ length: entries }, (_, i) => `${i}`),
		codes: Uint8Array.from(indices)
	});
	return {
		sources: [],
		responses: people.length,
		questions,
		columns: [
			column(
				'answer',
				people.map(({ answer }) => answer),
				4
			),
			column(
				'group',
				people.map(({ group }) => group),
				4
			),
			column(
				'ticks',
				people.map(({ ticks }) => tickSets.findIndex((set) => set.join() === ticks.join())),
				8
			)
		],
		issues: []
	};
}

const share = (count: number): Share => ({
	count,
	percent: null,
	low: null,
	high: null,
	suppressed: false
});

/** What an analysis would find in the cell, uncensored. */
export function findingOf(all: readonly Person[], cell: AttackedCell): Finding {
	const { question, by, where } = cell;
	const people = all.filter((person) => meets(person, where) && answered(person, question));
	const count = (row: number, column: number | null) =>
		people.filter((person) => isCounted(person, cell, row, column)).length;
	const options = codes[question].map((code) => ({ code, label: `${code}`, missing: null }));
	const common = { question, missing: [], interval: 'wilson' as const, level: 0.95 };
	const shape = question === 'ticks' ? ('multiple' as const) : ('single' as const);
	if (by === null) {
		const finding: DistributionFinding = {
			...common,
			kind: 'distribution',
			shape,
			base: { count: people.length, kind: 'substantive' },
			population: null,
			responses: all.length,
			rows: options.map((option) => ({ ...option, ...share(count(option.code, null)) })),
			hidden: null
		};
		return finding;
	}
	const groups = codes[by];
	const finding: CrosstabFinding = {
		...common,
		kind: 'crosstab',
		by,
		shape,
		baseKind: 'substantive',
		columns: groups.map((code) => ({
			code,
			label: `${code}`,
			base: people.filter((person) => has(person, by, code)).length,
			letter: '',
			hidden: null
		})),
		rows: options.map((option) => ({
			...option,
			cells: groups.map((code) => ({ ...share(count(option.code, code)), letters: '' }))
		})),
		ungrouped: people.filter((person) => !answered(person, by)).length,
		...(by === 'ticks'
			? {
					memberships: people.map(({ ticks }) => ({
						groups: ticks.map((code) => code - 1),
						people: 1
					}))
				}
			: {}),
		test: null,
		effect: null
	};
	return finding;
}

import { describe, expect, it } from 'vitest';
import { createArrayEngine } from '$lib/engine/arrays';
import { createTabulate } from '$lib/engine/tabulate';
import type { Filter } from '$lib/survey/filter';
import { defaultPolicy } from '$lib/survey/policy';
import type { Option, Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import type { CellRelease } from './cell-release';
import { judgeReleases, planReleases } from './ledger';
import type { ReleasedTable } from './released-table';

/** How many people gave these answers to `region`, `trust` and `size`; 0 is a blank, 3 of `trust` is "don't know". */
type People = readonly (readonly [people: number, region: number, trust: number, size: number])[];

const option = (code: number, missing: Option['missing'] = null): Option => ({
	code,
	label: `${code}`,
	count: 0,
	missing
});

function surveyOf(people: People): Survey {
	const facts = (id: string, column: number) => ({
		...{ id, key: `key of ${id}`, text: id, row: null, grid: null, columns: [column], role: null },
		...{ answered: 0, blank: 0 },
		inference: { reason: { code: '', values: {}, detail: '' }, confidence: 1, alternatives: [] }
	});
	const single = { kind: 'single', scale: null, codes: [0, 1, 2, 3] } as const;
	const questions: Question[] = [
		{ ...facts('region', 0), ...single, options: [option(1), option(2), option(3)] },
		{ ...facts('trust', 1), ...single, options: [option(1), option(2), option(3, 'dont_know')] },
		{ ...facts('size', 2), kind: 'number', values: [null, 10, 20, 30], missing: [] },
		{ ...facts('sizes', 2), ...single, options: [option(1), option(2), option(3)] }
	];
	const entries = ['', '1', '2', '3'];
	const column = (id: string, which: 1 | 2 | 3) => ({
		id,
		entries,
		codes: Uint8Array.from(people.flatMap((row) => Array<number>(row[0]).fill(row[which])))
	});
	return {
		sources: [],
		responses: people.reduce((sum, [n]) => sum + n, 0),
		questions,
		columns: [column('region', 1), column('trust', 2), column('size', 3), column('sizes', 3)],
		issues: []
	};
}

const release = (cell: string, more: Partial<CellRelease> = {}): CellRelease => ({
	cell,
	question: 'trust',
	by: null,
	where: null,
	among: null,
	base: 'substantive',
	...more
});

const is = (question: string, ...codes: number[]): Filter => ({ op: 'is', question, codes });

async function judge(
	people: People,
	releases: readonly CellRelease[],
	earlier: readonly ReleasedTable[] = []
) {
	const survey = surveyOf(people);
	const engine = createArrayEngine();
	await engine.load({ responses: survey.responses, columns: survey.columns, numbers: [] });
	const plan = planReleases(survey, releases);
	const tables = await createTabulate(engine, survey)(plan.requests);
	const { refused, tables: told } = judgeReleases(plan, tables, survey, defaultPolicy, earlier);
	return { plan, told, refused: [...refused].map(([cell, questions]) => [cell, ...questions]) };
}

/** 12 in region 1, 8 in 2, 3 in 3. */
const small: People = [
	[7, 1, 1, 1],
	[5, 1, 2, 2],
	[4, 2, 1, 1],
	[4, 2, 2, 2],
	[2, 3, 1, 3],
	[1, 3, 2, 1]
];

describe('the ledger', () => {
	it('refuses the later of two cells that differ by a few people, whichever that is', async () => {
		const whole = release('whole');
		const most = release('most', { where: is('region', 1, 2) });
		expect((await judge(small, [whole, most])).refused).toEqual([['most', 'trust']]);
		expect((await judge(small, [most, whole])).refused).toEqual([['whole', 'trust']]);
	});

	it('lets cells be that differ by nobody or by enough', async () => {
		const cells = [
			release('whole'),
			release('again'),
			release('one', { where: is('region', 1) }),
			release('others', { where: { op: 'not', of: is('region', 1) } })
		];
		expect((await judge(small, cells)).refused).toEqual([]);
	});

	it('adds cells up: a whole and two parts of it that leave out three', async () => {
		const cells = [
			release('whole'),
			release('one', { where: is('region', 1) }),
			release('two', { where: is('region', 2) })
		];
		expect((await judge(small, cells)).refused).toEqual([['two', 'trust']]);
	});

	it('knows that a break hides a group of three and the next smallest', async () => {
		const broken = release('broken', { by: 'region' });
		expect((await judge(small, [release('whole'), broken])).refused).toEqual([]);
		const filtered = release('two', { where: is('region', 2) });
		expect((await judge(small, [broken, filtered])).refused).toEqual([['two', 'trust']]);
	});

	it('does not show the other way round what a crossed table hides', async () => {
		const broken = release('broken', { by: 'region' });
		const turned = release('turned', { question: 'region', by: 'trust' });
		expect((await judge(small, [broken, turned])).refused).toEqual([['turned', 'region']]);
		const chosen = release('chosen', {
			question: 'size',
			where: { op: 'and', of: [is('trust', 1), is('region', 3)] }
		});
		expect((await judge(small, [broken, chosen])).refused).toEqual([['chosen', 'size']]);
		const large: People = [
			[12, 1, 1, 1],
			[8, 1, 2, 1],
			[9, 2, 1, 1],
			[6, 2, 2, 1]
		];
		expect((await judge(large, [broken, turned])).refused).toEqual([]);
	});

	it('takes a number and its groups for one question', async () => {
		const cells = [
			release('numbers', { question: 'size' }),
			release('groups', { question: 'sizes', where: is('region', 1, 2) })
		];
		expect((await judge(small, cells)).refused).toEqual([['groups', 'sizes']]);
	});

	it('counts people in the base: two who were chosen but did not answer make no difference', async () => {
		const people: People = [
			[9, 1, 1, 1],
			[6, 1, 2, 1],
			[2, 3, 0, 1],
			[2, 3, 3, 1]
		];
		const cells = [release('whole'), release('one', { where: is('region', 1) })];
		expect((await judge(people, cells)).refused).toEqual([]);
		const answered = cells.map((cell): CellRelease => ({ ...cell, base: 'answered' }));
		expect((await judge(people, answered)).refused).toEqual([['one', 'trust']]);
	});

	it('knows a number over two questions by those who answered both', async () => {
		const people: People = [
			[9, 1, 1, 1],
			[6, 1, 2, 1],
			[2, 1, 1, 0]
		];
		const among = { questions: ['trust', 'size'], least: 2 };
		const cells = [release('whole'), release('pairs', { among })];
		expect((await judge(people, cells)).refused).toEqual([['pairs', 'trust']]);
		expect(
			(await judge(people, [release('whole'), release('any', { among: { ...among, least: 1 } })]))
				.refused
		).toEqual([]);
	});

	it('asks for one table per question and is the same whatever was tried before', async () => {
		const cells = [release('a', { by: 'region' }), release('b', { where: is('sizes', 1) })];
		const { plan } = await judge(small, cells);
		expect(plan.requests).toEqual([
			{
				by: [
					{ question: 'region', as: 'entries' },
					{ question: 'sizes', as: 'entries' },
					{ question: 'trust', as: 'status' }
				]
			}
		]);
	});

	it('needs a table for each', () => {
		const survey = surveyOf(small);
		const plan = planReleases(survey, [release('a')]);
		expect(() => judgeReleases(plan, [], survey, defaultPolicy)).toThrow('table');
	});
});

describe('an earlier version of the data', () => {
	const cells = [release('broken', { by: 'region' })];
	const grown = ([one, two, three]: readonly [number, number, number]): People => [
		[12 + one, 1, 1, 1],
		[8 + two, 2, 2, 1],
		[5 + three, 3, 1, 1]
	];

	it.each([
		{ added: [0, 0, 0], refused: false, why: 'nothing changed' },
		{ added: [5, 0, 7], refused: false, why: 'each group has none or five new' },
		{ added: [3, 3, 3], refused: true, why: 'three are new in a group' },
		{ added: [9, 0, -1], refused: true, why: 'one is gone' }
	] as const)('$added new people: refused is $refused, since $why', async ({ added, refused }) => {
		const { told } = await judge(grown([0, 0, 0]), cells);
		const now = await judge(grown(added), cells, told);
		expect(now.refused.length > 0).toBe(refused);
	});

	it('counts those in no group that was told', async () => {
		const { told } = await judge(small, cells);
		expect(told).toEqual([
			{
				question: 'key of trust',
				who: '{"base":"substantive","where":null,"among":null}',
				by: 'key of region',
				people: 23,
				groups: [{ label: '1', people: 12 }]
			}
		]);
		const more: People = [[6, 1, 1, 1], [2, 2, 1, 1], ...small];
		expect((await judge(more, cells, told)).refused).toEqual([['broken', 'trust']]);
	});

	it('is compared with tables of the same people only', async () => {
		const { told } = await judge(small, [release('one', { where: is('region', 1) })]);
		expect(told[0]?.who).toContain('key of region');
		const more: People = [[1, 1, 1, 1], ...small];
		expect((await judge(more, [release('whole')], told)).refused).toEqual([]);
		expect((await judge(more, [release('one', { where: is('region', 1) })], told)).refused).toEqual(
			[['one', 'trust']]
		);
	});
});

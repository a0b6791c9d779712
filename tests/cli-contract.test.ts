import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { analyses } from '$lib/analyses/registry';
import { capture } from './captured-io';
import { inspected, isPersonal, ran, type RanFinding } from './cli-schemas';

const expectedFile = z.object({
	file: z.string(),
	system: z.string(),
	encoding: z.string(),
	delimiter: z.string(),
	headerRows: z.number(),
	responses: z.number()
});
const expected = z
	.array(expectedFile)
	.parse(JSON.parse(readFileSync('data/expected.json', 'utf8')));

const files = readdirSync('data', { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.csv'))
	.sort();

async function documentOf<T>(schema: z.ZodType<T>, ...argv: string[]): Promise<T> {
	const { code, out, err } = await capture([...argv, '--json']);
	expect([code, err]).toEqual([0, '']);
	return schema.parse(JSON.parse(out));
}

const inspectOne = async (file: string) => {
	const document = await documentOf(inspected, 'inspect', join('data', file));
	const [one] = document.files;
	if (!one || document.files.length > 1) throw new Error('Not one file');
	return one;
};

const total = (counts: readonly (number | null)[]): number =>
	counts.reduce<number>((sum, one) => sum + (one ?? 0), 0);

describe.each(files)('inspect --json of %s', (file) => {
	it('tells where the answers come from, as is known of the sample', async () => {
		const one = await inspectOne(file);
		expect(one.file).toBe(basename(file));
		const known = expected.find((sample) => sample.file === file);
		const { system, encoding, delimiter, headerRows } = one.source;
		const told = { file, system, encoding, delimiter, headerRows, responses: one.responses };
		expect(known === undefined ? told : known).toEqual(told);
	});

	it('accounts for every row of the file, and every response to every question', async () => {
		const { questions, responses, source } = await inspectOne(file);
		expect(source.rows.responses).toBe(responses);
		expect(questions.map(({ id, answered, blank }) => [id, answered + blank])).toEqual(
			questions.map((_, index) => [`q${index + 1}`, responses])
		);
		for (const { kind, options, answered, scale } of questions) {
			const counted = total(options.map((option) => option.count));
			expect(options.map(({ code }) => code)).toEqual(options.map((_, index) => index + 1));
			if (options.length > 0 && kind !== 'multiple') expect(counted).toBe(answered);
			if (kind === 'multiple') expect(counted).toBeGreaterThanOrEqual(answered);
			if (scale)
				expect(options.filter((option) => option.missing === null)).toHaveLength(scale.points);
		}
	});
});

describe.each(files)('run frequency --json of %s', (file) => {
	it('has a finding for every question that is not set aside, whose counts add up', async () => {
		const { questions, responses } = await inspectOne(file);
		const { findings, sources } = await documentOf(ran, 'run', 'frequency', join('data', file));
		expect(sources.map((source) => source.file)).toEqual([basename(file)]);
		const kept = questions.filter(({ role }) => !isPersonal(role));
		const spread = findings.filter(({ kind }) => kind === 'distribution' || kind === 'text');
		expect(spread.map((finding) => 'question' in finding && finding.question)).toEqual(
			kept.map((question) => question.id)
		);
		for (const finding of findings) {
			if (finding.kind !== 'distribution' && finding.kind !== 'text') continue;
			const outside = total(finding.missing.map((one) => one.count));
			expect(finding.base.count + outside).toBe(responses);
		}
	});

	it('shares out the base, each percentage inside its interval', async () => {
		const { questions } = await inspectOne(file);
		const { findings } = await documentOf(ran, 'run', 'frequency', join('data', file));
		for (const finding of findings) {
			if (finding.kind !== 'distribution') continue;
			const { base, rows, question } = finding;
			const shown = rows.filter((row) => !row.suppressed);
			const isMultiple = questions.some((one) => one.id === question && one.kind === 'multiple');
			if (shown.length > 0 && !isMultiple)
				expect(total(rows.map((row) => row.count))).toBe(base.count);
			// Of a sensitive question it is told roughly, without intervals.
			const isRough = rows.some(({ band }) => band !== undefined);
			for (const { count, percent, low, high } of shown.filter((row) => row.percent !== null)) {
				expect(percent).toBeCloseTo((100 * (count ?? NaN)) / base.count, 10);
				if (isRough && low === null && high === null) continue;
				expect(low).toBeLessThanOrEqual((percent ?? NaN) + 1e-9);
				expect(high).toBeGreaterThanOrEqual((percent ?? NaN) - 1e-9);
			}
			for (const row of rows.filter(({ suppressed }) => suppressed))
				expect([row.count, row.percent, row.low, row.high]).toEqual([null, null, null, null]);
		}
	});
});

it('breaks six stacked workshops by file, every group with its base', async () => {
	const workshops = files.filter((file) => file.startsWith('workshops/'));
	const paths = workshops.map((file) => join('data', file));
	const sets = ['--set', 'by=source', '--set', 'question=q6'];
	const { findings, sources } = await documentOf(ran, 'run', 'frequency', ...paths, ...sets);
	expect(sources).toHaveLength(6);
	const [finding] = findings;
	if (finding?.kind !== 'crosstab') throw new Error('Not broken by groups');
	expect(finding.columns.map(({ base }) => base)).toEqual(
		finding.columns.map((_, index) =>
			total(finding.rows.map((row) => row.cells[index]?.count ?? 0))
		)
	);
});

/** As many questions are broken by groups as show what there is to show. */
const mostBroken = 6;

/** Settings with which each analysis has something to find in most files. */
function settingsFor(analysis: string, questions: readonly Inspected[]): string[] {
	const kept = questions.filter(({ role, options }) => !isPersonal(role) && options.length > 1);
	const by = kept.find(({ kind }) => kind === 'single' || kind === 'scale');
	if (!by || !brokenByGroups.has(analysis)) return [];
	const others = kept.filter((question) => question !== by).slice(0, mostBroken);
	const asked = analysis === 'crosstab' ? others.map((question) => `question=${question.id}`) : [];
	return [`by=${by.id}`, ...asked].flatMap((set) => ['--set', set]);
}

type Inspected = Awaited<ReturnType<typeof inspectOne>>['questions'][number];

const brokenByGroups: ReadonlySet<string> = new Set([
	...['crosstab', 'groups', 'nps', 'numbers'],
	...['workshop-evaluation', 'process-evaluation']
]);
/** Those that run on every file, and those that run on every file with a question that makes groups. */
const alwaysRuns: ReadonlySet<string> = new Set(['frequency', 'numbers']);
const runsWithGroups: ReadonlySet<string> = new Set(['crosstab', 'groups']);

/** Numbers that a finding shows although it says that they are hidden. */
function leaksOf(finding: RanFinding): unknown[] {
	switch (finding.kind) {
		case 'distribution':
			return finding.rows.filter((row) => row.suppressed && hasNumbers(row, shareKeys));
		case 'crosstab': {
			const cells = finding.rows.flatMap((row) => row.cells);
			return cells.filter((cell) => cell.suppressed && hasNumbers(cell, shareKeys));
		}
		case 'estimate':
			return finding.hidden && hasNumbers(finding, ['value', 'low', 'high']) ? [finding] : [];
		case 'groups':
			return finding.groups.filter((group) => group.hidden && hasNumbers(group, groupKeys));
		case 'units':
			return finding.units.filter((unit) => unit.hidden && hasNumbers(unit, unitKeys));
		default:
			return [];
	}
}

const shareKeys = ['count', 'percent', 'low', 'high'] as const;
const groupKeys = ['n', 'mean', 'sd', 'low', 'high', 'median'] as const;
const unitKeys = ['n', 'value', 'low', 'high', 'shrunken', 'rank', 'outside'] as const;

const hasNumbers = <Key extends string>(
	facts: Readonly<Record<Key, unknown>>,
	keys: readonly Key[]
): boolean => keys.some((key) => facts[key] !== null);

describe.each(analyses.map(({ name }) => name))('run %s', (analysis) => {
	it.each(files)(
		'keeps the contract on %s, or says in a line why not',
		async (file) => {
			const { questions } = await inspectOne(file);
			const argv = ['run', analysis, join('data', file), ...settingsFor(analysis, questions)];
			const { code, out, err } = await capture([...argv, '--json']);
			if (code !== 0) {
				expect(alwaysRuns.has(analysis)).toBe(false);
				expect(runsWithGroups.has(analysis) && argv.includes('--set')).toBe(false);
				expect([1, 2]).toContain(code);
				expect(err).toMatch(/^[^\n]+\n$/);
				return;
			}
			const { findings } = ran.parse(JSON.parse(out));
			expect(findings.flatMap(leaksOf)).toEqual([]);
			expect((await capture(argv)).out).not.toMatch(/NaN|Infinity|undefined|\[object/);
		},
		60_000
	);
});

const results = z
	.object({
		'programmer.csv': z.object({
			satisfaction: z.object({ n: z.number(), mean: z.number(), median: z.number() }),
			employees: z.object({ n: z.number(), mean: z.number(), median: z.number() }),
			nps: z.number(),
			verySatisfiedWeighted: z.number(),
			programmes: z.array(z.object({ name: z.string(), n: z.number(), mean: z.number() }))
		}),
		'for-og-etter.csv': z.object({
			pairs: z.number(),
			change: z.number(),
			improved: z.number(),
			same: z.number(),
			worse: z.number()
		})
	})
	.parse(JSON.parse(readFileSync('data/expected-results.json', 'utf8')));

const findIn = async (...argv: string[]) => (await documentOf(ran, 'run', ...argv)).findings;

describe('what is worked out apart', () => {
	const file = join('data', 'programmer.csv');
	const known = results['programmer.csv'];

	it.each([
		['q3', known.employees],
		['q4', known.satisfaction]
	])('is found again: mean and median of %s', async (question, { n, mean, median }) => {
		const findings = await findIn('frequency', file, '--set', `question=${question}`);
		const estimates = findings.flatMap((one) => (one.kind === 'estimate' ? [one] : []));
		expect(estimates.map(({ name, value, n: answers }) => [name, value, answers])).toEqual([
			['mean', expect.closeTo(mean, 10), n],
			['median', median, n]
		]);
	});

	it('is found again: the net promoter score, a weighted share and the means of groups', async () => {
		const [score] = await findIn('nps', file);
		expect(score).toMatchObject({ name: 'nps', value: expect.closeTo(known.nps, 10) });
		const weights = ['--set', 'question=q4', '--set', 'weight=q6'];
		const [spread] = await findIn('frequency', file, ...weights);
		if (spread?.kind !== 'distribution') throw new Error('No distribution');
		expect(spread.rows.at(-1)?.percent).toBeCloseTo(known.verySatisfiedWeighted, 10);
		const [means] = await findIn('groups', file, '--set', 'by=q1', '--set', 'question=q4');
		if (means?.kind !== 'groups') throw new Error('No groups');
		for (const { label, n, mean } of means.groups) {
			const programme = known.programmes.find(({ name }) => name === label);
			expect([label, n, mean]).toEqual([
				label,
				programme?.n,
				expect.closeTo(programme?.mean ?? NaN, 10)
			]);
		}
	});

	it('is found again: who improved from before to after', async () => {
		const sets = ['by=q2', 'question=q3', 'moments=1,2', 'id=q1'].flatMap((set) => ['--set', set]);
		const [change] = await findIn('before-after', join('data', 'for-og-etter.csv'), ...sets);
		const { pairs, change: mean, ...directions } = results['for-og-etter.csv'];
		expect(change).toMatchObject({
			kind: 'change',
			design: 'paired',
			pairs,
			difference: { value: expect.closeTo(mean, 10) },
			directions
		});
	});
});

it('stops at weights that are none, and says so on standard error', async () => {
	const sets = ['--set', 'question=q4', '--set', 'weight=q3'];
	const file = join('data', 'programmer.csv');
	const { code, out, err } = await capture(['run', 'frequency', file, ...sets, '--json']);
	expect(code).toBe(1);
	expect(err).toMatch(/^data\/programmer\.csv: Nothing is weighted by “[^\n]+\n$/);
	const document = ran.parse(JSON.parse(out));
	expect(document.findings).toEqual([]);
	expect(document.issues.map((one) => one.code)).toContain('weights.unusable');
});

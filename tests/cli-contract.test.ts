import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { capture } from './captured-io';

const count = z.int().nonnegative();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const id = z.string().regex(/^(q[1-9]\d*|source)$/);
const reason = z.enum([
	'dont_know',
	'not_applicable',
	'not_experienced',
	'no_opinion',
	'prefer_not',
	'combined',
	'not_asked',
	'not_answered'
]);

const systems = [
	'google-forms',
	'google-sheets',
	'questback',
	'questback-efs',
	'surveymonkey',
	'qualtrics',
	'limesurvey',
	'microsoft-forms',
	'nettskjema',
	'surveyxact',
	'generic'
] as const;

/** Set aside by default. */
const personalRoles = ['email', 'name', 'phone', 'respondent', 'ip', 'url', 'national_id'] as const;
const otherRoles = [
	'timestamp',
	'score',
	'id',
	'weight',
	'programme',
	'site',
	'event',
	'date'
] as const;
const isPersonal = (role: string | null) => personalRoles.some((one) => one === role);

const issue = z.object({
	code: z.string().regex(/^[a-z]+\.[a-z_]+$/),
	severity: z.enum(['error', 'warning', 'info']),
	line: z.int().positive().optional(),
	column: count.optional(),
	detail: z.string().min(1)
});

const inspectedQuestion = z.object({
	id,
	text: z.string(),
	row: z.string().nullable(),
	grid: z.string().nullable(),
	columns: z.array(count).min(1),
	kind: z.enum([
		'single',
		'multiple',
		'scale',
		'number',
		'text',
		'date',
		'time',
		'datetime',
		'empty'
	]),
	role: z.enum([...personalRoles, ...otherRoles]).nullable(),
	options: z.array(
		z.object({ code: z.int().positive(), label: z.string(), count, missing: reason.nullable() })
	),
	scale: z.object({ family: z.string(), language: z.string(), points: z.int().min(2) }).nullable(),
	answered: count,
	blank: count,
	inference: z.object({
		reason: z.string().min(1),
		confidence: z.number().min(0).max(1),
		alternatives: z.array(z.string())
	})
});

const inspected = z.object({
	files: z.array(
		z.object({
			file: z.string(),
			source: z.object({
				system: z.enum(systems),
				encoding: z.string().min(1),
				delimiter: z.string().length(1),
				headerRows: z.int().positive(),
				sha256: hash,
				format: z.enum(['text', 'xlsx', 'ods', 'sav']),
				part: z.string().nullable(),
				rows: z.object({
					header: count,
					responses: count,
					incomplete: count,
					blank: count,
					rejected: count
				}),
				invited: count.nullable()
			}),
			responses: count,
			questions: z.array(inspectedQuestion),
			issues: z.array(issue)
		})
	)
});

const numberOrHidden = z.number().nullable();
const share = {
	count: count.nullable(),
	percent: numberOrHidden,
	low: numberOrHidden,
	high: numberOrHidden,
	suppressed: z.boolean()
};
const base = z.object({ count, kind: z.enum(['substantive', 'answered', 'asked', 'all']) });
const missing = z.array(z.object({ reason, count: z.int().positive() }));
const interval = z.enum(['wilson', 'hypergeometric', 'census']);
const test = z.object({
	name: z.string(),
	statistic: z.number().nullable(),
	df: z.number().nullable(),
	p: z.number()
});

const distribution = z.object({
	kind: z.literal('distribution'),
	question: id,
	base,
	population: z.int().positive().nullable(),
	rows: z.array(z.object({ code: count, label: z.string(), ...share })),
	missing,
	interval,
	sentence: z.string().min(1)
});

const crosstab = z.object({
	kind: z.literal('crosstab'),
	question: id,
	by: id,
	columns: z.array(
		z.object({ code: count, label: z.string(), base: count.nullable(), letter: z.string() })
	),
	rows: z.array(
		z.object({
			code: count,
			label: z.string(),
			cells: z.array(z.object({ ...share, letters: z.string() }))
		})
	),
	test: test.nullable(),
	effect: z.object({ name: z.string(), value: z.number() }).nullable()
});

const text = z.object({ kind: z.literal('text'), question: id, base, missing });

const ran = z.object({
	analysis: z.literal('frequency'),
	version: z.string().regex(/^\d+\.\d+\.\d+$/),
	sources: z.array(z.object({ file: z.string(), sha256: hash })),
	findings: z.array(z.discriminatedUnion('kind', [distribution, crosstab, text])),
	issues: z.array(issue)
});

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
		expect(findings.map(({ question }) => question)).toEqual(kept.map((question) => question.id));
		for (const finding of findings) {
			if (finding.kind === 'crosstab') throw new Error('Nothing was broken by groups');
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
			for (const { count, percent, low, high } of shown.filter((row) => row.percent !== null)) {
				expect(percent).toBeCloseTo((100 * (count ?? NaN)) / base.count, 10);
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

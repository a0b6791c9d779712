import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSurvey } from '../../../tests/built-survey';
import type { RowValue } from '$lib/survey/row-table';
import type { Survey } from '$lib/survey/survey';
import { buildViews } from './build-views';
import { databases, type Opened } from './duckdb-fixtures';
import type { Engine } from './engine';
import { labelledTable } from './labelled-table';
import { measured } from './measure-fixture';
import type { RowQuerying, RowRequest } from './row-query';

/** Keys as files have them: words of SQL, quotes, letters that differ in case only, the name of a column of ours. */
const survey: Survey = buildSurvey([
	{
		id: 'q1',
		kind: 'scale',
		labels: ['0 - Uenig', '1', '2 - Enig', { label: 'Vet ikke', missing: 'dont_know' }],
		answers: ['2 - Enig', '0 - Uenig', 'Vet ikke', null, '1', '2 - Enig']
	},
	{
		id: 'q2',
		kind: 'multiple',
		labels: ["O'Hare --", 'Æ "ø"', '日本'],
		answers: [["O'Hare --"], ['Æ "ø"', '日本'], null, ['日本'], null, ["O'Hare --", '日本']]
	},
	{ id: 'q3', kind: 'number', answers: [1.5, -2, null, 1e15, 0, 3] },
	{
		id: 'q4',
		kind: 'text',
		answers: ['Bra', "'; DROP TABLE answers; --", null, 'Bra', 'x\ny', '%']
	},
	{
		id: 'q5',
		kind: 'single',
		labels: ['Nord', 'Sør'],
		answers: ['Nord', 'Sør', 'Nord', 'Nord', null, 'Sør']
	}
]);
const keys = ['select', 'Response', 'a"b', 'A"B', 'order by; --'];
const named: Survey = {
	...survey,
	questions: survey.questions.map((question, at) => ({ ...question, key: keys[at] ?? '' }))
};

describe.each(databases)('SQL on $name', ({ open }) => {
	let opened: Opened<Engine & RowQuerying>;
	let current: Survey = named;

	const use = async (next: Survey): Promise<void> => {
		current = next;
		const { responses, columns } = next;
		await opened.engine.load({ responses, columns, numbers: [] });
	};
	const ask = (sql: string, more: Partial<RowRequest> = {}, signal?: AbortSignal) =>
		opened.engine.queryRows(
			{ sql, views: buildViews(current), tables: [], values: [], mostRows: 1_000, ...more },
			signal
		);
	const rowsOf = async (sql: string, more?: Partial<RowRequest>): Promise<RowValue[][]> => {
		const table = await ask(sql, more);
		return Array.from({ length: table.length }, (_, row) =>
			table.columns.map(({ values }) => values[row] ?? null)
		);
	};

	beforeAll(async () => {
		opened = await open();
		await use(named);
	});
	afterAll(() => opened.engine.close());

	it.each(['answers', 'codes'])('gives %s as code outside the database has them', async (name) => {
		for (const one of [named, measured]) {
			await use(one);
			const view = buildViews(one).find((candidate) => candidate.name === name);
			if (!view) throw new Error(name);
			expect(await ask(`select * from ${name}`)).toEqual(labelledTable(view, one));
		}
		await use(named);
	});

	it('has labels and points, and nothing for a missing answer', async () => {
		expect(await rowsOf('select "select", "response#2", "order by; --" from answers')).toEqual(
			await rowsOf('from (select "select", "response#2", "order by; --" from answers)')
		);
		expect(await rowsOf('select "select" from answers order by response')).toEqual(
			['2 - Enig', '0 - Uenig', null, null, '1', '2 - Enig'].map((value) => [value])
		);
		expect(await rowsOf('select avg("select"), count(*) from codes')).toEqual([[1.25, 6]]);
	});

	it('brings what a database knows to what a table holds', async () => {
		const sql = `select 9007199254740993 as big, 12::hugeint as small, 1.25::decimal(9,2) as d,
			date '2026-03-04' as day, timestamp '2026-03-04 13:05:00' as moment, interval 2 days as i,
			{'a': 1} as s, map {'k': 2} as m, [1, 2] as numbers, 'nan'::double as n, 1.0/0 as inf, null as none,
			true as yes, 'x' as x, 'y' as x`;
		const table = await ask(sql);
		expect(table.columns.map(({ name, values }) => [name, values[0]])).toEqual([
			['big', '9007199254740993'],
			['small', 12],
			['d', 1.25],
			['day', '2026-03-04'],
			['moment', '2026-03-04T13:05:00'],
			['i', '2 days'],
			['s', "{'a': 1}"],
			['m', '{k=2}'],
			['numbers', ['1', '2']],
			['n', null],
			['inf', null],
			['none', null],
			['yes', true],
			['x', 'x'],
			['x_1', 'y']
		]);
	});

	it('takes values and other cells by name, whatever they hold', async () => {
		const values = [
			{ name: 'valg', value: "Nord' or true --" },
			{ name: 'flere', value: ['Nord', "O'Hare"] },
			{ name: 'grense', value: 2.5 },
			{ name: 'alle', value: null }
		];
		expect(
			await rowsOf(
				"select $valg, $grense + 1, $alle is null, len($flere), '$valg', 'Nord' in $flere -- $ukjent",
				{ values }
			)
		).toEqual([["Nord' or true --", 3.5, true, 2, '$valg', true]]);
		const table = {
			columns: [
				{ name: 'andel "x"', values: [1, null] },
				{ name: 'b', values: ['x', 3] }
			],
			length: 2,
			isCut: false
		};
		const tables = [{ name: 'fordeling', table }];
		expect(await ask('from fordeling', { tables })).toEqual({
			...table,
			columns: [table.columns[0], { name: 'b', values: ['x', '3'] }]
		});
		await expect(ask('from fordeling')).rejects.toThrow('fordeling');
	});

	it('gives rows in one order, and no more than are asked for', async () => {
		const sql = 'select unnest([3, 1, 2]) as n, 5 as five';
		expect(await rowsOf(sql)).toEqual([1, 2, 3].map((n) => [n, 5]));
		expect(await rowsOf(`${sql} order by n desc; -- done`)).toEqual([3, 2, 1].map((n) => [n, 5]));
		expect(await ask(sql, { mostRows: 2 })).toMatchObject({ length: 2, isCut: true });
		expect(await ask(sql, { mostRows: 3 })).toMatchObject({ length: 3, isCut: false });
	});

	it.each([
		['\n\nselect nothing_like_it from answers', 3, 'nothing_like_it'],
		['select 1\nfrm answers', 2, 'syntax'],
		['select\n"select"::int\nfrom answers', 2, 'Conversion'],
		['select 1\n\n, $ukjent', 3, 'ukjent'],
		['-- nothing', 1, 'no SQL']
	])('says what is wrong with %j and where', async (sql, line, words) => {
		await expect(ask(sql)).rejects.toMatchObject({
			name: 'QueryError',
			line,
			message: expect.stringContaining(words)
		});
	});

	it.each([
		'drop table __responses',
		'select 1; select 2',
		'select 1) ; drop table __responses; select * from (select 1',
		"copy (select 1) to 'out.csv'",
		"attach 'x.db'",
		'install httpfs',
		'load json',
		'pragma database_list',
		'set threads = 4',
		'set variable x = 1',
		'call duckdb_tables()',
		'explain select 1',
		'create table t as select 1',
		'insert into __responses values (1)',
		'prepare p as select 1',
		'select * from __responses',
		'select * from memory.main."__responses"',
		'select * from /**/ duckdb_tables /* x */ ()',
		'select * from "duckdb_tables"()',
		'select * from information_schema.tables',
		'select * from sqlite_master',
		'from (show tables)',
		"select * from query('select 1')",
		"select * from read_csv('/etc/passwd')",
		"select * from read_text\u00a0('/etc/passwd')",
		"select * from glob('/*')",
		"select content from '/etc/passwd'",
		"from 'https://example.org/x.parquet'",
		"select current_setting('temp_directory')",
		"select getenv('HOME')",
		'select random()',
		'select "random"()',
		'select now()',
		'select current_date',
		"select '{}' -> 'a'",
		"select '{}'::json",
		'select * from answers using sample 1',
		"select 'a' collate da",
		'select ?',
		'with x as (delete from __responses returning *) select * from x',
		'/* /* */ */ drop table __responses',
		"select '\\', random() --'",
		"select e'\\\\', random() --'",
		'select $a$ $a$, random() -- $a$'
	])('does not run %j', async (sql) => {
		await expect(ask(sql)).rejects.toMatchObject({ name: 'QueryError' });
		expect(await rowsOf('select count(*) from answers')).toEqual([[6]]);
	});

	it('ends a query without end when it is told to, and counts meanwhile', async () => {
		const stop = new AbortController();
		const reason = new Error('moved on');
		const endless = ask(
			'with recursive t as (select 1 as x union all select x + 1 from t) select count(*) from t',
			{},
			stop.signal
		);
		const counts = await opened.engine.countBy([{ by: [] }]);
		expect(counts[0]?.rows[0]?.n).toBe(6);
		stop.abort(reason);
		await expect(endless).rejects.toBe(reason);
		expect(await rowsOf('select 1')).toEqual([[1]]);
		await expect(ask('select 1', {}, stop.signal)).rejects.toBe(reason);
	});

	it('holds any text as it is', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }), {
					minLength: 1,
					maxLength: 5
				}),
				async (answers) => {
					const texts = buildSurvey([{ id: 'q1', kind: 'text', answers }]);
					await use({
						...texts,
						questions: texts.questions.map((question) => ({ ...question, key: answers[0] ?? '' }))
					});
					const [view] = buildViews(current);
					if (!view) throw new Error('No view');
					expect(await ask('select * from answers')).toEqual(labelledTable(view, current));
				}
			),
			{ numRuns: 30 }
		);
		await use(named);
	});
});

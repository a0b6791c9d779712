import { describe, expect, it } from 'vitest';
import type { RowTable, RowValue } from '$lib/survey/row-table';
import { requestFor } from '../../../tests/sandbox-programs';
import { encodeRequest } from './encode-request';
import { loadWasmInNode } from './open-in-node';
import { runCode } from './run-code';
import { resultLimits, type CodeOutcome, type CodeRequest } from './sandbox';

const wasm = await loadWasmInNode();

const run = (code: string, changed: Partial<CodeRequest> = {}, milliseconds?: number) =>
	runCode(wasm, encodeRequest({ ...requestFor(code), ...changed }), milliseconds);

async function rowsOf(code: string, changed: Partial<CodeRequest> = {}): Promise<RowTable> {
	const outcome = await run(code, changed);
	if (outcome.kind !== 'rows') throw new Error(`${outcome.because}: ${outcome.message}`);
	return outcome.table;
}

/** The one value that the code gives. */
async function valueOf(expression: string, changed: Partial<CodeRequest> = {}): Promise<RowValue> {
	const { columns } = await rowsOf(`return [{ value: ${expression} }]`, changed);
	return columns[0]?.values[0] ?? null;
}

const because = (outcome: CodeOutcome) =>
	outcome.kind === 'failed' ? `${outcome.because}: ${outcome.message}` : 'rows';

describe('what the code may name', () => {
	it('keeps a table whose columns have the names of an object of the language', async () => {
		const column = (name: string) => ({ name, values: [`${name} 1`, null] });
		const table = {
			columns: ['__proto__', 'constructor', 'toString', '', '1'].map(column),
			length: 2,
			isCut: false
		};
		expect(await rowsOf('return odd', { tables: [{ name: 'odd', table }] })).toEqual(table);
	});

	it('may declare a variable of the same name as a table', async () => {
		expect((await rowsOf('const sites = [{ a: 1 }]; return sites')).length).toBe(1);
	});

	it('never loses Arquero to a cell called like it, nor fails for a word of the language', async () => {
		const table = { columns: [{ name: 'a', values: [1] }], length: 1, isCut: false };
		const tables = ['aq', 'op', 'class', 'undefined', 'mine', 'mine'].map((name) => ({
			name,
			table
		}));
		const code = 'return mine.rollup({ n: op.count() }).derive({ m: d => undefined })';
		expect((await rowsOf(code, { tables })).columns.map(({ values }) => values)).toEqual([
			[1],
			[null]
		]);
	});

	it('refuses a name that is none before any code is made of it', () => {
		const values = [{ name: 'a){}, fetch(', value: 1 }];
		expect(() => encodeRequest({ ...requestFor(''), values })).toThrow('Not a name');
	});

	it('reads a column of more values than a byte or two can count', async () => {
		const values = Array.from({ length: 70_000 }, (_, row) => `text ${row}`);
		const tables = [
			{
				name: 'few',
				table: { columns: [{ name: 't', values: values.slice(0, 3) }], length: 3, isCut: false }
			},
			{ name: 'many', table: { columns: [{ name: 't', values }], length: 70_000, isCut: false } }
		];
		expect(await valueOf("few.get('t', 2) + many.get('t', 69999)", { tables })).toBe(
			'text 2text 69999'
		);
	});

	it('cannot change a list that other rows have too', async () => {
		expect(because(await run("answers.get('Hva lærte du?', 0).push('x')"))).toContain('TypeError');
	});
});

describe('what the code gives', () => {
	it('is cut at the rows that were asked for, and says so', async () => {
		expect(await rowsOf('return answers.select("Response")', { mostRows: 2 })).toEqual({
			columns: [{ name: 'Response', values: [1, 2] }],
			length: 2,
			isCut: true
		});
	});

	it.each([
		['', 'undefined'],
		['return 3', 'number'],
		['return null', 'null'],
		['return [1, 2]', 'Array: number'],
		['return [[1]]', 'Array: Array'],
		['return { a: 1 }', 'a: number'],
		['return { a: [1, 2], b: [1] }', 'a: 2, b: 1'],
		['return [{ a: { b: 1 } }]', 'a: Object'],
		['return [{ a: Symbol() }]', 'a: symbol'],
		['return [{ a: () => 1 }]', 'a: function'],
		['return [{ a: [[1]] }]', 'a: Array[]'],
		['const a = {}; a.a = a; return [a]', 'a: Object'],
		['const a = []; a[0] = a; return a', 'Array: Array'],
		['return new Map([[1, 2]])', 'Map'],
		['return (async () => answers)()', 'Promise'],
		['return (function* () { for (;;) yield 1 })()', 'Object'],
		['return new Promise(() => {})', 'Promise'],
		["return import('./read-out.js')", 'Promise'],
		['return aq', 'BitSet: function']
	])('%s is no table, and is called what it is', async (code, message) => {
		expect(because(await run(code))).toContain(`not_rows: ${message}`);
	});

	it.each([
		['a getter', 'return [{ get a() { return 1 } }]'],
		[
			'a proxy',
			'return [new Proxy({}, { ownKeys: () => ["a"], getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true }), get: () => 1 })]'
		]
	])('is read once through %s', async (_, code) => {
		expect(await rowsOf(code)).toEqual({
			columns: [{ name: 'a', values: [1] }],
			length: 1,
			isCut: false
		});
	});

	it.each([
		['Array.prototype.toJSON = () => "x"; return [{ a: 1 }]', 'not_rows'],
		['Array.from = () => { throw 1 }; return [{ a: 1 }]', 'threw'],
		['Object.entries = () => ({ map: () => 1 }); return { a: [1] }', 'threw']
	])('is not believed when the code changed how it is read: %s', async (code, kind) => {
		expect(because(await run(code))).toContain(kind);
	});

	it('has texts, columns and a whole of limited size', async () => {
		expect(await valueOf("'x'.repeat(40000)")).toBe(`${'x'.repeat(resultLimits.text)}…`);
		const wide =
			'return [Object.fromEntries(Array.from({ length: 1001 }, (_, i) => ["c" + i, 1]))]';
		expect(because(await run(wide))).toBe('not_rows: columns: 1001 > 1000');
		const great = 'const t = "x".repeat(30000); return Array.from({ length: 2000 }, () => ({ t }))';
		expect(because(await run(great, { mostRows: 10_000 }))).toBe('memory: ');
	});
});

describe('errors', () => {
	it.each([
		['const a = 1;\n\nlost(a)', "ReferenceError: 'lost' is not defined", 3],
		['return 1;\nconst x = ;', 'SyntaxError: unexpected token in expression', 2],
		['\nreturn answers.filter(d => d.lost.x)', 'Error: Invalid column reference: "d.lost"', 2],
		['function f() {\n\tnull.x;\n}\nf()', "TypeError: cannot read property 'x' of null", 2],
		['x = 1', "ReferenceError: 'x' is not defined", 1],
		['throw "enough"', 'enough', null],
		['throw { toString() { throw 1 } }', '', null],
		['return new Date()', 'ReferenceError: The time of day is not known here', 1],
		['return Date()', 'ReferenceError: The time of day is not known here', 1],
		['return answers.derive({ t: () => op.now() })', 'ReferenceError: The time of day', 1]
	])('%j tells what and where', async (code, message, line) => {
		const outcome = await run(code);
		expect(because(outcome)).toContain(`threw: ${message}`);
		expect(outcome).toMatchObject({ line });
	});
});

describe('limits', () => {
	it.each([
		'for (;;);',
		'for (;;) { try { for (;;); } catch {} }',
		'/^(a+)+$/.test("a".repeat(60) + "b")',
		'throw new Proxy({}, { getPrototypeOf() { for (;;); } })',
		'return new Proxy({}, { ownKeys() { for (;;); } })',
		'return [{ get a() { for (;;); } }]',
		'Object.defineProperty(Object.prototype, "toJSON", { value() { for (;;); } }); return [{ a: 1 }]',
		'}}); for (;;); (function () {{'
	])('%s is ended at the limit of time', async (code) => {
		expect(because(await run(code, {}, 300))).toBe('time: ');
	});

	it.each([
		'new Array(1e9).fill(0)',
		'const all = []; for (;;) all.push(new Uint8Array(1e7))',
		'return [{ a: "x".repeat(2 ** 30 - 1) }]'
	])('%s is ended at the limit of memory', async (code) => {
		expect(because(await run(code, {}, 60_000))).toContain('memory: ');
	});

	it.each([
		'function f() { f() } f()',
		'JSON.parse("[".repeat(1e6))',
		'let p = []; for (let i = 0; i < 1e5; i++) p = [p]; return [{ p: JSON.stringify(p) }]',
		`return ${'('.repeat(100_000)}1${')'.repeat(100_000)}`,
		`new RegExp("(?:".repeat(1e5) + ")".repeat(1e5))`
	])('deeper than there is room for is an error: %#', async (code) => {
		expect(because(await run(code))).toMatch(/^threw: .*(stack|nested|expected)/);
	});
});

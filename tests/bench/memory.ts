import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import type { BenchData } from './bench-data';
import { openBlockingWasm } from './blocking-wasm';
import { atMost, type Figure } from './figure';

/**
 * What the coded answers take in memory: the arrays, and DuckDB-Wasm's copy. The target is held against the
 * growth of the module's heap, which is what a browser's tab pays: it includes what loading itself needs,
 * and is never given back. What DuckDB says it holds stands beside it.
 */
export async function measureMemory(data: BenchData): Promise<Figure[]> {
	const { path } = await data.csv();
	const peak = await peakOfReading(path);
	const survey = await data.survey();
	const { responses, columns } = survey;
	const perAnswer = (bytes: number, questions: number): number => bytes / (responses * questions);
	const closed = codesOf(survey, (kind) => kind !== 'text');
	const open = codesOf(survey, (kind) => kind === 'text');

	const { engine, heapBytes, heldBytes } = await openBlockingWasm();
	await engine.load({ responses: 0, columns: [], numbers: [] });
	const before = { heap: heapBytes(), held: heldBytes() };
	await engine.load({ responses, columns, numbers: [] });
	const grown = heapBytes() - before.heap;
	const held = heldBytes() - before.held;
	await engine.close();

	const unit = 'bytes per answer';
	return [
		{
			what: 'codes of questions with options, numbers, dates',
			value: perAnswer(closed.bytes, closed.questions),
			unit,
			target: atMost(1.1)
		},
		{
			what: 'codes of all questions, open text too',
			value: perAnswer(closed.bytes + open.bytes, columns.length),
			unit,
			target: null
		},
		{ what: 'distinct cells, as text', value: entryBytes(survey) / 1e6, unit: 'MB', target: null },
		{
			what: 'import, growth of the process at its peak',
			value: peak / 1e6,
			unit: 'MB',
			target: null
		},
		{
			what: 'DuckDB-Wasm, growth of its heap',
			value: perAnswer(grown, columns.length),
			unit,
			target: atMost(5)
		},
		{
			what: 'DuckDB-Wasm, what it says it holds',
			value: perAnswer(held, columns.length),
			unit,
			target: null
		}
	];
}

/** Bytes that reading the file takes at most, in a process that does nothing else. */
async function peakOfReading(path: string): Promise<number> {
	const program = fileURLToPath(new URL('read-once.js', import.meta.url));
	const { stdout } = await promisify(execFile)(process.execPath, [program, path]);
	return Number(stdout);
}

function codesOf(
	{ questions, columns }: Survey,
	isWanted: (kind: Question['kind']) => boolean
): { questions: number; bytes: number } {
	const wanted = new Set(questions.filter(({ kind }) => isWanted(kind)).map(({ id }) => id));
	const found = columns.filter(({ id }) => wanted.has(id));
	return {
		questions: found.length,
		bytes: found.reduce((sum, { codes }) => sum + codes.byteLength, 0)
	};
}

/** Characters, at one byte each as engines keep Latin text. */
function entryBytes({ columns }: Survey): number {
	return columns.reduce(
		(sum, { entries }) => entries.reduce((length, entry) => length + entry.length, sum),
		0
	);
}

import { createArrayEngine } from '$lib/engine/arrays';
import type { Engine } from '$lib/engine/engine';
import type { BenchData } from './bench-data';
import { openBlockingWasm } from './blocking-wasm';
import { choosePairs } from './choose-pairs';
import { atLeast, type Figure } from './figure';
import { interleave } from './interleave';
import { openNativeText } from './native-text';

const tables = 12;

/** Twelve crosstabs over the coded responses, against GROUP BY over the same cells as text. */
export async function measureCrosstabs(data: BenchData): Promise<Figure[]> {
	const { path } = await data.csv();
	const survey = await data.survey();
	const { responses, columns } = survey;
	const pairs = choosePairs(survey, tables);
	const requests = pairs.map(([a, b]) => ({ by: [a.id, b.id] }));
	const places = pairs.map(([a, b]): [number, number] => [a.column, b.column]);

	const native = await openNativeText(survey.questions.length);
	await native.readCsv(path);
	const { engine: wasm } = await openBlockingWasm();
	const arrays = createArrayEngine();
	for (const engine of [wasm, arrays]) await engine.load({ responses, columns, numbers: [] });

	const count = async (engine: Engine): Promise<number[][]> =>
		(await engine.countBy(requests)).map(({ rows }) => rows.map(({ n }) => n));
	const text = await native.crosstabs(places);
	for (const engine of [wasm, arrays]) assertSameCounts(await count(engine), text);

	const took = await interleave(7, {
		wasm: () => wasm.countBy(requests),
		arrays: () => arrays.countBy(requests),
		text: () => native.crosstabs(places)
	});
	native.close();
	await wasm.close();
	return [
		{ what: `${tables} crosstabs, DuckDB-Wasm`, value: took('wasm'), unit: 'ms', target: null },
		{ what: `${tables} crosstabs, arrays`, value: took('arrays'), unit: 'ms', target: null },
		{
			what: `${tables} crosstabs, native DuckDB on text`,
			value: took('text'),
			unit: 'ms',
			target: null
		},
		{
			what: 'text against DuckDB-Wasm',
			value: took('text') / took('wasm'),
			unit: 'times',
			target: atLeast(4)
		},
		{
			what: 'text against arrays',
			value: took('text') / took('arrays'),
			unit: 'times',
			target: null
		}
	];
}

/** A race is only fair between equal answers. */
function assertSameCounts(coded: readonly number[][], text: readonly number[][]): void {
	const sorted = (counts: readonly number[][]): string =>
		JSON.stringify(counts.map((table) => [...table].sort((a, b) => a - b)));
	if (sorted(coded) !== sorted(text)) throw new Error('The engines do not count alike');
}

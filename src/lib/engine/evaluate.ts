import { allocateCodes } from '$lib/survey/column';
import type { ArrayTable, CodedColumn } from './array-table';
import type { CodeExpression, NumberExpression } from './expression';
import { selectRows } from './select-rows';

/** One number for each response, NaN for none. May be a column's own array: not to be written to. */
export function evaluateNumber(table: ArrayTable, expression: NumberExpression): Float64Array {
	switch (expression.op) {
		case 'lookup':
			return lookUp(table.coded(expression.column), expression.values);
		case 'column':
			return table.numbers(expression.id);
		case 'constant':
			return new Float64Array(table.responses).fill(expression.value);
		case 'sum':
		case 'product':
		case 'mean':
			return unite(table, expression);
		case 'count': {
			const result = new Float64Array(table.responses);
			for (const filter of expression.of) {
				const selected = selectRows(table, filter);
				for (let row = 0; row < result.length; row++) {
					result[row] = (result[row] ?? 0) + (selected[row] ?? 0);
				}
			}
			return result;
		}
		case 'case':
			return choose(table, expression);
	}
}

/** One code for each response. */
export function evaluateCodes(table: ArrayTable, expression: CodeExpression): CodedColumn {
	switch (expression.op) {
		case 'recode': {
			const { codes, size } = table.coded(expression.column);
			const largest = expression.codes.reduce((most, code) => Math.max(most, code), 0);
			const meaning = allocateCodes(Math.max(size, expression.codes.length), largest + 1);
			meaning.set(expression.codes);
			const result = allocateCodes(table.responses, largest + 1);
			for (let row = 0; row < result.length; row++) result[row] = meaning[codes[row] ?? 0] ?? 0;
			return { codes: result, size: largest + 1 };
		}
		case 'bin': {
			const { edges } = expression;
			const values = evaluateNumber(table, expression.of);
			const size = edges.length + 2;
			const result = allocateCodes(table.responses, size);
			for (let row = 0; row < result.length; row++) {
				const value = values[row] ?? NaN;
				result[row] = Number.isNaN(value) ? 0 : 1 + countUpTo(edges, value);
			}
			return { codes: result, size };
		}
		case 'holds':
			return { codes: selectRows(table, expression.of), size: 2 };
	}
}

function lookUp({ codes, size }: CodedColumn, values: readonly (number | null)[]): Float64Array {
	const meaning = new Float64Array(Math.max(size, values.length)).fill(NaN);
	values.forEach((value, entry) => (meaning[entry] = value ?? NaN));
	const result = new Float64Array(codes.length);
	for (let row = 0; row < result.length; row++) result[row] = meaning[codes[row] ?? 0] ?? NaN;
	return result;
}

/** The sum, product or mean of those that are there, in the order given: every engine rounds alike. */
function unite(
	table: ArrayTable,
	{ op, of, least }: Extract<NumberExpression, { op: 'sum' | 'product' | 'mean' }>
): Float64Array {
	const result = new Float64Array(table.responses).fill(op === 'product' ? 1 : 0);
	const there = new Uint32Array(table.responses);
	for (const part of of) {
		const values = evaluateNumber(table, part);
		for (let row = 0; row < result.length; row++) {
			const value = values[row] ?? NaN;
			if (Number.isNaN(value)) continue;
			there[row] = (there[row] ?? 0) + 1;
			result[row] = op === 'product' ? (result[row] ?? 1) * value : (result[row] ?? 0) + value;
		}
	}
	for (let row = 0; row < result.length; row++) {
		const parts = there[row] ?? 0;
		if (parts < least) result[row] = NaN;
		else if (op === 'mean') result[row] = parts === 0 ? NaN : (result[row] ?? 0) / parts;
	}
	return result;
}

function choose(
	table: ArrayTable,
	{ cases, otherwise }: Extract<NumberExpression, { op: 'case' }>
): Float64Array {
	const result = otherwise
		? Float64Array.from(evaluateNumber(table, otherwise))
		: new Float64Array(table.responses).fill(NaN);
	for (const { when, then } of cases.toReversed()) {
		const selected = selectRows(table, when);
		const values = evaluateNumber(table, then);
		for (let row = 0; row < result.length; row++) {
			if (selected[row] === 1) result[row] = values[row] ?? NaN;
		}
	}
	return result;
}

/** How many of the rising edges are not above the value. */
function countUpTo(edges: readonly number[], value: number): number {
	let [low, high] = [0, edges.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((edges[middle] ?? Infinity) <= value) low = middle + 1;
		else high = middle;
	}
	return low;
}

import { visitConditions, type EntryFilter } from './entry-filter';
import {
	largestNumber,
	type CodeExpression,
	type Derivation,
	type NumberExpression
} from './expression';
import type { KnownColumns } from './known-columns';

/** The most codes that a derived column may have. */
const mostCodes = 1_000_000;

/**
 * How far a derivation's values can reach: every code is below it, no number larger in size. Throws when the
 * derivation names what is not there, holds what is no number, or could grow beyond `largestNumber`.
 */
export function reachOf(known: KnownColumns, derivation: Derivation): number {
	switch (derivation.op) {
		case 'recode':
		case 'bin':
		case 'holds':
			return reachOfCodes(known, derivation);
		default: {
			const reach = reachOfNumber(known, derivation);
			if (!(reach <= largestNumber)) throw new RangeError('The numbers could become too large');
			return reach;
		}
	}
}

/** Throws when the filter names what is not there, or an entry that is not a whole number. */
export function checkFilter(known: KnownColumns, filter: EntryFilter): void {
	visitConditions(filter, ({ column, entries }) => {
		checkCoded(known, column);
		for (const entry of entries) {
			if (!Number.isSafeInteger(entry) || entry < 0) throw new Error(`No entry ${entry}`);
		}
	});
}

/** Throws when there is no coded column of this id. */
export function checkCoded(known: KnownColumns, id: string): void {
	if (!known.codes.has(id)) throw new Error(`No column ${id}`);
}

function reachOfCodes(known: KnownColumns, derivation: CodeExpression): number {
	switch (derivation.op) {
		case 'recode': {
			checkCoded(known, derivation.column);
			for (const code of derivation.codes) {
				if (!Number.isInteger(code) || code < 0 || code >= mostCodes) {
					throw new RangeError(`Not a code: ${code}`);
				}
			}
			return 1 + derivation.codes.reduce((most, code) => Math.max(most, code), 0);
		}
		case 'bin': {
			reachOf(known, derivation.of);
			derivation.edges.forEach((edge, i) => {
				const before = derivation.edges[i - 1] ?? -Infinity;
				if (!Number.isFinite(edge) || edge <= before) throw new RangeError('The edges do not rise');
			});
			return derivation.edges.length + 2;
		}
		case 'holds':
			checkFilter(known, derivation.of);
			return 2;
	}
}

function reachOfNumber(known: KnownColumns, expression: NumberExpression): number {
	switch (expression.op) {
		case 'lookup':
			checkCoded(known, expression.column);
			return expression.values.reduce<number>((most, value) => Math.max(most, sizeOf(value)), 0);
		case 'column': {
			const reach = known.numbers.get(expression.id);
			if (reach === undefined) throw new Error(`No number column ${expression.id}`);
			return reach;
		}
		case 'constant':
			return sizeOf(expression.value);
		case 'sum':
		case 'product':
		case 'mean': {
			if (!Number.isInteger(expression.least) || expression.least < 0) {
				throw new RangeError(`Not a number of parts: ${expression.least}`);
			}
			const parts = expression.of.map((part) => reachOf(known, part));
			if (expression.op === 'sum') return parts.reduce((sum, part) => sum + part, 0);
			// A mean is worked out as a sum; a product may lack its small factors.
			if (expression.op === 'mean') return parts.reduce((sum, part) => sum + part, 0);
			return parts.reduce((product, part) => product * Math.max(1, part), 1);
		}
		case 'count':
			for (const filter of expression.of) checkFilter(known, filter);
			return expression.of.length;
		case 'case': {
			for (const { when } of expression.cases) checkFilter(known, when);
			const branches = expression.cases.map(({ then }) => then);
			if (expression.otherwise) branches.push(expression.otherwise);
			return branches.reduce((most, branch) => Math.max(most, reachOf(known, branch)), 0);
		}
	}
}

function sizeOf(value: number | null): number {
	if (value === null) return 0;
	if (typeof value !== 'number' || Number.isNaN(value)) throw new RangeError('Not a number');
	return Math.abs(value);
}

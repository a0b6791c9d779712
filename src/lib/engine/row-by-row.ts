import type { CountRow } from '$lib/survey/count-table';
import type { CrossRow, MomentRow, ValueRow } from '$lib/survey/moment-table';
import { compareCodes, compareValues } from './compare-codes';
import type { CrossRequest, EngineTable, Selection } from './engine';
import type { EntryFilter } from './entry-filter';
import { isCoded, type CodeExpression, type Derivation, type NumberExpression } from './expression';

type Taking = { codes: number[]; w: number; row: number };

/** The engine's answers by the longest road, for tests: every response is asked by itself. */
export class RowByRow {
	readonly #codes = new Map<string, (row: number) => number>();
	readonly #numbers = new Map<string, (row: number) => number | null>();
	readonly #responses: number;

	constructor(table: EngineTable) {
		this.#responses = table.responses;
		for (const { id, codes } of table.columns) this.#codes.set(id, (row) => codes[row] ?? 0);
		for (const { id, values } of table.numbers) this.#numbers.set(id, (row) => values[row] ?? 0);
	}

	derive(id: string, derivation: Derivation): void {
		if (isCoded(derivation)) this.#codes.set(id, (row) => this.code(derivation, row));
		else this.#numbers.set(id, (row) => this.number(derivation, row));
	}

	meets(filter: EntryFilter, row: number): boolean {
		switch (filter.op) {
			case 'in':
				return filter.entries.includes(this.#codeOf(filter.column, row));
			case 'and':
				return filter.of.every((part) => this.meets(part, row));
			case 'or':
				return filter.of.some((part) => this.meets(part, row));
			case 'not':
				return !this.meets(filter.of, row);
		}
	}

	number(expression: NumberExpression, row: number): number | null {
		switch (expression.op) {
			case 'lookup':
				return expression.values[this.#codeOf(expression.column, row)] ?? null;
			case 'column':
				return this.#numbers.get(expression.id)?.(row) ?? null;
			case 'constant':
				return expression.value;
			case 'count':
				return expression.of.filter((filter) => this.meets(filter, row)).length;
			case 'case': {
				const found = expression.cases.find(({ when }) => this.meets(when, row));
				const branch = found ? found.then : expression.otherwise;
				return branch ? this.number(branch, row) : null;
			}
			default: {
				const parts = expression.of.flatMap((part) => this.number(part, row) ?? []);
				if (parts.length < expression.least) return null;
				if (expression.op === 'product') return parts.reduce((a, b) => a * b, 1);
				const sum = parts.reduce((a, b) => a + b, 0);
				if (expression.op === 'sum') return sum;
				return parts.length === 0 ? null : sum / parts.length;
			}
		}
	}

	code(expression: CodeExpression, row: number): number {
		switch (expression.op) {
			case 'recode':
				return expression.codes[this.#codeOf(expression.column, row)] ?? 0;
			case 'bin': {
				const value = this.number(expression.of, row);
				if (value === null) return 0;
				return 1 + expression.edges.filter((edge) => edge <= value).length;
			}
			case 'holds':
				return this.meets(expression.of, row) ? 1 : 0;
		}
	}

	counts(selection: Selection): CountRow[] {
		return [...this.#groups(selection)].map(([codes, rows]) => ({ codes, ...weigh(rows) }));
	}

	moments(selection: Selection, x: NumberExpression): MomentRow[] {
		return [...this.#groups(selection)].flatMap(([codes, rows]) => {
			const having = rows.flatMap(({ w, row }) => {
				const value = this.#unsigned(x, row);
				return value === null ? [] : [{ w, value }];
			});
			if (having.length === 0) return [];
			const values = having.map(({ value }) => value);
			const [min, max] = [Math.min(...values), Math.max(...values)];
			const centre = (min + max) / 2;
			const sum = (of: (w: number, d: number) => number): number =>
				having.reduce((total, { w, value }) => total + of(w, value - centre), 0);
			return {
				codes,
				...weigh(having),
				min,
				max,
				centre,
				sumWD: sum((w, d) => w * d),
				sumWD2: sum((w, d) => w * d * d),
				sumW2D: sum((w, d) => w * w * d),
				sumW2D2: sum((w, d) => w * w * d * d)
			};
		});
	}

	products(request: CrossRequest): CrossRow[] {
		const { x } = request;
		return [...this.#groups(request)].flatMap(([codes, all]) => {
			const rows = all
				.map(({ w, row }) => ({ w, values: x.map((number) => this.#unsigned(number, row)) }))
				.filter(({ values }) => !request.complete || !values.includes(null));
			const centres = x.map((_, i) => {
				const own = rows.flatMap(({ values }) => values[i] ?? []);
				return own.length === 0 ? 0 : (Math.min(...own) + Math.max(...own)) / 2;
			});
			const matrix = (of: (w: number, d: number, e: number) => number): number[][] =>
				x.map((_, i) =>
					x.map((_, j) =>
						rows.reduce((total, { w, values }) => {
							const [a, b] = [values[i] ?? null, values[j] ?? null];
							if (a === null || b === null) return total;
							return total + of(w, a - (centres[i] ?? 0), b - (centres[j] ?? 0));
						}, 0)
					)
				);
			const n = matrix(() => 1);
			if (n.every((places, i) => places[i] === 0)) return [];
			return {
				codes,
				centres,
				n,
				sumW: matrix((w) => w),
				sumW2: matrix((w) => w * w),
				sumWD: matrix((w, d) => w * d),
				sumWDD: matrix((w, d, e) => w * d * e)
			};
		});
	}

	values(selection: Selection, x: NumberExpression): ValueRow[] {
		return [...this.#groups(selection)]
			.flatMap(([codes, rows]) => {
				const different = new Set(rows.flatMap(({ row }) => this.#unsigned(x, row) ?? []));
				return [...different].map((value) => {
					const having = rows.filter(({ row }) => this.number(x, row) === value);
					return { codes, value, ...weigh(having) };
				});
			})
			.sort(compareValues);
	}

	/** A zero has no sign. */
	#unsigned(expression: NumberExpression, row: number): number | null {
		const value = this.number(expression, row);
		return value === null ? null : value + 0;
	}

	#codeOf(id: string, row: number): number {
		return this.#codes.get(id)?.(row) ?? 0;
	}

	/** The rows of each group that take part, the groups sorted by codes. */
	#groups({ by, presence = [], weight, where }: Selection): Map<number[], Taking[]> {
		const groups = new Map<string, { codes: number[]; rows: Taking[] }>();
		for (let row = 0; row < this.#responses; row++) {
			if (where && !this.meets(where, row)) continue;
			const w = weight === undefined ? 1 : (this.#numbers.get(weight)?.(row) ?? null);
			if (w === null) continue;
			const codes = by.map((id) => {
				const code = this.#codeOf(id, row);
				return presence.includes(id) ? Math.min(code, 1) : code;
			});
			const group = groups.get(codes.join()) ?? { codes, rows: [] };
			group.rows.push({ codes, w, row });
			groups.set(codes.join(), group);
		}
		const sorted = [...groups.values()].sort(compareCodes);
		return new Map(sorted.map(({ codes, rows }) => [codes, rows]));
	}
}

function weigh(rows: readonly { readonly w: number }[]): {
	n: number;
	sumW: number;
	sumW2: number;
} {
	return {
		n: rows.length,
		sumW: rows.reduce((sum, { w }) => sum + w, 0),
		sumW2: rows.reduce((sum, { w }) => sum + w * w, 0)
	};
}

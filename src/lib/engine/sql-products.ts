import type { CrossRow, Matrix } from '$lib/survey/moment-table';
import type { CrossRequest } from './engine';
import { numberSql } from './sql-expression';
import type { SqlLists } from './sql-lists';
import type { Part, PartRow } from './sql-part';
import { centredSql, sourceSql } from './sql-source';

/** What is worked out for a pair of numbers, in this order. */
const perPair = 6;

/** One part for all pairs of the numbers, a number with itself among them. */
export function productPart(request: CrossRequest, lists: SqlLists): Part {
	const numbers = request.x.length;
	const source = sourceSql(
		request,
		request.x.map((x) => numberSql(x, lists)),
		lists
	);
	const there = request.x.map((_, i) => `__x${i} IS NOT NULL`);
	const condition = request.complete && numbers > 0 ? there.join(' AND ') : 'true';
	return {
		keys: source.keys,
		values: [
			...request.x.map((_, i) => `any_value(__c${i})`),
			...pairsOf(numbers).flatMap(([i, j]) => pairSql(i, j, request.complete ?? false))
		],
		from: `(${centredSql(source, numbers, condition)})`
	};
}

/** The row of a group; null when nobody has any of the numbers. */
export function productRow({ x }: CrossRequest, { codes, values }: PartRow): CrossRow | null {
	const matrices = Array.from({ length: perPair - 1 }, () => x.map(() => x.map(() => 0)));
	pairsOf(x.length).forEach(([i, j], pair) => {
		const from = x.length + pair * perPair;
		const [n = 0, sumW = 0, sumW2 = 0, first = 0, second = 0, product = 0] = values.slice(from);
		const put = (matrix: number, ij: number, ji: number): void => {
			const rows = matrices[matrix];
			if (rows?.[i]) rows[i][j] = ij;
			if (rows?.[j]) rows[j][i] = ji;
		};
		put(0, n, n);
		put(1, sumW, sumW);
		put(2, sumW2, sumW2);
		put(3, first, second);
		put(4, product, product);
	});
	const [n = [], sumW = [], sumW2 = [], sumWD = [], sumWDD = []]: Matrix[] = matrices;
	if (n.every((row, i) => row[i] === 0)) return null;
	return { codes, centres: values.slice(0, x.length), n, sumW, sumW2, sumWD, sumWDD };
}

function pairsOf(numbers: number): [number, number][] {
	return Array.from({ length: numbers }, (_, i) =>
		Array.from({ length: numbers - i }, (_, k): [number, number] => [i, i + k])
	).flat();
}

function pairSql(i: number, j: number, complete: boolean): string[] {
	const both = `__d${i} IS NOT NULL AND __d${j} IS NOT NULL`;
	const sum = (of: string): string =>
		`coalesce(sum(${complete ? of : `CASE WHEN ${both} THEN ${of} END`}), 0e0)`;
	return [
		complete ? 'count(*)' : `count(CASE WHEN ${both} THEN 1 END)`,
		sum('__w'),
		sum('__w * __w'),
		sum(`__w * __d${i}`),
		sum(`__w * __d${j}`),
		sum(`__w * __d${i} * __d${j}`)
	];
}

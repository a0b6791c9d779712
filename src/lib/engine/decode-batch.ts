import type { CountRow, CountTable } from '$lib/survey/count-table';
import { compareCodes } from './compare-codes';
import type { CountRequest } from './engine';
import { batchWidth } from './sql';

/** The tables of a batch, from the columns of its result (see `batchSql`). */
export function decodeBatch(
	requests: readonly CountRequest[],
	columns: readonly ArrayLike<number>[]
): CountTable[] {
	const width = batchWidth(requests);
	const column = (index: number): ArrayLike<number> => {
		const values = columns[index];
		if (!values) throw new Error(`The result lacks column ${index}`);
		return values;
	};
	const which = column(0);
	const codes = Array.from({ length: width }, (_, i) => column(1 + i));
	const [counts, sums, squares] = [column(1 + width), column(2 + width), column(3 + width)];
	const rows: CountRow[][] = requests.map(() => []);
	for (let i = 0; i < which.length; i++) {
		const index = which[i] ?? -1;
		const request = requests[index];
		if (!request) throw new Error(`The result names request ${index}`);
		const n = counts[i] ?? 0;
		rows[index]?.push({
			codes: codes.slice(0, request.by.length).map((values) => values[i] ?? 0),
			n,
			sumW: request.weight === undefined ? n : (sums[i] ?? 0),
			sumW2: request.weight === undefined ? n : (squares[i] ?? 0)
		});
	}
	return requests.map(({ by }, index) => ({ by, rows: (rows[index] ?? []).sort(compareCodes) }));
}

import fc from 'fast-check';
import type { CountMatrix } from './table';

/** For tests: a small table of counts, empty rows and columns among them. */
export function arbitraryTable(size: {
	readonly rows: number;
	readonly columns: number;
	readonly most: number;
}): fc.Arbitrary<CountMatrix> {
	return fc
		.tuple(fc.integer({ min: 1, max: size.rows }), fc.integer({ min: 1, max: size.columns }))
		.chain(([rows, columns]) => {
			const row = fc.array(fc.nat(size.most), { minLength: columns, maxLength: columns });
			return fc.array(row, { minLength: rows, maxLength: rows });
		});
}

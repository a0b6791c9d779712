/** What a row of `findingRows` may have; what is left out is null. */
export interface FindingRow {
	/** Of the finding's question; left out where it is about several or none. */
	readonly question?: string | null;
	readonly group?: string | null;
	readonly answer?: string | null;
	/** What `value` is; for shares and means that have a column of their own, what they are of when it needs saying. */
	readonly measure?: string;
	readonly n?: number | null;
	readonly count?: number | null;
	readonly percent?: number | null;
	readonly mean?: number | null;
	readonly median?: number | null;
	readonly sd?: number | null;
	readonly value?: number | null;
	readonly low?: number | null;
	readonly high?: number | null;
	readonly hidden?: boolean;
}

/** The row without any of its numbers: a number beside a hidden one may tell it. */
function hiddenRow({ question, group, answer, measure }: FindingRow): FindingRow {
	return {
		...(question === undefined ? {} : { question }),
		...(group === undefined ? {} : { group }),
		...(answer === undefined ? {} : { answer }),
		...(measure === undefined ? {} : { measure }),
		hidden: true
	};
}

/** A number of the finding: its row as it is, or hidden. */
export function rowUnless(hidden: unknown, row: FindingRow): FindingRow {
	return hidden ? hiddenRow(row) : row;
}

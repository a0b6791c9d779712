import type { Instrument } from './instrument';

/** The questionnaire with what every programme asks, and nothing that it may ask besides. */
export function withoutOptional(instrument: Instrument): Instrument {
	const items = instrument.items
		.filter(({ optional }) => !optional)
		.map((item) =>
			item.rows ? { ...item, rows: item.rows.filter(({ optional }) => !optional) } : item
		);
	return { ...instrument, items };
}

/** How many questions and rows a programme may ask besides. */
export function countOptional({ items }: Instrument): number {
	return items.reduce(
		(sum, { optional, rows = [] }) =>
			sum + (optional ? 1 : rows.filter((row) => row.optional).length),
		0
	);
}

import type { Instrument, InstrumentItem, InstrumentRow } from './instrument';

/** A slot of an instrument: a plain question, or one row of a grid. */
export interface InstrumentSlot {
	readonly slot: string;
	readonly item: InstrumentItem;
	/** Null for a plain question. */
	readonly row: InstrumentRow | null;
}

/** Whether a survey is the instrument's without asking it. */
export const isOptional = ({ item, row }: InstrumentSlot): boolean =>
	(item.optional ?? row?.optional) === true;

/** The slots of an instrument in the order they are asked. A grid's own name is no slot: its rows are. */
export function slotsOf({ items }: Instrument): InstrumentSlot[] {
	return items.flatMap((item): InstrumentSlot[] =>
		item.rows
			? item.rows.map((row) => ({ slot: row.slot, item, row }))
			: [{ slot: item.slot, item, row: null }]
	);
}

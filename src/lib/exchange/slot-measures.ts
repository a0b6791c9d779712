import { instrumentOf } from '$lib/instruments/instruments';
import type { InstrumentName } from '$lib/instruments/instrument';
import { slotsOf } from '$lib/instruments/slots';
import type { Range } from '$lib/survey/findings/estimate';
import { vocabularyScales } from '$lib/vocabulary/scale-list';
import type { ExchangeTable } from './exchange-file';

/** People by what each of them adds to a mean, or to a share: 1 for those who gave one of the answers. */
export type Values = readonly { readonly value: number; readonly n: number }[];

/** A number that events are compared by. */
export interface SlotMeasure {
	readonly measure: 'mean' | 'share';
	/** The answers whose share it is; none for a mean. */
	readonly options: readonly string[];
	/** The same by their place from 1. */
	readonly codes: readonly number[];
	readonly range: Range;
	/** Null where the table cannot tell it, because answers were merged. */
	valuesIn(table: ExchangeTable): Values | null;
}

/** So many of the highest points are the good answers of a scale. */
const topPoints = 2;
/** Shorter scales have no two highest. */
const fewestForTop = 4;

/** What can be compared of a question: the mean and the highest points of a scale, the share of each option of a list. */
export function measuresOf(
	instrument: InstrumentName,
	slot: string,
	tables: readonly ExchangeTable[]
): SlotMeasure[] {
	const asked = slotsOf(instrumentOf(instrument)).find((one) => one.slot === slot);
	if (!asked) return [];
	const { answer } = asked.item;
	if (answer.kind === 'scale') return scaleMeasures(answer.scale.nb);
	const told = new Set(tables.flatMap(({ cells }) => cells.flatMap(({ options }) => options)));
	const options = 'options' in answer ? answer.options : [];
	return options
		.map(({ id }, place) => ({ id, place }))
		.filter(({ id }) => told.has(id))
		.map(({ id, place }) => shareOf([id], [place + 1]));
}

/** Scales whose best is in the middle are never averaged: the share of the best is compared. */
function scaleMeasures(id: string): SlotMeasure[] {
	const scale = vocabularyScales.find((one) => one.id === id);
	if (!scale) throw new Error(`No scale ${id}`);
	const points = scale.points.map((_, place) => String(place + 1));
	const share = (from: number, to: number) =>
		shareOf(points.slice(from, to), points.slice(from, to).map(Number));
	if (scale.ideal !== undefined) return [share(scale.ideal, scale.ideal + 1)];
	const start = scale.start ?? 1;
	const top = points.length >= fewestForTop ? points.length - topPoints : points.length - 1;
	return [meanOf(start, points), share(top, points.length)];
}

function meanOf(start: number, points: readonly string[]): SlotMeasure {
	return {
		...{ measure: 'mean', options: [], codes: [] },
		range: { min: start, max: start + points.length - 1 },
		valuesIn({ cells }) {
			const given = cells.filter(({ n }) => n > 0);
			if (given.some(({ options }) => options.length !== 1)) return null;
			const values = given.map(({ options: [option = ''], n }) => ({
				value: start + points.indexOf(option),
				n
			}));
			return values.some(({ value }) => value < start) ? null : values;
		}
	};
}

function shareOf(options: readonly string[], codes: readonly number[]): SlotMeasure {
	const wanted = new Set(options);
	return {
		...{ measure: 'share', options, codes },
		range: { min: 0, max: 1 },
		valuesIn({ kind, base, cells }) {
			const told = cells.filter((cell) => cell.options.some((option) => wanted.has(option)));
			const isWhole = told.every((cell) => cell.options.every((option) => wanted.has(option)));
			const isTold = told.flatMap((cell) => cell.options).length === wanted.size;
			if (!isWhole || !isTold || (kind === 'multiple' && told.length !== 1)) return null;
			const count = told.reduce((sum, { n }) => sum + n, 0);
			return [
				{ value: 0, n: base - count },
				{ value: 1, n: count }
			].filter(({ n }) => n > 0);
		}
	};
}

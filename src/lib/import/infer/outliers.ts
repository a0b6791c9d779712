import type { TableColumn } from '../table';
import { isBlank } from './cells';

const age =
	/(?<!\p{L})(?:alder|ålder|age|edad|hvor gammel|kor gammal|hur gammal|how old)(?!\p{L})/iu;
const oldest = 120;
/** Fewer numbers show no habit that one of them could break. */
const fewest = 5;
/** So many times the median, a number is a slip of the finger or a code. */
const timesMedian = 1000;
/** 999 and the like stand for "no answer" where every other number is much smaller. */
const nines = /^-?9{3,}$/;

function median(sorted: readonly number[]): number {
	const middle = Math.floor(sorted.length / 2);
	const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
	return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/**
 * Cells whose number cannot be meant: an age below 0 or above 120, a number a thousand times the median of
 * the others' sizes, 999 above five times the next largest. They are read as the numbers they are; what is
 * told is that they count. `values` is the number per entry, null where unread.
 */
export function findOutliers(
	cells: TableColumn,
	values: readonly (number | null)[],
	header: string
): { text: string; count: number }[] {
	const numbers = values.flatMap((value, entry) =>
		value === null || isBlank(cells, entry)
			? []
			: [{ value, text: (cells.entries[entry] ?? '').trim(), count: cells.counts[entry] ?? 0 }]
	);
	if (numbers.length < fewest) return [];
	const sizes = numbers.map(({ value }) => Math.abs(value)).sort((a, b) => a - b);
	const usual = median(sizes);
	const plain = numbers.filter(({ text }) => !nines.test(text));
	const largest = plain.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0);
	const isAge = age.test(header);
	return numbers.filter(({ value, text }) => {
		if (isAge) return value < 0 || value > oldest;
		const size = Math.abs(value);
		return (usual > 0 && size > timesMedian * usual) || (nines.test(text) && size > 5 * largest);
	});
}

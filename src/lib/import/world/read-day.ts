import { isoDate, parseDate, type DateOrder } from '../infer/parse-date';
import { splitTimestamp } from '../infer/parse-timestamp';

const months: readonly (readonly string[])[] = [
	['jan', 'januar', 'januari', 'january'],
	['feb', 'februar', 'februari', 'february'],
	['mar', 'mars', 'marts', 'march'],
	['apr', 'april'],
	['mai', 'maj', 'may'],
	['jun', 'juni', 'june'],
	['jul', 'juli', 'july'],
	['aug', 'august', 'augusti'],
	['sep', 'sept', 'september'],
	['okt', 'oktober', 'oct', 'october'],
	['nov', 'november'],
	['des', 'desember', 'dec', 'december']
];

const monthOf = new Map(months.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));

/** `4. mars 2026` and `4 March 2026`. */
const named = /^(\d{1,2})\.?\s{0,5}(\p{L}{3,9})\.?,?\s{1,5}(\d{4})$/u;
/** `4/3 2026`, `4/3-2026` and `4. 3. 2026`. */
const spaced = /^(\d{1,2})[./]\s{0,5}(\d{1,2})(?:\.\s{0,5}|[-\s]\s{0,5})(\d{4})$/;

/** The day in a cell as ISO text, written as in Nordic files, with a time or without; null when it is none. */
export function readDay(cell: string, order: DateOrder): string | null {
	const text = splitTimestamp(cell)?.date ?? cell.trim();
	const plain = parseDate(text, order);
	if (plain !== null) return plain;
	const [, day, month, year] = named.exec(text) ?? [];
	const number = month === undefined ? undefined : monthOf.get(month.toLowerCase());
	if (number !== undefined) return isoDate(Number(year), number, Number(day));
	const [, first, second, last] = spaced.exec(text) ?? [];
	return last === undefined ? null : isoDate(Number(last), Number(second), Number(first));
}

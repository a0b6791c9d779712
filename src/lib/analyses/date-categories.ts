import type { TemporalQuestion } from '$lib/survey/question';
import type { Category } from './category';
import { addCounts, nobody, type Counts } from './counts';

/** A unit of time: what an ISO text is cut down to, and the next one. */
interface Unit {
	readonly length: number;
	next(label: string): string;
	/** More steps than this are better told in a coarser unit. */
	readonly most: number;
}

const millisecondsPerDay = 86_400_000;

const day: Unit = {
	length: 10,
	next: (label) => new Date(Date.parse(label) + millisecondsPerDay).toISOString().slice(0, 10),
	most: 31
};
const month: Unit = {
	length: 7,
	next: (label) => {
		const [year = 0, number = 1] = label.split('-').map(Number);
		return number === 12 ? `${pad(year + 1, 4)}-01` : `${pad(year, 4)}-${pad(number + 1, 2)}`;
	},
	most: 36
};
const year: Unit = { length: 4, next: (label) => pad(Number(label) + 1, 4), most: 60 };

/**
 * Dates as categories in order of time: days, or months or years when there would be too many, gaps
 * included as zeros; times of day by the hour. Labels are ISO (`2026-03-04`, `2026-03`, `2026`) and
 * `13:00`. Years too far apart to list stand without the gaps.
 */
export function dateCategories(
	kind: TemporalQuestion['kind'],
	counts: ReadonlyMap<string, Counts>
): Category[] {
	if (kind === 'time') return hours(counts);
	for (const unit of [day, month, year]) {
		const perUnit = sumBy(counts, (text) => text.slice(0, unit.length));
		const labels = steps([...perUnit.keys()].sort(), unit);
		if (labels) return labels.map((label) => categoryOf(label, perUnit));
	}
	const perYear = sumBy(counts, (text) => text.slice(0, year.length));
	return [...perYear.keys()].sort().map((label) => categoryOf(label, perYear));
}

function hours(counts: ReadonlyMap<string, Counts>): Category[] {
	const perHour = sumBy(counts, (text) => `${text.slice(0, 2)}:00`);
	const present = [...perHour.keys()].map((label) => Number(label.slice(0, 2)));
	if (present.length === 0) return [];
	const [first, last] = [Math.min(...present), Math.max(...present)];
	return Array.from({ length: last - first + 1 }, (_, i) =>
		categoryOf(`${pad(first + i, 2)}:00`, perHour)
	);
}

/** Every label from the first to the last; null when they are too many. */
function steps(sorted: readonly string[], unit: Unit): string[] | null {
	const [first, last] = [sorted[0], sorted.at(-1)];
	if (first === undefined || last === undefined) return [];
	const labels = [first];
	for (let label = first; label < last; labels.push(label)) {
		if (labels.length === unit.most) return null;
		label = unit.next(label);
	}
	return labels;
}

function sumBy(
	counts: ReadonlyMap<string, Counts>,
	labelOf: (text: string) => string
): Map<string, Counts> {
	const sums = new Map<string, Counts>();
	for (const [text, count] of counts) {
		const label = labelOf(text);
		sums.set(label, addCounts([sums.get(label) ?? nobody, count]));
	}
	return sums;
}

function categoryOf(label: string, counts: ReadonlyMap<string, Counts>): Category {
	return { label, counts: counts.get(label) ?? nobody, missing: null };
}

function pad(value: number, length: number): string {
	return String(value).padStart(length, '0');
}

import { RecordScanner } from './record-scanner';

const delimiters = [',', ';', '\t'] as const;

/** How a file separates its cells and lines. A line feed also ends a line that ends in CR LF. */
export interface Dialect {
	readonly delimiter: (typeof delimiters)[number];
	readonly newline: '\n' | '\r';
	/** True when the file's writer puts cells in quotes, so that a lone quote in a bare cell is damage. */
	readonly hasQuoting: boolean;
}

export interface SampleRecord {
	readonly cells: readonly string[];
	/** Cells, also those past the limit. */
	readonly count: number;
	/** Cells that stand in quotes. */
	readonly quoted: number;
	readonly isBlank: boolean;
	/** False when its quotes are broken. */
	readonly isSound: boolean;
}

const sampleSize = 200;
/** Blank lines included. A header further down than this is not looked for. */
export const sampleLimit = 20_000;

/** Of a sampled record one more cell is kept, so that too many can be told. */
export const maxColumns = 10_000;

/** The first records of the text as a dialect reads them. A record that the text ends in the middle of is left out unless it is the last. */
export function sampleRecords(text: string, dialect: Dialect, isWhole: boolean): SampleRecord[] {
	const records: SampleRecord[] = [];
	let filled = 0;
	const scanner = new RecordScanner(dialect, () => {
		const record = sampleOf(scanner);
		records.push(record);
		if (!record.isBlank) filled += 1;
		return filled < sampleSize && records.length < sampleLimit ? 'record' : 'stop';
	});
	scanner.scan(text, isWhole);
	return records;
}

function sampleOf(scanner: RecordScanner): SampleRecord {
	const { cells } = scanner;
	const isSound = scanner.problem === null;
	return {
		cells: cells.slice(0, maxColumns + 1),
		count: cells.length,
		quoted: scanner.countQuoted(),
		isBlank: isSound && cells.every((cell) => cell.trim() === ''),
		isSound
	};
}

/**
 * The dialect that makes the beginning of a file most like a table: the delimiter that gives most records
 * the same number of cells, from the first such record on. Without any such delimiter the file has one column.
 */
export function detectDialect(text: string, isWhole: boolean): Dialect {
	const newline = detectNewline(text);
	const scored = delimiters.map((delimiter) => {
		const records = sampleRecords(text, { delimiter, newline, hasQuoting: false }, isWhole);
		const hasQuoting = records.some(({ quoted }) => quoted > 0);
		return { dialect: { delimiter, newline, hasQuoting }, ...scoreRecords(records) };
	});
	const best = scored.reduce((a, b) => {
		if (Math.abs(b.score - a.score) > 0.001) return b.score > a.score ? b : a;
		// Sentences hold commas and lists semicolons, but hardly anyone types a tab.
		return b.width > a.width || (b.width > 1 && b.dialect.delimiter === '\t') ? b : a;
	});
	if (best.score >= 0.5) return best.dialect;
	const undivided = scored.find(({ isUndivided }) => isUndivided);
	return (undivided ?? best).dialect;
}

/** `width`: the commonest number of cells. `score`, 0 to 1: how consistent that is; 0 for one column. */
function scoreRecords(records: readonly SampleRecord[]): {
	width: number;
	score: number;
	isUndivided: boolean;
} {
	const widths = records.filter((r) => !r.isBlank).map((r) => (r.isSound ? r.count : -1));
	const width = commonestWidth(widths);
	const isUndivided = widths.every((w) => w === 1);
	if (width < 2) return { width, score: 0, isUndivided };
	const first = widths.indexOf(width);
	const fitting = widths.filter((w) => w === width).length;
	// Lines above the table are possible, but a delimiter that explains the first line is likelier right.
	const penalty = fitting < first ? 1 : Math.min(0.3, first * 0.1);
	const score = Math.max(0, fitting / (widths.length - first) - penalty);
	return { width, score, isUndivided };
}

/** Ties go to the wider, because a table is wider than the lines above it. 0 when no record is sound. */
export function commonestWidth(widths: readonly number[]): number {
	const counts = new Map<number, number>();
	for (const width of widths) if (width > 0) counts.set(width, (counts.get(width) ?? 0) + 1);
	let best = 0;
	for (const [width, count] of counts) {
		const most = counts.get(best) ?? 0;
		if (count > most || (count === most && width > best)) best = width;
	}
	return best;
}

/** CR ends lines only in a file whose first line end outside quotes is a CR alone. */
function detectNewline(text: string): Dialect['newline'] {
	let isQuoted = false;
	for (const match of text.matchAll(/["\r\n]/g)) {
		if (match[0] === '"') isQuoted = !isQuoted;
		else if (!isQuoted) return match[0] === '\r' && text[match.index + 1] !== '\n' ? '\r' : '\n';
	}
	return '\n';
}

import type { Sheet } from './sheet';
import type { SheetRow } from './header-of-rows';

/** Above the counts of a report, in the languages that survey tools speak. */
const countWords =
	/^(?:n|antall|antal|anzahl|aantal|count|counts|responses|respondents|respons(?:er)?|svar|prosent|procent|prozent|percent|percentage|%)$/i;
/** Above its options, where the header of a column of answers would be. */
const optionWords = /^(?:|answer choices|svaralternativ(?:er)?|antwoordopties|antwortoptionen)$/i;

/**
 * True when a workbook is a report: question after question with its options, each with a count and a share,
 * and no row per response. The answers cannot be got back from it.
 */
export function isSummaryReport(sheets: readonly Sheet[]): boolean {
	const blocks = sheets.flatMap(({ sample }) => blocksOf(sample));
	const counted = blocks.filter(isCountBlock);
	const rows = (list: readonly SheetRow[][]) => list.reduce((sum, block) => sum + block.length, 0);
	return counted.length >= 2 && rows(counted) * 2 > rows(blocks.filter((b) => b.length > 1));
}

/** Rows that follow one another, without those of a single cell, which are questions and titles. */
function blocksOf(sample: readonly SheetRow[]): SheetRow[][] {
	const blocks: SheetRow[][] = [];
	let before = -1;
	for (const row of sample) {
		const isTitle = row.cells.filter((cell) => cell !== '').length === 1;
		if (!isTitle && row.line === before + 1) blocks.at(-1)?.push(row);
		else if (!isTitle) blocks.push([row]);
		before = isTitle ? -1 : row.line;
	}
	return blocks;
}

/** Two or more options, each with a count and a share that add up to a whole, or under words for counts. */
function isCountBlock(rows: readonly SheetRow[]): boolean {
	const counts = rows.filter(({ cells }) => isOptionRow(cells));
	if (counts.length < 2 || counts.length < rows.length - 2) return false;
	const hasWords = rows.some(
		({ cells: [label = '', ...others] }) =>
			optionWords.test(label.trim()) && others.some((cell) => countWords.test(cell.trim()))
	);
	return hasWords || addsUp(counts);
}

function isOptionRow(cells: readonly string[]): boolean {
	const filled = cells.filter((cell) => cell !== '');
	const [label = '', ...numbers] = filled;
	return (
		numbers.length > 0 && share(label) === null && numbers.every((cell) => share(cell) !== null)
	);
}

function addsUp(rows: readonly SheetRow[]): boolean {
	const width = Math.max(...rows.map(({ cells }) => cells.length));
	for (let column = 1; column < width; column += 1) {
		const sum = rows.reduce((total, { cells }) => total + (share(cells[column] ?? '') ?? 0), 0);
		const isFraction = rows.some(({ cells }) => /[.,%]/.test(cells[column] ?? ''));
		if (isFraction && (Math.abs(sum - 1) < 0.02 || Math.abs(sum - 100) < 2)) return true;
	}
	return false;
}

function share(cell: string): number | null {
	const number = /^(\d{1,9}(?:[.,]\d{1,20})?)\s?%?$/.exec(cell.trim())?.[1];
	return number === undefined ? null : Number(number.replace(',', '.'));
}

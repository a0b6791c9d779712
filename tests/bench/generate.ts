import { open } from 'node:fs/promises';
import { createRandom, noise } from '../../data/generator/random.js';
import { form } from './form';

/** Responses put into one piece: some 200 kB of text. */
const rowsPerPiece = 1024;

const firstMoment = Date.UTC(2026, 1, 2, 7);
/** Fifty days of winter time, whatever the number of responses. */
const span = 50 * 24 * 3600 * 1000;

/**
 * A made-up survey of `rows` responses and 19 columns as Google Forms exports it, piece by piece: the time,
 * single choices, scales, a grid, checkboxes, numbers with decimal comma, open text. The same `rows` and
 * `seed` give the same text on every machine.
 */
export function* generateCsv(rows: number, seed: number): Generator<string, void> {
	const random = createRandom(seed);
	yield `${['Tidsmerke', ...form.map(({ header }) => header)].map(quote).join(',')}\r\n`;
	for (let from = 0; from < rows; from += rowsPerPiece) {
		let piece = '';
		for (let row = from; row < Math.min(rows, from + rowsPerPiece); row++) {
			const mood = noise(random);
			piece += quote(timestamp(firstMoment + ((row + random()) / rows) * span));
			for (const column of form) piece += `,${quote(column.cell(random, mood))}`;
			piece += '\r\n';
		}
		yield piece;
	}
}

/** Writes the survey of `generateCsv` to `path`, a piece at a time. */
export async function writeCsv(path: string, rows: number, seed: number): Promise<void> {
	const file = await open(path, 'w');
	try {
		for (const piece of generateCsv(rows, seed)) await file.write(piece);
	} finally {
		await file.close();
	}
}

function quote(cell: string): string {
	return `"${cell.replaceAll('"', '""')}"`;
}

/** As Google Forms writes it in Norwegian: `2026/03/04 3:06:28 p.m. CET`. */
function timestamp(moment: number): string {
	const time = new Date(moment + 3600 * 1000);
	const two = (value: number): string => String(value).padStart(2, '0');
	const date = `${time.getUTCFullYear()}/${two(time.getUTCMonth() + 1)}/${two(time.getUTCDate())}`;
	const hour = time.getUTCHours();
	const clock = `${hour % 12 || 12}:${two(time.getUTCMinutes())}:${two(time.getUTCSeconds())}`;
	return `${date} ${clock} ${hour < 12 ? 'a.m.' : 'p.m.'} CET`;
}

import { normaliseText } from '$lib/survey/normalise';
import type { Field } from './table-fields';
import type { Line } from './read-lines';

/** Lines above the header, a title or a source, that are read past. */
const mostAbove = 20;
/** Cells of a header that are looked at: a table about the world has a handful. */
const mostCells = 200;

/** A column of the table that was found: which cell, and what its header says. */
export interface FoundColumn {
	readonly place: number;
	readonly header: string;
}

export interface FoundHeader {
	/** Place of the header among the lines. */
	readonly at: number;
	readonly width: number;
	readonly columns: ReadonlyMap<string, FoundColumn>;
	/** Headers of columns that are a second one of their field. */
	readonly twice: readonly string[];
}

/** The first line that has the required columns, or the one that has most of the columns; null without lines. */
export function findHeader(lines: readonly Line[], fields: readonly Field[]): FoundHeader | null {
	const found = lines.slice(0, mostAbove).map(({ cells }, at): FoundHeader => ({
		at,
		width: cells.length,
		...columnsOf(cells, fields)
	}));
	const isWhole = ({ columns }: FoundHeader): boolean =>
		missingFields(fields, columns).length === 0;
	const most = Math.max(...found.map(({ columns }) => columns.size));
	return found.find(isWhole) ?? found.find(({ columns }) => columns.size === most) ?? null;
}

/** Columns that must be there and are not. */
export function missingFields(
	fields: readonly Field[],
	columns: FoundHeader['columns']
): readonly Field[] {
	const isThere = (name: string | undefined): boolean => name !== undefined && columns.has(name);
	return fields.filter(
		({ name, required, instead }) => required && !isThere(name) && !isThere(instead)
	);
}

function columnsOf(
	cells: readonly string[],
	fields: readonly Field[]
): Pick<FoundHeader, 'columns' | 'twice'> {
	const columns = new Map<string, FoundColumn>();
	const twice: string[] = [];
	const headers = cells.slice(0, mostCells).map((cell) => {
		const plain = plainHeader(cell);
		return { header: cell.trim(), plain, words: new Set(plain.split(/[^\p{L}\p{N}]+/u)) };
	});
	const settle = (fits: (field: Field, of: (typeof headers)[number]) => boolean): void => {
		headers.forEach((of, place) => {
			const { header, plain } = of;
			if (plain === '' || [...columns.values()].some((one) => one.place === place)) return;
			const fitting = fields.filter((field) => fits(field, of));
			const [field, ...others] = fitting.filter(({ name }) => !columns.has(name));
			if (field && others.length === 0) columns.set(field.name, { place, header });
			else if (!field && fitting.length > 0 && isExact(fitting, plain)) twice.push(header);
		});
	};
	settle((field, { plain }) => field.headers.includes(plain));
	settle((field, { words }) => field.headers.some((known) => hasWords(words, known)));
	return { columns, twice };
}

const isExact = (fields: readonly Field[], plain: string): boolean =>
	fields.some(({ headers }) => headers.includes(plain));

/** Without what stands in brackets: "Antall bedrifter (CVR)". */
function plainHeader(cell: string): string {
	return normaliseText(cell.replace(/[([][^()[\]]{0,200}[)\]]/g, ' '));
}

/** True if all words of the known header are among these: "antall registrerte bedrifter" has "bedrifter". */
function hasWords(words: ReadonlySet<string>, known: string): boolean {
	return known.length >= 3 && known.split(' ').every((word) => words.has(word));
}

import type { RowColumn, RowTable, RowValue } from '$lib/survey/row-table';
import { failed, resultLimits, type CodeOutcome } from './sandbox';

/** What the code is called in the engine's list of calls. */
export const codeName = 'transform';

/** Lines before the first of the code. */
const linesBefore = 1;

/**
 * The one text that comes out of the sandbox. Whoever wrote the code may have written this text too, so it is
 * believed only as far as it is a table: anything else is a result that is not rows.
 */
export function parseReply(text: string, mostRows: number): CodeOutcome {
	const reply = parsed(text);
	if (!Array.isArray(reply)) return failed('not_rows');
	const [kind, first, second, third] = reply as unknown[];
	if (kind === 'threw') return toldFailure(asText(first), asText(second, 20_000));
	if (kind === 'not_rows') return failed('not_rows', asText(first));
	if (kind === 'too_large') return failed('memory');
	const table = kind === 'rows' ? readTable(first, second, third, mostRows) : null;
	return table ? { kind: 'rows', table } : failed('not_rows');
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

const asText = (value: unknown, most = 2_000): string =>
	typeof value === 'string' ? value.slice(0, most) : '';

function toldFailure(message: string, stack: string): CodeOutcome {
	const because = message === 'InternalError: out of memory' ? 'memory' : 'threw';
	return failed(because, message, lineOf(stack));
}

/** The innermost call that stands in the code itself; null when there is none. */
function lineOf(stack: string): number | null {
	const [, line] = new RegExp(`\\(?${codeName}:(\\d+)`).exec(stack) ?? [];
	return line === undefined ? null : Math.max(1, Number(line) - linesBefore);
}

function readTable(
	length: unknown,
	isCut: unknown,
	columns: unknown,
	mostRows: number
): RowTable | null {
	if (typeof length !== 'number' || !Number.isInteger(length) || length < 0) return null;
	if (length > mostRows || typeof isCut !== 'boolean' || !Array.isArray(columns)) return null;
	if (columns.length > resultLimits.columns) return null;
	const read = columns.map((column) => readColumn(column, length));
	if (!read.every((column) => column !== null)) return null;
	if (new Set(read.map(({ name }) => name)).size < read.length) return null;
	return { columns: read, length, isCut };
}

function readColumn(column: unknown, length: number): RowColumn | null {
	if (!Array.isArray(column)) return null;
	const [name, values] = column as unknown[];
	if (typeof name !== 'string' || !Array.isArray(values) || values.length !== length) return null;
	return values.every(isRowValue) ? { name, values } : null;
}

function isRowValue(value: unknown): value is RowValue {
	if (value === null || typeof value === 'boolean' || typeof value === 'number') return true;
	if (isCellText(value)) return true;
	return Array.isArray(value) && value.every(isCellText);
}

/** Its ellipsis may come on top. */
const isCellText = (value: unknown): value is string =>
	typeof value === 'string' && value.length <= resultLimits.text + 1;

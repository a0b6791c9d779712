import type { Cell } from './cell';
import { documentSchema, type NotebookDocument } from './document';

/**
 * The text of a `.hagebok.json` file: JSON indented by two spaces with a final newline, what was written in cells
 * line by line. Parsing gives keys the order of the schema, so the same notebook is the same text, whatever order
 * its changes came in.
 */
export function serialiseDocument(document: NotebookDocument): string {
	return serialiseRecord(document, (parsed) => parsed);
}

/** Like {@link serialiseDocument}, for a file that holds something else than the whole notebook. */
export function serialiseRecord(
	document: NotebookDocument,
	record: (parsed: Omit<NotebookDocument, 'cells'>) => object
): string {
	const { cells, ...others } = documentSchema.parse(document);
	return `${JSON.stringify({ ...record(others), cells: cells.map(inLines) }, null, 2)}\n`;
}

function inLines(cell: Cell): unknown {
	switch (cell.kind) {
		case 'text':
			return { ...cell, text: cell.text.split('\n') };
		case 'sql':
		case 'transform':
			return { ...cell, code: cell.code.split('\n') };
		case 'chart':
			return { ...cell, spec: cell.spec.split('\n') };
		default:
			return cell;
	}
}

import { jsonFault } from '$lib/import/json-place';
import type { NotebookDocument } from './document';
import { migrate } from './migrate';
import { parseDocument, refused, type Refusal } from './parse-document';
import { isRecord } from './is-record';
import { recoverJson } from './recover-json';
import { repairDocument, type Needed, type Repair } from './repair';

/** Longest text that is opened, in UTF-16 units: ten thousand cells fit, a file of answers does not. */
export const longestDocument = 50_000_000;

export type OpenedDocument =
	| {
			readonly kind: 'document';
			readonly document: NotebookDocument;
			/** What had to be left out or changed; none for a sound file. */
			readonly repairs: readonly Repair[];
	  }
	| { readonly kind: 'refused'; readonly because: Refusal };

/**
 * Opens the text of a `.hagebok.json` file. A damaged one is repaired as far as it goes, and everything that was left
 * out is told; it is refused when nothing in it can be read. `needed` stands in for what the file lacks.
 */
export function openDocumentText(text: string, needed: Needed): OpenedDocument {
	const read = readNotebook(text);
	if ('because' in read) return read;
	const parsed = parseDocument(read.value);
	if (parsed.kind === 'document' && read.line === null) return { ...parsed, repairs: [] };
	if (parsed.kind === 'refused' && parsed.because.code !== 'damaged') return parsed;
	const notebook = migrate(read.value, Number(read.value['version']));
	const { document, repairs } = repairDocument(notebook, needed);
	if (isEmpty(document) && parsed.kind === 'refused') return parsed;
	return { kind: 'document', document, repairs: [...endsAt(read.line), ...repairs] };
}

type Read =
	| { readonly value: Readonly<Record<string, unknown>>; readonly line: number | null }
	| { readonly kind: 'refused'; readonly because: Refusal };

const somethingElse = 'This is not a Hagebok notebook.';

/** `line`: where the text stops being JSON, when it is not. */
function readNotebook(text: string): Read {
	if (text.length > longestDocument) return refused('not_a_notebook', {}, somethingElse);
	try {
		const value: unknown = JSON.parse(text);
		return isRecord(value) ? { value, line: null } : refused('not_a_notebook', {}, somethingElse);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		const value = recoverJson(text);
		return value
			? { value, line: jsonFault(text) }
			: refused('not_a_notebook', {}, `${somethingElse} The file is not JSON.`);
	}
}

/** Nothing that anybody made. */
function isEmpty({ cells, edits, title }: NotebookDocument): boolean {
	return cells.length === 0 && edits.length === 0 && title === '';
}

/** What stood after the damage is not known, so it is told even when no piece is missing. */
function endsAt(line: number | null): Repair[] {
	if (line === null) return [];
	return [{ part: 'file', at: line - 1, name: null, flaw: { code: 'not_json' } }];
}

import { jsonFault } from '$lib/import/json-place';
import { documentSchema, type NotebookDocument } from './document';
import { isRecord } from './is-record';
import { migrate } from './migrate';
import { parseDocument, refused, type Refusal } from './parse-document';
import { recoverJson } from './recover-json';
import { readableItems, repairDocument, type Needed, type Repair } from './repair';
import { slotsSchema, type Slot } from './slot';
import { templateFormat, withoutData } from './template';

/** Longest text that is opened, in UTF-16 units: ten thousand cells fit, a file of answers does not. */
const longestDocument = 50_000_000;

/** What the parts of a notebook's and of a template's file are called. */
const partNames: ReadonlySet<string> = new Set([...Object.keys(documentSchema.shape), 'slots']);

export type OpenedDocument =
	| {
			readonly kind: 'document';
			readonly document: NotebookDocument;
			/** The questions that a template needs; null for a notebook. */
			readonly slots: readonly Slot[] | null;
			/** The version of the format that the file is written in; it is brought up to this program's. */
			readonly formatVersion: number;
			/** What had to be left out or changed; none for a sound file. */
			readonly repairs: readonly Repair[];
	  }
	| { readonly kind: 'refused'; readonly because: Refusal };

/**
 * Opens the text of a notebook's or a template's file. A damaged one is repaired as far as it goes, and everything
 * that was left out is told; it is refused when nothing in it can be read. `needed` stands in for what the file lacks.
 */
export function openDocumentText(text: string, needed: Needed): OpenedDocument {
	const read = readNotebook(text);
	if ('because' in read) return read;
	return read.value['format'] === templateFormat
		? openTemplate(read, needed)
		: openNotebook(read, needed);
}

interface Read {
	readonly value: Readonly<Record<string, unknown>>;
	/** Where the text stops being JSON, when it is not. */
	readonly line: number | null;
}

function openNotebook({ value, line }: Read, needed: Needed): OpenedDocument {
	const parsed = parseDocument(value);
	if (parsed.kind === 'refused' && parsed.because.code !== 'damaged') return parsed;
	const formatVersion = Number(value['version']);
	if (parsed.kind === 'document' && line === null)
		return { ...parsed, slots: null, formatVersion, repairs: [] };
	const notebook = migrate(value, formatVersion);
	const { document, repairs } = repairDocument(notebook, needed);
	if (isEmpty(document) && parsed.kind === 'refused') return parsed;
	const told = [...endsAt(line), ...repairs];
	return { kind: 'document', document, slots: null, formatVersion, repairs: told };
}

/** A template is a notebook with slots, and without what belongs to one event, whatever its file says of that. */
function openTemplate({ value, line }: Read, needed: Needed): OpenedDocument {
	const { slots = [], ...others } = value;
	const opened = openNotebook({ value: { ...others, ...needed, format: 'hagebok' }, line }, needed);
	if (opened.kind === 'refused') return opened;
	const repairs = [...opened.repairs];
	const given: readonly unknown[] = Array.isArray(slots) ? slots : [slots];
	const readable = slotsSchema.parse(readableItems('slots', slotsSchema, given, repairs));
	return { ...opened, document: withoutData(opened.document), slots: readable, repairs };
}

const somethingElse = 'This is not a Hagebok notebook.';

function readNotebook(text: string): Read | Extract<OpenedDocument, { kind: 'refused' }> {
	if (text.length > longestDocument) return refused('not_a_notebook', {}, somethingElse);
	try {
		const value: unknown = JSON.parse(text);
		return isRecord(value) ? { value, line: null } : refused('not_a_notebook', {}, somethingElse);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		const value = recoverJson(text, partNames);
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

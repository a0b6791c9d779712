import type { z } from 'zod';
import { documentSchema, type NotebookDocument } from './document';
import { flawOf, type Flaw } from './flaw';
import { isRecord } from './is-record';

/** Something that was left out of a file, or changed, so that the rest could be opened. */
export interface Repair {
	/** The part of the notebook, as the file calls it: `cells`, `edits`, `policy` ... */
	readonly part: string;
	/** 0-based place in the part's list; null for the whole part. */
	readonly at: number | null;
	/** What the file itself calls what was there. */
	readonly name: string | null;
	readonly flaw: Flaw;
}

/** What a notebook cannot be without, for one whose own cannot be read. */
export type Needed = Pick<NotebookDocument, 'id' | 'created'>;

export interface RepairedDocument {
	readonly document: NotebookDocument;
	readonly repairs: readonly Repair[];
}

type Field = z.ZodType;
type Parsed = Readonly<Record<string, unknown>>;

const fields: ReadonlyMap<string, Field> = new Map(Object.entries(documentSchema.shape));

/** As much of the notebook as can be right: what cannot is left out, piece by piece, and told. */
export function repairDocument(notebook: Parsed, needed: Needed): RepairedDocument {
	const repairs: Repair[] = [];
	const kept = new Map<string, unknown>([['title', ''], ...Object.entries(needed)]);
	for (const [part, value] of Object.entries(notebook)) {
		const field = fields.get(part);
		const parsed = field?.safeParse(value);
		if (!field || !parsed) {
			repairs.push({ part, at: null, name: null, flaw: { code: 'unknown_key', field: part } });
		} else if (parsed.success) kept.set(part, value);
		else if (Array.isArray(value) && isList(field))
			kept.set(part, readableItems(part, field, value, repairs));
		else repairs.push({ part, at: null, name: null, flaw: flawOf(parsed.error, value, []) });
	}
	return { document: documentSchema.parse(Object.fromEntries(kept)), repairs };
}

const isList = (field: Field): boolean => field.safeParse([]).success;

/** The items of a list that the schema takes; the others are told. */
export function readableItems(
	part: string,
	field: Field,
	items: readonly unknown[],
	repairs: Repair[]
): unknown[] {
	const readable = items.flatMap((item, at) => {
		const parsed = field.safeParse([item]);
		if (parsed.success) return [{ item, at }];
		repairs.push({ part, at, name: nameOfItem(item), flaw: flawOf(parsed.error, item, [0]) });
		return [];
	});
	const distinct = part === 'cells' ? withOwnIds(readable, repairs) : once(part, readable, repairs);
	return withinLimit(part, field, distinct, repairs);
}

interface Placed {
	readonly item: unknown;
	readonly at: number;
}

/** The second cell with an id gets another: what refers to it means the first. */
function withOwnIds(cells: readonly Placed[], repairs: Repair[]): Placed[] {
	const taken = new Set(cells.map(({ item }) => textAt(item, 'id') ?? ''));
	const seen = new Set<string>();
	let number = 1;
	return cells.map(({ item, at }) => {
		const id = textAt(item, 'id') ?? '';
		if (!seen.has(id)) {
			seen.add(id);
			return { item, at };
		}
		while (taken.has(`c${number}`)) number += 1;
		const own = `c${number}`;
		taken.add(own);
		repairs.push({
			part: 'cells',
			at,
			name: nameOfItem(item),
			flaw: { code: 'same_id', value: id }
		});
		return { item: isRecord(item) ? { ...item, id: own } : item, at };
	});
}

/** What is said of a question twice holds as it was said first. */
function once(part: string, items: readonly Placed[], repairs: Repair[]): Placed[] {
	if (part !== 'edits' && part !== 'codings') return [...items];
	const questions = new Set<string>();
	return items.filter(({ item, at }) => {
		const question = textAt(item, 'question') ?? '';
		if (questions.has(question)) {
			repairs.push({ part, at, name: nameOfItem(item), flaw: { code: 'twice', value: question } });
			return false;
		}
		questions.add(question);
		return true;
	});
}

function withinLimit(
	part: string,
	field: Field,
	placed: readonly Placed[],
	repairs: Repair[]
): unknown[] {
	const items = placed.map(({ item }) => item);
	const parsed = field.safeParse(items);
	const [issue] = parsed.error?.issues ?? [];
	if (issue?.code !== 'too_big') return items;
	const most = Number(issue.maximum);
	repairs.push({ part, at: most, name: null, flaw: { code: 'too_many', value: String(most) } });
	return items.slice(0, most);
}

const longestShown = 80;

/** What the file calls the item: by its title, its question or its id. */
function nameOfItem(item: unknown): string | null {
	const name = textAt(item, 'title') ?? textAt(item, 'question') ?? textAt(item, 'id');
	return name === null || name === '' ? null : name.slice(0, longestShown);
}

function textAt(item: unknown, key: string): string | null {
	const value: unknown = isRecord(item) ? Object.getOwnPropertyDescriptor(item, key)?.value : null;
	return typeof value === 'string' ? value : null;
}

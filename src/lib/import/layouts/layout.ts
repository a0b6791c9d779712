import type { Role } from '$lib/survey/role';
import type { System } from '$lib/survey/survey';
import type { EvidenceCode } from '../evidence-words';
import type { IssueDraft } from '../infer/reading';
import type { Values } from '../reason-words';
import type { DeclaredColumn, DeclaredValue, Table } from '../table';

/** One source system's way of laying questions out in columns. One file per layout. */
export interface Layout {
	readonly system: System;
	/** How surely this table has the layout, and why; null when it cannot be. */
	recognise(table: Table): Evidence | null;
	/** The questions the columns form, in file order. Every column belongs to exactly one draft, except void ones. */
	draft(table: Table): QuestionDraft[];
	/** Which responses the tool itself marks as finished; null when it marks none, or all are. */
	finished?(table: Table): Finished | null;
}

export interface Finished {
	/** 1 for a finished response, one per response. */
	readonly rows: Uint8Array;
	/** By which column, and what it says, in plain English. */
	readonly because: string;
}

export interface Evidence {
	/** 0 to 1; the surest layout is chosen. */
	readonly confidence: number;
	/** What shows it, as data: `evidence-words.ts` has the sentence in the reader's language. */
	readonly code: EvidenceCode;
	readonly values: Values;
}

/** Evidence with the facts that its sentence names. */
export function evidence(confidence: number, code: EvidenceCode, values: Values = {}): Evidence {
	return { confidence, code, values };
}

/** Columns that form one question, before its kind and options are inferred. */
export interface QuestionDraft {
	readonly text: string;
	readonly row: string | null;
	/** Same value for the rows of one grid. */
	readonly grid: string | null;
	/** 0-based file columns: one, or several when each option has a column of its own. */
	readonly columns: readonly number[];
	/** The role the layout gives the column by its place or header; null when inference must decide. */
	readonly role: Role | null;
	/** How several ticked options would stand in one cell; null when they cannot. */
	readonly joiner: ';' | ', ' | ',' | null;
	/** The separator, when the file itself shows that the cells are lists of ticked options. */
	readonly joined?: ';';
	/** With several columns: the option each column ticks, same order, and which of them holds free text. */
	readonly ticks: readonly Tick[] | null;
	/** What a codebook that came with the answers says of the column; null when nothing does. */
	readonly declared: DeclaredColumn | null;
	/** What whole numbers in the cells are when the layout shows it: the codes of options, or places in a ranking. */
	readonly numbers?: 'codes' | 'places';
	/** What the layout itself is unsure of. */
	readonly issues?: readonly IssueDraft[];
}

/** One column of a question with a column per option. */
export interface Tick {
	readonly label: string;
	readonly freeText: boolean;
	/** The cell that says that the option was chosen; any that does not say no when it is not known. */
	readonly ticked?: string;
	/** What the tool or a codebook writes under the option of a response that gives no answer at all. */
	readonly missing?: readonly DeclaredValue[];
}

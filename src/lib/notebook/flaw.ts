import type { z } from 'zod';
import { isRecord } from './is-record';
import { unreadable } from './unreadable';

/** What is wrong with a piece of a file, as data: a sentence is made of it in the reader's language. */
export interface Flaw {
	readonly code:
		/** The text is damaged there, or ends. */
		| 'not_json'
		/** A key that there is not. */
		| 'unknown_key'
		/** A name that this program does not know, for example of an analysis. */
		| 'unknown_value'
		/** Something that must be there is not. */
		| 'absent'
		/** Longer or larger than a notebook holds. */
		| 'too_large'
		/** Another kind of value than belongs there. */
		| 'wrong'
		/** The id of an earlier cell: this one got another. */
		| 'same_id'
		/** A question that was told of before. */
		| 'twice'
		/** More than a notebook holds: those after the limit. */
		| 'too_many';
	/** Where in the piece, as the file has it: `analysis`, `input.question`. */
	readonly field?: string;
	readonly value?: string;
}

const longestShown = 80;

/** What the schema found first. `value` is the piece; `within` the path to it that the schema was given. */
export function flawOf(error: z.ZodError, value: unknown, within: readonly PropertyKey[]): Flaw {
	if (value === unreadable) return { code: 'not_json' };
	const [issue] = error.issues;
	if (!issue) return { code: 'wrong' };
	const path = issue.path.slice(within.length).map(String);
	const found = path.reduce(part, value);
	const place = path.length > 0 ? { field: shown(path.join('.')) } : {};
	switch (issue.code) {
		case 'unrecognized_keys':
			return { code: 'unknown_key', field: shown([...path, ...issue.keys.slice(0, 1)].join('.')) };
		case 'too_big':
			return { code: 'too_large', ...place };
		case 'invalid_type':
			return { code: found === undefined ? 'absent' : 'wrong', ...place };
		case 'invalid_value':
		case 'invalid_union':
			if (found === undefined) return { code: 'absent', ...place };
			return typeof found === 'string'
				? { code: 'unknown_value', ...place, value: shown(found) }
				: { code: 'wrong', ...place };
		default:
			return { code: 'wrong', ...place };
	}
}

function part(whole: unknown, key: string): unknown {
	if (!Array.isArray(whole) && !isRecord(whole)) return undefined;
	return Object.getOwnPropertyDescriptor(whole, key)?.value;
}

const shown = (text: string): string =>
	text.length > longestShown ? `${text.slice(0, longestShown - 1)}…` : text;

/** The same in plain English, for logs and the command line. */
export function flawDetail({ code, field, value }: Flaw): string {
	switch (code) {
		case 'not_json':
			return 'the text is damaged or ends there';
		case 'unknown_key':
			return `there is no '${field}'`;
		case 'unknown_value':
			return `unknown ${field ?? 'value'} '${value}'`;
		case 'absent':
			return `'${field}' is not there`;
		case 'too_large':
			return `${field ? `'${field}'` : 'it'} is too large`;
		case 'wrong':
			return field ? `'${field}' is not what belongs there` : 'it is not what belongs there';
		case 'same_id':
			return `an earlier cell has the id '${value}'; it got another`;
		case 'twice':
			return `'${value}' was told of before`;
		case 'too_many':
			return `there are more than ${value}`;
	}
}

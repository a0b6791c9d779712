import { isDeniedFunction, isDeniedTable, isDeniedWord } from './denied-names';
import { QueryError, type QueryRefusal } from './row-query';
import { readSqlTokens, type SqlToken } from './sql-tokens';

/** SQL that somebody wrote, as it may be prepared. */
export interface CheckedQuery {
	/** As it was written, `$name` replaced by where the value stands, and without a semicolon at its end. */
	readonly sql: string;
	/** True when the rows come in an order that the SQL asks for. */
	readonly isOrdered: boolean;
}

/** What a query may begin with. */
const beginnings: ReadonlySet<string> = new Set([
	'select',
	'with',
	'from',
	'values',
	'table',
	'pivot',
	'unpivot',
	'('
]);

/**
 * Refuses SQL that is not a query, and words that would make its result another one tomorrow or elsewhere. What is let
 * through is still only prepared, as one query, where nothing can be written. `place` gives the SQL for a value.
 */
export function checkQuery(
	sql: string,
	values: readonly { readonly name: string }[],
	place: (name: string) => string
): CheckedQuery {
	const tokens = readSqlTokens(sql);
	while (tokens.at(-1)?.text === ';' && tokens.at(-1)?.kind === 'sign') tokens.pop();
	const [first] = tokens;
	if (!first) throw refuse(sql, 0, { code: 'empty' });
	if (!beginnings.has(first.text)) throw refuse(sql, first.from, { code: 'not_select' });
	let written = '';
	let from = 0;
	tokens.forEach((token, at) => {
		const denied = deniedIn(token, tokens[at - 1], tokens[at + 1]);
		if (denied !== null) throw refuse(sql, token.from, { code: 'not_allowed', name: denied });
		if (token.kind !== 'value') return;
		if (!values.some(({ name }) => name === token.text.toLowerCase()))
			throw refuse(sql, token.from, { code: 'unknown_value', name: token.text });
		written += sql.slice(from, token.from) + place(token.text.toLowerCase());
		from = token.to;
	});
	written += sql.slice(from, tokens.at(-1)?.to);
	return { sql: written, isOrdered: hasOrder(tokens) };
}

/** What is refused of a piece, given those beside it. */
function deniedIn(
	{ kind, text, to }: SqlToken,
	before: SqlToken | undefined,
	after: SqlToken | undefined
): string | null {
	if (kind === 'sign') {
		// A statement within the statement, and JSON's arrow, which only one DuckDB has.
		if (text === ';' || text === '\0') return text;
		return text === '-' && after?.text === '>' && after.from === to ? '->' : null;
	}
	if (kind !== 'word' && kind !== 'name') return null;
	const isCalled = after?.kind === 'sign' && after.text === '(';
	if (isDeniedTable(text) || (isCalled && isDeniedFunction(text))) return text;
	if (kind === 'name') return text.includes('\0') ? text : null;
	const pair = before?.kind === 'word' ? `${before.text} ${text}` : '';
	if (pair === 'using sample' || pair === 'time zone') return pair;
	return isDeniedWord(text) ? text : null;
}

/** True when `ORDER BY` stands outside all brackets. */
function hasOrder(tokens: readonly SqlToken[]): boolean {
	let depth = 0;
	return tokens.some(({ kind, text }, at) => {
		if (kind === 'sign' && '([{'.includes(text)) depth += 1;
		if (kind === 'sign' && ')]}'.includes(text)) depth -= 1;
		return depth === 0 && kind === 'word' && text === 'order' && tokens[at + 1]?.text === 'by';
	});
}

const says: Readonly<Record<QueryRefusal['code'], string>> = {
	empty: 'There is no SQL',
	not_select: 'Only one SELECT can be run',
	not_allowed: 'This cannot be used here',
	unknown_value: 'There is no value of this name'
};

function refuse(sql: string, at: number, refusal: QueryRefusal): QueryError {
	const message = 'name' in refusal ? `${says[refusal.code]}: ${refusal.name}` : says[refusal.code];
	return new QueryError(message, sql.slice(0, at).split('\n').length, refusal);
}

/**
 * A piece of SQL. `word`: a bare name or keyword, lower case; `name`: a name in quotation marks; `text`: a text in
 * any quotes; `value`: `$name`; `sign`: any other character.
 */
export interface SqlToken {
	readonly kind: 'word' | 'name' | 'text' | 'value' | 'sign';
	readonly text: string;
	readonly from: number;
	readonly to: number;
}

const space = /[\s\u180e\u200b\u2060]+/y;
const word = /[\p{L}_][\p{L}\p{N}\p{M}_$]*/uy;
const dollarQuote = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy;
const value = /\$[\p{L}\p{N}_]+/uy;
const lineComment = /--[^\n\r]*/y;

/**
 * The pieces of the SQL without its comments, in time that grows with its length. Where the database would see one
 * piece and this sees two, a refused word is found too often, never too seldom.
 */
export function readSqlTokens(sql: string): SqlToken[] {
	const tokens: SqlToken[] = [];
	let at = 0;
	const add = (kind: SqlToken['kind'], text: string, to: number): void => {
		tokens.push({ kind, text, from: at, to });
		at = to;
	};
	while (at < sql.length) {
		const skipped = matchAt(space, sql, at) || matchAt(lineComment, sql, at);
		if (skipped !== '') at += skipped.length;
		else if (sql.startsWith('/*', at)) at = endOfComment(sql, at);
		else if (sql[at] === "'") add('text', '', endOfQuotes(sql, at, "'"));
		else if (sql[at] === '"') {
			const to = endOfQuotes(sql, at, '"');
			add('name', sql.slice(at + 1, to - 1).replaceAll('""', '"'), to);
		} else {
			const quote = matchAt(dollarQuote, sql, at);
			const named = matchAt(value, sql, at);
			const bare = matchAt(word, sql, at);
			if (quote !== '') add('text', '', endAfter(sql, quote, at + quote.length));
			else if (named !== '') add('value', named.slice(1), at + named.length);
			else if (/^e$/i.test(bare) && sql[at + 1] === "'")
				add('text', '', endOfQuotes(sql, at + 1, "'", true));
			else if (bare !== '') add('word', bare.toLowerCase(), at + bare.length);
			else add('sign', sql[at] ?? '', at + 1);
		}
	}
	return tokens;
}

function matchAt(pattern: RegExp, sql: string, at: number): string {
	pattern.lastIndex = at;
	return pattern.exec(sql)?.[0] ?? '';
}

function endAfter(sql: string, ending: string, from: number): number {
	const found = sql.indexOf(ending, from);
	return found < 0 ? sql.length : found + ending.length;
}

/** Comments of this kind may hold others. */
function endOfComment(sql: string, from: number): number {
	const edge = /\/\*|\*\//g;
	edge.lastIndex = from;
	let depth = 0;
	for (let found = edge.exec(sql); found !== null; found = edge.exec(sql)) {
		depth += found[0] === '/*' ? 1 : -1;
		if (depth === 0) return edge.lastIndex;
	}
	return sql.length;
}

/** A quote is written twice inside its own quotes, or after a backslash where `hasEscapes`. */
function endOfQuotes(sql: string, from: number, quote: string, hasEscapes = false): number {
	for (let at = from + 1; at < sql.length; at++) {
		if (hasEscapes && sql[at] === '\\') at += 1;
		else if (sql[at] === quote && sql[at + 1] === quote) at += 1;
		else if (sql[at] === quote) return at + 1;
	}
	return sql.length;
}

import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { CodeName } from './code-names';
import { quoteJsName, quoteSqlName } from './quote-name';

export type CodeLanguage = 'sql' | 'javascript' | 'json';

/** Arquero's verbs and functions that transforms are mostly made of. */
const verbs = [
	...['filter', 'select', 'derive', 'groupby', 'rollup', 'orderby', 'count', 'join', 'join_left'],
	...['fold', 'pivot', 'rename', 'dedupe', 'slice', 'unroll', 'ungroup', 'reify', 'antijoin'],
	...['impute', 'sample', 'concat', 'union', 'objects']
].map((label): Completion => ({ label, type: 'method' }));

const functions = [
	'mean',
	'median',
	'sum',
	'min',
	'max',
	'stdev',
	'distinct',
	'valid',
	'quantile'
].map((name): Completion => ({ label: `op.${name}`, apply: `op.${name}()`, type: 'function' }));

/**
 * What may stand where the caret is: tables, questions by their words, Arquero's verbs. A question is put in so that
 * its name is a name whatever stands in it.
 */
export function completeCode(language: CodeLanguage, names: () => readonly CodeName[]) {
	return (context: CompletionContext): CompletionResult | null => {
		if (language === 'json') return completeField(context, names());
		return language === 'sql' ? completeSql(context, names()) : completeJs(context, names());
	};
}

const table = ({ name, about, kind }: CodeName): Completion => ({
	label: name,
	detail: about,
	type: kind === 'table' ? 'class' : 'variable',
	boost: 2
});

const column = ({ name, about }: CodeName, apply: string): Completion => ({
	label: name,
	detail: about === name ? '' : about,
	apply,
	type: 'property'
});

const isColumn = ({ kind }: CodeName): boolean => kind === 'column';

function completeSql(
	context: CompletionContext,
	names: readonly CodeName[]
): CompletionResult | null {
	const quoted = context.matchBefore(/"[^"\n]*/);
	if (quoted)
		return {
			from: quoted.from,
			filter: false,
			options: matching(names.filter(isColumn), quoted.text.slice(1)).map((one) =>
				column(one, quoteSqlName(one.name))
			)
		};
	const word = context.matchBefore(/\$?[\p{L}\d_]+/u);
	if (!word && !context.explicit) return null;
	return {
		from: word?.from ?? context.pos,
		options: names.map((one) => {
			if (isColumn(one)) return column(one, quoteSqlName(one.name));
			return one.kind === 'value' ? { ...table(one), label: `$${one.name}` } : table(one);
		}),
		validFor: /^\$?[\p{L}\d_]*$/u
	};
}

function completeJs(
	context: CompletionContext,
	names: readonly CodeName[]
): CompletionResult | null {
	const key = context.matchBefore(/\[\s*['"][^'"\n]*/);
	if (key) {
		const start = key.text.search(/['"]/);
		return {
			from: key.from + start,
			filter: false,
			options: matching(names.filter(isColumn), key.text.slice(start + 1)).map((one) =>
				column(one, quoteJsName(one.name))
			)
		};
	}
	const verb = context.matchBefore(/\.\w*/);
	if (verb && !context.matchBefore(/\bop\.\w*/))
		return { from: verb.from + 1, options: verbs, validFor: /^\w*$/ };
	const word = context.matchBefore(/[\p{L}_][\p{L}\d_.]*/u);
	if (!word && !context.explicit) return null;
	return {
		from: word?.from ?? context.pos,
		options: [
			...names.map((one) =>
				isColumn(one) ? column(one, `d[${quoteJsName(one.name)}]`) : table(one)
			),
			...functions
		],
		validFor: /^[\p{L}_][\p{L}\d_.]*$/u
	};
}

/** In a chart's description only columns are offered, between quotes. */
function completeField(
	context: CompletionContext,
	names: readonly CodeName[]
): CompletionResult | null {
	const text = context.matchBefore(/"field"\s*:\s*"[^"\n]*/);
	if (!text) return null;
	const start = text.text.lastIndexOf('"');
	return {
		from: text.from + start,
		filter: false,
		options: matching(names.filter(isColumn), text.text.slice(start + 1)).map((one) =>
			column(one, JSON.stringify(one.name))
		)
	};
}

/** Names that hold what is typed, in their words or those of the question. */
function matching(names: readonly CodeName[], typed: string): readonly CodeName[] {
	const wanted = typed.toLowerCase();
	return names.filter(({ name, about }) => `${name} ${about}`.toLowerCase().includes(wanted));
}

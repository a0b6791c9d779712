import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeName } from './code-names';
import { completeCode, type CodeLanguage } from './complete-code';
import { quoteJsName, quoteSqlName } from './quote-name';

const names: readonly CodeName[] = [
	{ kind: 'table', name: 'answers', about: 'svarene' },
	{ kind: 'value', name: 'sted', about: 'valget' },
	{ kind: 'column', name: 'hva er "best"?', about: 'Hva er "best"? (fritekst)' },
	{ kind: 'column', name: "nome's tempo", about: 'Tempo (skala)' }
];

/** What is put in for each offer, with the caret at the end of the code. */
function offered(language: CodeLanguage, code: string): string[] {
	const context = new CompletionContext(EditorState.create({ doc: code }), code.length, false);
	const result = completeCode(language, () => names)(context);
	return (result?.options ?? []).map(
		({ apply, label }) =>
			code.slice(0, result?.from ?? 0) + (typeof apply === 'string' ? apply : label)
	);
}

describe('completion', () => {
	it('puts a question into SQL as one quoted name', () => {
		expect(offered('sql', 'SELECT hva')).toContain('SELECT "hva er ""best""?"');
		expect(offered('sql', 'SELECT "tem')).toEqual([`SELECT "nome's tempo"`]);
		expect(offered('sql', 'WHERE x = $st')).toContain('WHERE x = $sted');
	});

	it('puts a question into JavaScript as the key of a row', () => {
		expect(offered('javascript', 'd => n')).toContain(`d => d['nome\\'s tempo']`);
		expect(offered('javascript', "d['best")).toEqual([`d['hva er "best"?'`]);
	});

	it('offers verbs after a dot and tables before one', () => {
		expect(offered('javascript', 'answers.gro')).toContain('answers.groupby');
		expect(offered('javascript', 'ans')).toContain('answers');
	});

	it('offers columns in the description of a chart, where a field is named', () => {
		expect(offered('json', '{"x": {"field": "tem')).toEqual([`{"x": {"field": "nome's tempo"`]);
		expect(offered('json', '{"x": {"type": "tem')).toEqual([]);
	});

	it('makes a name of any text, that reads back as the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const inside = quoteSqlName(text).slice(1, -1);
				expect(inside.replaceAll('""', '')).not.toContain('"');
				expect(inside.replaceAll('""', '"')).toBe(text);
				expect(new Function(`return ${quoteJsName(text)}`)()).toBe(text);
			})
		);
	});
});

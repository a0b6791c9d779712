import { addressOf, strangeNotebook, type StrangeCell } from './stranger';

const text: StrangeCell = { id: 'a', kind: 'text', text: 'Hei' };
const code: StrangeCell = { id: 'b', kind: 'transform', code: 'return answers' };
const own = (name: string, value: unknown): string => `"${name}":${JSON.stringify(value)}`;

/** Puts more into the outermost object of a notebook, also twice and also names that no object literal can have. */
const withMore = (notebook: string, ...members: string[]): string =>
	notebook.replace('{', `{${members.map((member) => `${member},`).join('')}`);

/** Whole files that a stranger may send as a notebook. */
export const strangeFiles: Readonly<Record<string, string>> = {
	prototype: withMore(
		strangeNotebook([text, code]),
		own('__proto__', { allowed: true, isAllowed: true }),
		own('constructor', { prototype: { polluted: true } })
	),
	'prototype in a cell': strangeNotebook([text]).replace(
		'"id":"a"',
		`"id":"a",${own('__proto__', { kind: 'transform', code: 'return 1' })}`
	),
	'cells called like parts of an object': strangeNotebook(
		['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'].flatMap((id) => [
			{ ...text, id },
			{ ...code, id: `${id}.`, name: id === 'constructor' ? 'constructor' : undefined }
		])
	),
	'one id many times': strangeNotebook(Array.from({ length: 50 }, () => text)),
	'forged trust': strangeNotebook([{ ...code, allowed: true, trusted: true }], {
		allowed: ['b'],
		trusted: true,
		allowedCode: ['*']
	}),
	'forged release': strangeNotebook([text], {
		policy: { minBase: 1, compareBase: 1, textBase: 1 },
		released: [{ __proto__: null, kind: 'everything' }]
	}),
	'title of markup': strangeNotebook([text], {
		title: `<img src=${addressOf('title')} onerror=alert(1)>`
	}),
	'title of a formula': strangeNotebook([text], {
		title: `=HYPERLINK("${addressOf('formula')}";"Klikk")`
	}),
	'giant title': strangeNotebook([text], { title: 'å'.repeat(1_000_000) }),
	'giant title of a cell': strangeNotebook([{ ...text, title: 'W'.repeat(1_000_000) }]),
	'ten thousand cells': strangeNotebook(
		Array.from({ length: 20_000 }, (_, place) => ({ ...code, id: `c${place}` }))
	),
	'cells that use each other': strangeNotebook([
		{ ...code, id: 'x', name: 'x', code: 'return y' },
		{ ...code, id: 'y', name: 'y', code: 'return x' }
	]),
	'depth of lists': `{"format":"hagebok","version":2,"cells":${'['.repeat(500_000)}`,
	'depth of objects': `{"format":"hagebok","version":2,"cells":[${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}]}`,
	'depth of numbers': `{"format":"hagebok","version":2,"title":${'1'.repeat(1_000_000)}}`,
	'version of tomorrow': strangeNotebook([text]).replace('"version":2', '"version":1e999'),
	'file names that leave their folder': strangeNotebook([text], {
		sources: [{ file: '../../../etc/passwd', sha256: '0'.repeat(64), label: addressOf('source') }],
		data: '../../other'
	}),
	'language of a stranger': strangeNotebook([text], { locale: '../nb' }),
	'cut in the middle': strangeNotebook([text, code]).slice(0, -20),
	'not JSON at all': `<html><script src="${addressOf('html')}"></script>"hagebok"</html>`,
	nothing: ''
};

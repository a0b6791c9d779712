import { assert, property, array, constantFrom, integer, string } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseText } from './parse-text';
import { headingLevel, type TextBlock, type TextInline } from './text-tree';

const text = (words: string): TextInline => ({ kind: 'text', text: words });
const paragraph = (...children: TextInline[]): TextBlock => ({ kind: 'paragraph', children });

describe('what people write', () => {
	it('is read as paragraphs, headings, lists, quotations and rules', () => {
		const source = [
			'# Hva vi lærte #',
			'Vi var **mange** og *glade*.',
			'Ny linje.',
			'',
			'- ett',
			'- to',
			'  1. inni',
			'  2. også',
			'',
			'3. tredje',
			'',
			'> sitat',
			'> mer',
			'---'
		].join('\n');
		expect(parseText(source)).toEqual([
			{ kind: 'heading', level: 1, children: [text('Hva vi lærte')] },
			paragraph(
				text('Vi var '),
				{ kind: 'strong', children: [text('mange')] },
				text(' og '),
				{ kind: 'emphasis', children: [text('glade')] },
				text('.'),
				{ kind: 'break' },
				text('Ny linje.')
			),
			{
				kind: 'list',
				start: null,
				items: [
					[paragraph(text('ett'))],
					[
						paragraph(text('to')),
						{
							kind: 'list',
							start: 1,
							items: [[paragraph(text('inni'))], [paragraph(text('også'))]]
						}
					]
				]
			},
			{ kind: 'list', start: 3, items: [[paragraph(text('tredje'))]] },
			{ kind: 'quote', children: [paragraph(text('sitat'), { kind: 'break' }, text('mer'))] },
			{ kind: 'rule' }
		]);
	});

	it('is read as tables and code', () => {
		const source =
			'| Sted | Svar |\n|---|--:|\n| Nome | 12 \\| 13 |\n| `a` |\n\n```sql\n> - x\n```';
		expect(parseText(source)).toEqual([
			{
				kind: 'table',
				head: [[text('Sted')], [text('Svar')]],
				rows: [[[text('Nome')], [text('12 | 13')]], [[{ kind: 'code', text: 'a' }]]]
			},
			{ kind: 'code', language: 'sql', text: '> - x' }
		]);
	});

	it.each([
		[
			'***begge***',
			[{ kind: 'emphasis', children: [{ kind: 'strong', children: [text('begge')] }] }]
		],
		[
			'**a *b***',
			[{ kind: 'strong', children: [text('a '), { kind: 'emphasis', children: [text('b')] }] }]
		],
		['snake_case_ord', [text('snake_case_ord')]],
		['2 * 3 * 4', [text('2 * 3 * 4')]],
		['*ett', [text('*ett')]],
		['\\*ikke\\*', [text('*ikke*')]],
		['`` a`b ``', [{ kind: 'code', text: 'a`b' }]],
		['[en] (to)', [text('[en] (to)')]]
	])('reads the marks of %s', (source, children) => {
		expect(parseText(source)).toEqual([{ kind: 'paragraph', children }]);
	});

	it('has headings below the title of their cell', () => {
		expect([1, 2, 6].map((level) => headingLevel(level, 3))).toEqual([4, 5, 6]);
	});
});

describe('a link', () => {
	const web = { kind: 'web', href: 'https://example.org/a_(b)', host: 'example.org' };

	it.each([
		['[ord](https://example.org/a_(b))', web, 'ord'],
		['![bilde](https://example.org/a_(b))', web, 'bilde'],
		['![](https://example.org/a_(b))', web, 'https://example.org/a_(b)'],
		['[https://other.example](https://example.org/a_(b))', web, 'https://other.example'],
		['https://example.org/', { ...web, href: 'https://example.org/' }, 'https://example.org/'],
		['[post](mailto:a@example.org)', { kind: 'mail', href: 'mailto:a@example.org' }, 'post'],
		['[kapittel](#cell-3)', { kind: 'cell', cell: 'cell-3' }, 'kapittel']
	])('leads from %s', (source, target, words) => {
		expect(parseText(source)).toEqual([
			paragraph({ kind: 'link', target, children: [text(words)] } as TextInline)
		]);
	});

	it.each([
		'[x](javascript:alert(1))',
		'[x](JaVaScRiPt:alert)',
		'[x](data:text/html,hei)',
		'[x](//example.org)',
		'[x](../a)',
		'[x](https://bank.example@evil.example/)',
		'![x](file:///etc/passwd)',
		'[x](vbscript:x)',
		'[x]: https:/a'
	])('is not made of %s, which stays as it is written', (source) => {
		expect(parseText(source)).toEqual([paragraph(text(source))]);
	});

	it('holds no other link', () => {
		expect(wordsOf(parseText('[a [b](#b) c](#c)'))).toBe('[a b c](#c)');
	});
});

test('HTML is text', () => {
	const source = '<img src=x onerror=alert(1)> &amp; <b>x</b>\n\n<script>\nalert(1)\n</script>';
	expect(wordsOf(parseText(source))).toBe(
		'<img src=x onerror=alert(1)> &amp; <b>x</b> <script> alert(1) </script>'
	);
});

/** Everything that a reader can see or follow. */
function wordsOf(blocks: readonly TextBlock[]): string {
	return blocks.map(blockWords).join(' ');
}

function blockWords(block: TextBlock): string {
	switch (block.kind) {
		case 'rule':
			return '';
		case 'code':
			return `${block.language} ${block.text}`;
		case 'list':
			return block.items.map(wordsOf).join(' ');
		case 'quote':
			return wordsOf(block.children);
		case 'table':
			return [block.head, ...block.rows].flatMap((row) => row.map(inlineWords)).join(' ');
		default:
			return inlineWords(block.children);
	}
}

const inlineWords = (children: readonly TextInline[]): string =>
	children
		.map((child) =>
			child.kind === 'text' || child.kind === 'code'
				? child.text
				: child.kind === 'break'
					? ' '
					: inlineWords(child.children)
		)
		.join('');

function depthOf(node: unknown): number {
	if (typeof node !== 'object' || node === null) return 0;
	return 1 + Math.max(0, ...Object.values(node).map(depthOf));
}

const marks = [
	...'*_`[]()!#>-+|~\\<&=\n \t'.split(''),
	...[
		'**',
		'```',
		'](',
		'](https://a.example/)',
		'](javascript:x)',
		'1. ',
		'- ',
		'> ',
		'\n\n',
		'|-|\n'
	]
];

test('no word of any text is lost, and none breaks the reading', () => {
	assert(
		property(array(constantFrom(...marks, 'word'), { maxLength: 60 }), (parts) => {
			let count = 0;
			const source = parts
				.map((part) => (part === 'word' ? `word${(count += 1)}z` : part))
				.join('');
			const read = JSON.stringify(parseText(source));
			for (let one = 1; one <= count; one += 1) expect(read).toContain(`word${one}z`);
		})
	);
	assert(property(string({ unit: 'binary', maxLength: 200 }), (source) => void parseText(source)));
});

test('a tree is never deep, however deep a text means to be', () => {
	const bombs = [...marks, '> ', '- ', '*a ', '**a _b ', '[a', '![', '> - 1. '];
	assert(
		property(
			constantFrom(...bombs),
			constantFrom(...bombs),
			integer({ min: 1, max: 400 }),
			(a, b, n) => {
				expect(depthOf(parseText(a.repeat(n) + b.repeat(n)))).toBeLessThan(140);
			}
		)
	);
});

const longest = 200_000;

// Whatever took more than a few steps a character would not end within the time of a test.
test.each(
	[
		...marks,
		...[
			'> ',
			'- ',
			'*a ',
			'*a_ ',
			'*a **b ',
			'[a](',
			'[a',
			'](',
			'](b(',
			'![',
			'<![CDATA[',
			'a`',
			'|a',
			'a\n',
			'> a\n'
		],
		...[
			'- a\n',
			' - a\n',
			'|a|b|\n',
			'a|\n',
			'https://',
			'https://a.',
			'\\',
			'```\n',
			'1) ',
			'# ',
			' #',
			'  \n',
			'(('
		],
		'> '.repeat(9) + 'a\n'
	].map((one) => [one])
)('reads 200,000 characters of %j', (one) => {
	const source = one.repeat(Math.ceil(longest / one.length));
	expect(() => parseText(source + 'x')).not.toThrow();
	expect(() => parseText('[a](*b ' + source)).not.toThrow();
});

test('backticks in ever longer runs are read', () => {
	const runs = Array.from({ length: 600 }, (_, length) => `a${'`'.repeat(length)}`).join('');
	expect(wordsOf(parseText(runs))).toBe(runs);
});

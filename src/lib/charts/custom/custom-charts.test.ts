import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RowTable } from '$lib/survey/row-table';
import { lightColours } from '../tokens';
import { renderSvg } from '../render';
import { buildCustomSpec } from './build-custom-spec';
import { describeSpec } from './describe-spec';
import { parseChartSpec } from './parse-chart-spec';
import { channelNames } from './spec-channels';
import { starterSpecs } from './starter-specs';

/** A name that would be a path, an expression and markup, if a name could be. */
const hostile = `a.b[0]["x"]\\'; datum.alert(1) <img src=x onerror=alert(1)>`;

const table: RowTable = {
	columns: [
		{ name: 'answer', values: ['Ja', 'Kanskje', 'Nei', null] },
		{ name: 'percent', values: [50, 30, 20, null] },
		{ name: 'low', values: [40, 20, 10, null] },
		{ name: 'high', values: [60, 40, 30, null] },
		{ name: hostile, values: ['<b>', ['a', 'b'], 'x', null] }
	],
	length: 4,
	isCut: false
};

const context = {
	table,
	locale: 'nb' as const,
	palette: lightColours,
	width: 600,
	description: 'words'
};

function built(spec: unknown, of = table) {
	const parsed = parseChartSpec(JSON.stringify(spec), of);
	if (parsed.kind === 'refused') throw new Error(JSON.stringify(parsed.problem));
	return buildCustomSpec(parsed.spec, { ...context, table: of });
}

const problemOf = (text: string) => {
	const parsed = parseChartSpec(text, table);
	return parsed.kind === 'refused' ? parsed.problem : null;
};

const bars = {
	mark: 'bar',
	encoding: { x: { field: 'percent' }, y: { field: 'answer' } }
};

/** Keys by which Vega-Lite reaches outside a chart or runs something. */
const reaching = [
	...['url', 'href', 'signal', 'expr', 'transform', 'params', 'usermeta', 'datasets', 'image'],
	...['selection', 'formatType', 'labelExpr', 'condition', 'cursor', 'tooltip', 'config', 'data'],
	...['projection', 'resolve', 'hconcat', 'vconcat', 'concat', 'repeat', 'step', '__proto__']
];

function keysIn(value: unknown): string[] {
	if (value === null || typeof value !== 'object') return [];
	return Object.entries(value).flatMap(([key, part]) => [key, ...keysIn(part)]);
}

describe('a chart that somebody described', () => {
	it('is drawn of the rows, with the look of the house and the words of the reader', async () => {
		const svg = await renderSvg(built(bars), 'Svar');
		expect(svg).toContain('Kanskje');
		expect(svg).toContain(lightColours.c1);
		expect(svg).not.toContain('null');
	});

	it('counts, and says so in the language of the page', async () => {
		const spec = { mark: 'bar', encoding: { x: { aggregate: 'count' }, y: { field: 'answer' } } };
		expect(await renderSvg(built(spec), '')).toContain('Antall');
	});

	it('writes a column with any name as text only', async () => {
		const spec = built({
			mark: 'bar',
			encoding: { x: { field: 'percent' }, y: { field: hostile, sort: { field: hostile } } }
		});
		const svg = await renderSvg(spec, '');
		expect(svg).not.toContain('<img');
		expect(svg).not.toContain('<b>');
		expect(svg).toContain('a, b');
	});

	it.each(reaching)('may not say %s, wherever it stands', (key) => {
		const part = `"${key}": "https://example.org"`;
		const places = [
			`{${part}, "mark": "bar"}`,
			`{"mark": {"type": "bar", ${part}}}`,
			`{"mark": "bar", "encoding": {${part}}}`,
			`{"mark": "bar", "encoding": {"x": {"field": "percent", ${part}}}}`,
			`{"mark": "bar", "encoding": {"x": {"field": "percent", "axis": {${part}}}}}`,
			`{"mark": "bar", "encoding": {"x": {"field": "percent", "scale": {${part}}}}}`,
			`{"mark": "bar", "encoding": {"x": {"field": "percent", "bin": {${part}}}}}`,
			`{"layer": [{"mark": "bar", ${part}}]}`
		];
		for (const text of places) expect(problemOf(text)).toMatchObject({ code: 'refused' });
	});

	it('names the place of what it refuses', () => {
		const axis = { ...bars, encoding: { x: { field: 'percent', axis: { labelExpr: '1' } } } };
		expect(problemOf(JSON.stringify(axis))?.place).toBe('encoding.x.axis.labelExpr');
		expect(problemOf('{"mark": {"type": "bar", "href": "x"}}')?.place).toBe('mark.href');
		expect(problemOf('{"mark": "geoshape"}')?.place).toBe('mark');
		expect(problemOf('{"mark": "bar", "encoding": {"x": {"field": "nei"}}}')).toEqual({
			code: 'field',
			place: 'encoding.x.field',
			detail: 'nei'
		});
		expect(problemOf('{\n"mark": "bar",\n}')).toMatchObject({ code: 'json', place: '3' });
		expect(problemOf('{\n"mark": "bar"\n')).toMatchObject({ code: 'json', place: '3' });
	});

	it('takes no colour that could refer to something', () => {
		for (const color of ['url(https://example.org/a)', 'URL(#a)', 'var(--x)', 'image-set(x)'])
			expect(problemOf(JSON.stringify({ mark: { type: 'bar', color } }))?.code).toBe('refused');
		const spec = { ...bars, encoding: { color: { value: 'url(https://example.org/a)' } } };
		expect(JSON.stringify(built(spec))).not.toContain('example.org');
	});

	it('draws no more pictures beside one another than can be read', () => {
		const many: RowTable = {
			columns: [{ name: 'n', values: Array.from({ length: 500 }, (_, at) => at) }],
			length: 500,
			isCut: false
		};
		const spec = { mark: 'bar', encoding: { facet: { field: 'n' }, x: { aggregate: 'count' } } };
		expect(parseChartSpec(JSON.stringify(spec), many)).toMatchObject({
			kind: 'refused',
			problem: { code: 'facets' }
		});
	});

	it('has no key that reaches outside, whatever was written', () => {
		const leaf = fc.constantFrom('percent', 'answer', 'count', 'url(//x)', 'c2', 1, true, null);
		const part = fc.oneof(leaf, fc.dictionary(fc.constantFrom('title', 'url', 'scheme'), leaf));
		const keys = fc.constantFrom('field', 'value', 'datum', 'title', 'axis', 'scale', 'signal');
		const channel = fc.dictionary(keys, part, { maxKeys: 3 });
		const encoding = fc.dictionary(fc.constantFrom(...channelNames, 'href', 'url'), channel, {
			maxKeys: 3
		});
		let drawn = 0;
		fc.assert(
			fc.property(encoding, (tried) => {
				const parsed = parseChartSpec(JSON.stringify({ mark: 'bar', encoding: tried }), table);
				if (parsed.kind === 'refused') return;
				drawn += 1;
				const { encoding: made } = buildCustomSpec(parsed.spec, context) as { encoding: object };
				expect(keysIn(made).filter((key) => reaching.includes(key))).toEqual([]);
			}),
			{ numRuns: 500 }
		);
		expect(drawn).toBeGreaterThan(20);
	});

	it('has starters for every table, each of which is drawn', async () => {
		const rows: RowTable = {
			columns: [
				{ name: 'Kommune', values: ['Nome', 'Skien', 'Nome'] },
				{ name: 'Alder', values: [31, 44, 52] }
			],
			length: 3,
			isCut: false
		};
		for (const of of [table, rows]) {
			const starters = starterSpecs(of, 'nb');
			expect(starters.length).toBeGreaterThan(0);
			for (const { spec } of starters)
				expect(await renderSvg(built(JSON.parse(spec), of), '')).toContain('<path');
		}
	});

	it('is told in words with what it shows of what', () => {
		const parsed = parseChartSpec(JSON.stringify(bars), table);
		if (parsed.kind === 'refused') throw new Error('refused');
		expect(describeSpec(parsed.spec, 'Kontakt', table, 'nb')).toBe(
			'Diagram av Kontakt, 4 rader. Vist: percent, answer. Tallene står i tabellen.'
		);
	});
});

import { describe, expect, it } from 'vitest';
import { createArrayEngine } from '$lib/engine/arrays';
import { proposeCells } from '$lib/notebook/propose';
import { totalDocument } from '$lib/notebook/document';
import { runNotebook } from '$lib/notebook/run-notebook';
import type { Cell, ChartCell } from '$lib/notebook/cell';
import { buildSurvey } from '../../../tests/built-survey';
import { reportHtml } from './html';

const hostile = '<script>alert(1)</script>"\'&\u0000';
const answers = (yes: number, no: number) => [
	...Array.from({ length: yes }, () => 'Ja'),
	...Array.from({ length: no }, () => hostile)
];
const survey = buildSurvey([
	{ id: 'q1', kind: 'single', labels: ['Ja', hostile], answers: answers(9, 8) },
	{ id: 'q2', kind: 'number', answers: answers(9, 8).map((_, at) => at) }
]);
const named = {
	...survey,
	questions: survey.questions.map((question) => ({
		...question,
		text: `${hostile} ${question.id}`
	}))
};

const sql: Cell = {
	id: 's',
	kind: 'sql',
	title: 'Alle rader',
	folded: false,
	code: 'from answers'
};

const chart = (more: Pick<ChartCell, 'id' | 'title' | 'of' | 'spec'>): Cell => ({
	kind: 'chart',
	folded: false,
	...more
});

async function report(cells: Cell[], title = 'Kveld'): Promise<string> {
	const document = totalDocument({
		id: 'n',
		title,
		created: '2026-03-04T15:12:09+01:00',
		cells
	});
	const engine = createArrayEngine();
	const { responses, columns } = named;
	await engine.load({ responses, columns, numbers: [] });
	const run = await runNotebook({
		document,
		survey: named,
		engine,
		rows: {
			queryRows: async () => ({
				columns: [{ name: 'hemmelig', values: ['Kari'] }],
				length: 1,
				isCut: false
			})
		},
		sandbox: { run: () => Promise.reject(new Error('No code')), close: () => undefined },
		isAllowed: () => true
	});
	return reportHtml({ document, survey: named, ...run, locale: 'nb' });
}

function proposed(): Cell[] {
	let next = 0;
	return proposeCells(named, () => `c${(next += 1)}`);
}

describe('reportHtml', () => {
	it('tells what the analyses found, with drawings, numbers and method', async () => {
		const page = await report(proposed());
		expect(page).toMatch(/^<!doctype html>\s*<html lang="nb-NO">/);
		// Two charts, each for a broad and a narrow page.
		expect(page.match(/<svg /g)).toHaveLength(4);
		expect(page).toMatch(/<text [^>]*textLength="\d+\.\d"[^>]*>Ja<\/text>/);
		expect(page).toContain('<summary>Tabell</summary>');
		expect(page).toContain('Slik er det regnet');
		expect(page).toMatch(/<th scope="row">Ja<\/th>/);
	});

	it('runs and fetches nothing, and lets no text be anything but text', async () => {
		const text: Cell = {
			id: 't',
			kind: 'text',
			title: hostile,
			folded: false,
			text: `${hostile} [x](javascript:alert(1)) [y](https://example.org/"onclick="x) ![z](https://example.org/z.png)`
		};
		const page = await report([text, ...proposed()], hostile);
		expect(page).toMatch(
			/http-equiv="Content-Security-Policy"\s+content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:"/
		);
		expect(page).toContain('&lt;script&gt;');
		expect(page).not.toMatch(/<script|<img|<iframe|<link|<object|javascript:[^a]|\son\w+=/i);
		expect(page).not.toMatch(/\s(?:src|href)="(?!https:\/\/example\.org|#)/);
		expect(page).not.toContain('\u0000');
	});

	it('leaves out rows, and says so', async () => {
		const page = await report([sql, ...proposed()]);
		expect(page).not.toContain('hemmelig');
		expect(page).not.toContain('Kari');
		expect(page).toContain('rader som ikke er vernet: Alle rader.');
	});

	it('draws charts of what was found, says of what, and leaves out those of rows', async () => {
		const spec = (x: string) =>
			JSON.stringify({
				mark: 'bar',
				encoding: { x: { field: x }, y: { field: x === 'percent' ? 'answer' : x } }
			});
		const drawn: Cell[] = [
			chart({ id: 'd1', title: 'Egen tegning', of: 'c1', spec: spec('percent') }),
			chart({ id: 'd2', title: 'Av rader', of: 's', spec: spec('hemmelig') }),
			chart({ id: 'd3', title: 'Feil beskrivelse', of: 'c1', spec: '{' })
		];
		const page = await report([sql, ...proposed(), ...drawn]);
		expect(page.match(/<title>Egen tegning</g)).toHaveLength(2);
		expect(page).toMatch(/<a href="#cell-2">Tegnet av «&lt;script/);
		expect(page).not.toContain('Kari');
		expect(page).toContain('rader som ikke er vernet: Alle rader og Av rader.');
		expect(page).toMatch(/Feil beskrivelse<\/h2>\s*<p class="quiet">[^<]*JSON/);
	});

	it('has headings in order, and links to cells that are there', async () => {
		const section: Cell = { id: 'a', kind: 'section', title: 'Del', folded: false };
		const text: Cell = {
			id: 't',
			kind: 'text',
			title: null,
			folded: false,
			text: '# Under\n\nSe [her](#c1) og [borte](#zz).'
		};
		const page = await report([section, text, ...proposed()]);
		expect([...page.matchAll(/<h(\d)/g)].map(([, level]) => level)).toEqual([
			'1',
			'2',
			'3',
			'3',
			'3'
		]);
		expect(page).toContain('<a href="#cell-3">her</a>');
		expect(page).not.toContain('>borte</a>');
	});
});

import { expect, it } from 'vitest';
import { createArrayEngine } from '$lib/engine/arrays';
import type { Cell } from '$lib/notebook/cell';
import { totalDocument, type PartialDocument } from '$lib/notebook/document';
import { proposeCells } from '$lib/notebook/propose';
import { runNotebook } from '$lib/notebook/run-notebook';
import { buildSurvey } from '../../../../tests/built-survey';
import { sandboxInThisThread } from '../../../../tests/captured-io';
import { sheetCandidates, usualChoice, type SheetChoice } from './sheet-candidates';
import { sheetHtml } from './sheet-html';

const hostile = '<img src=x onerror=alert(1)>\u202e';
const survey = buildSurvey(
	['q1', 'q2', 'q3', 'q4'].map((id) => ({
		...{ id, kind: 'single' as const, labels: ['Ja', hostile] },
		answers: Array.from({ length: 20 }, (_, at) => (at % 3 === 0 ? hostile : 'Ja'))
	}))
);

async function sheet(more: Partial<PartialDocument>, choice: Partial<SheetChoice> = {}) {
	let given = 0;
	const cells: Cell[] = proposeCells(survey, () => `c${(given += 1)}`);
	const learned: Cell = {
		...{ id: 'lært', kind: 'text', title: 'Det vi tar med oss', folded: false },
		text: '- Kortere innlegg\n- Mer tid til [samtale](https://example.org)'
	};
	const document = totalDocument({
		...{ id: 'n', title: `Kveld ${hostile}`, created: '2026-03-04T15:12:09+01:00' },
		cells: [...cells, learned],
		...more
	});
	const engine = createArrayEngine();
	await engine.load({ responses: survey.responses, columns: survey.columns, numbers: [] });
	const run = await runNotebook({
		...{ document, survey, engine, sandbox: sandboxInThisThread(), isAllowed: () => false },
		rows: { queryRows: () => Promise.reject(new Error('No rows are asked for')) }
	});
	const input = { ...run, document, survey, locale: 'nb' as const };
	const usual = usualChoice(sheetCandidates(input), input);
	return { usual, made: await sheetHtml(input, { ...usual, ...choice }, '2026-03-05') };
}

it('holds the day, how many answered, three charts and nothing that runs', async () => {
	const { usual, made } = await sheet({ population: 40 });
	expect(usual.figures).toHaveLength(3);
	expect(made.left).toEqual([]);
	for (const told of [/5\. mars 2026/, />50\s%</, /kunne svare/, /Kveld/])
		expect(made.html).toMatch(told);
	expect(made.html.match(/<svg/g)).toHaveLength(3);
	expect(made.html).not.toMatch(/<img|<script|\u202e/);
	expect(made.html).toContain('&lt;img');
});

it('holds what was learned, as its author wrote it', async () => {
	const { made } = await sheet({}, { learned: 'lært' });
	expect(made.html).toContain('Det vi tar med oss');
	expect(made.html).toContain('<li><p>Kortere innlegg</p></li>');
});

it('leaves out whole pieces that do not fit, and names them on the sheet', async () => {
	const text = Array.from({ length: 300 }, (_, at) => `Erfaring ${at}`).join('\n\n');
	const cells: Cell[] = [
		...proposeCells(
			survey,
			(() => {
				let given = 0;
				return () => `c${(given += 1)}`;
			})()
		),
		{ id: 'lang', kind: 'text', title: 'Alt vi lærte', folded: false, text }
	];
	const { made } = await sheet({ cells }, { learned: 'lang' });
	expect(made.left).toEqual(['Alt vi lærte']);
	expect(made.html).toContain('Fikk ikke plass: Alt vi lærte');
	expect(made.html).not.toContain('Erfaring');
});

import { expect, test } from 'vitest';
import type { ChartContext, ChartQuestion } from './presentation';
import { presentFindings } from './present';
import { harmless } from '$lib/disclosure/facts';
import { releaseFindings } from '$lib/disclosure/release';
import { defaultPolicy } from '$lib/survey/policy';
import type { Finding } from '$lib/survey/finding';
import { compileSpec, renderSvg } from './render';
import { contextFor, crosstab, distribution, scaleOf } from './test-findings';
import { livePalette } from './tokens';

const present = (findings: readonly Finding[], context: ChartContext) =>
	presentFindings(releaseFindings(findings, defaultPolicy, harmless), context);

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const plainRows = (rows: readonly (readonly string[])[]): string[][] =>
	rows.map((row) => row.map(plain));

test('one finding becomes a chart with the same numbers in table, base line and description', () => {
	const finding = distribution(
		[
			['Ja', 9],
			['Kanskje', 0],
			['Nei', 3]
		],
		{ responses: 14, missing: [{ reason: 'dont_know', count: 2 }] }
	);
	const shown = present([finding], contextFor());
	expect([shown.chart, shown.because]).toEqual(['pie', null]);
	expect(shown.table.caption).toBe('Fikk du nye kontakter?');
	expect(shown.table.columns.map(plain)).toEqual([
		'Svar',
		'Antall',
		'Prosent',
		'Usikkerhet (95 %)'
	]);
	expect(plainRows(shown.table.rows)).toEqual([
		['Ja', '9', '75 %', '47 % til 91 %'],
		['Kanskje', '0', '0 %', '0 % til 24 %'],
		['Nei', '3', '25 %', '9 % til 53 %'],
		['Vet ikke', '2', '', ''],
		['Antall svar', '12', '', '']
	]);
	expect(shown.baseLine).toEqual(['n = 12 av 14', '2 vet ikke', 'ingen svarte «Kanskje»']);
	expect(plain(shown.description)).toBe(
		'Kakediagram. Ja: 9 (75 %); Kanskje: 0 (0 %); Nei: 3 (25 %); Vet ikke: 2; Antall svar: 12. n = 12 av 14, 2 vet ikke, ingen svarte «Kanskje».'
	);
});

test('a picture that leaves the page says whom it is about, however long that is', async () => {
	const finding = distribution([
		['Ja', 9],
		['Nei', 3]
	]);
	const about = `Bare de som svarte «${'en lang rolle '.repeat(20).trim()}» på «Hva er din rolle?»`;
	const context = { ...contextFor(), size: 'print' as const, width: 300 };
	const alone = present([finding], { ...context, about: '' });
	const some = present([finding], { ...context, about });
	expect(some.baseLine).toEqual([about, ...alone.baseLine]);
	expect(some.description).toContain(about);
	const drawn = async ({ spec }: typeof some): Promise<string> =>
		spec ? (await renderSvg(spec, '')).replace(/^.*<\/desc>/s, '') : '';
	const words = (svg: string): string =>
		[...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text).join(' ');
	expect(words(await drawn(alone))).toContain(alone.baseLine.join(' · '));
	expect(words(await drawn(some))).toContain([about, ...alone.baseLine].join(' · '));
	expect(some.width).toBeLessThanOrEqual(300);
	expect(some.height).toBeGreaterThan(alone.height);
	const onPage = await drawn(present([finding], context));
	expect(words(onPage)).not.toContain(alone.baseLine.join(' · '));
});

test('a grid is one table, and a hidden row says why without a number', () => {
	const question = (index: number): ChartQuestion => ({
		id: `g${index}`,
		text: 'Stemmer dette?',
		row: `Rad ${index}`,
		scale: scaleOf(2)
	});
	const shown = distribution(
		[
			['Nei', 4],
			['Ja', 8]
		],
		{ shape: 'scale', question: 'g1' }
	);
	const hidden = distribution(
		[
			['Nei', 3],
			['Ja', 1]
		],
		{ shape: 'scale', question: 'g2', hidden: { code: 'base', minBase: 5 } }
	);
	const { chart, table, description } = present(
		[shown, hidden],
		contextFor({ questions: [question(1), question(2)] })
	);
	expect(chart).toBe('stacked');
	expect(table).toMatchObject({
		caption: 'Stemmer dette?',
		columns: ['Utsagn', 'Nei', 'Ja', 'Antall svar']
	});
	expect(plainRows(table.rows)).toEqual([
		['Rad 1', '4 (33 %)', '8 (67 %)', '12'],
		['Rad 2', 'skjult', 'skjult', 'Skjult: under 5 svar']
	]);
	expect(plain(description)).toBe(
		'Stablede stolper. Rad 1: Nei 4 (33 %), Ja 8 (67 %), Antall svar 12; Rad 2: Nei skjult, Ja skjult, Antall svar Skjult: under 5 svar. n = 12.'
	);
});

test('groups stand side by side in the table, with letters where columns were tested apart', () => {
	const finding = crosstab(
		['Ja', 'Nei'],
		[
			{ label: 'Nome', counts: [45, 5] },
			{ label: 'Skien', counts: [15, 35] }
		],
		{ p: 0.0001 }
	);
	const lettered = {
		...finding,
		rows: finding.rows.map((row, index) => ({
			...row,
			cells: row.cells.map((cell, column) => ({
				...cell,
				letters: index === column ? (column === 0 ? 'B' : 'A') : ''
			}))
		}))
	};
	const { table } = present([lettered], contextFor({ locale: 'en' }));
	expect(table).toMatchObject({
		caption: 'Fikk du nye kontakter? By: Hvilken kommune?',
		columns: ['Answer', 'Nome (A)', 'Skien (B)'],
		rows: [
			['Ja', '45 (90%) B', '15 (30%)'],
			['Nei', '5 (10%)', '35 (70%) A'],
			['Answers', '50', '50']
		]
	});
});

test('a suppressed finding leaves no number in picture, table or words', () => {
	const finding = distribution(
		[
			['Ja', 3],
			['Nei', 1]
		],
		{ hidden: { code: 'base', minBase: 5 } }
	);
	const shown = present([finding], contextFor({ wanted: 'pie' }));
	const said = JSON.stringify([shown.table, shown.parts, shown.baseLine, shown.description]);
	expect(said.replace('under 5', '')).not.toMatch(/\d/);
	expect(JSON.stringify(shown.spec)).not.toContain('"text":"3"');
	expect(shown.because).toBe('Tallene er skjult, så det er ingenting å tegne');
});

const hostile = [
	'<script>alert(1)</script>',
	'${x}',
	'datum.x',
	'__proto__',
	'constructor',
	'"); alert(1); ("',
	']]>&amp;\u0000\u0007',
	'\ud800'
];

test.each(['pie', 'bar', 'stacked'] as const)(
	'hostile labels stay text in a %s',
	async (wanted) => {
		for (let first = 0; first < hostile.length; first += 4) {
			const labels = hostile.slice(first, first + 4);
			const finding = distribution(labels.map((label, index) => [label, 5 + index]));
			const context = contextFor({ wanted, width: 900 }, { text: hostile.join(' ') });
			const { spec, chart } = present([finding], context);
			if (!spec) throw new Error('no chart');
			expect(chart).toBe(wanted);
			const svg = await renderSvg(spec, hostile[0] ?? '');
			expect(svg).not.toContain('<script');
			expect(svg).not.toMatch(/\p{Cc}/u);
			if (first === 0) expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
			const withoutData = { ...compileSpec(spec), data: [], description: '' };
			for (const label of labels) expect(JSON.stringify(withoutData)).not.toContain(label);
		}
	}
);

test('a standalone picture has its title and description and fetches nothing', async () => {
	const finding = distribution([
		['Ja', 9],
		['Nei', 5]
	]);
	const { spec } = present([finding], contextFor());
	if (!spec) throw new Error('no chart');
	const svg = await renderSvg(spec, 'Fikk du nye kontakter?');
	expect(svg).toMatch(
		/^<svg role="img" [^>]*><title>Fikk du nye kontakter\?<\/title><desc>Kakediagram\. Ja: 9/
	);
	expect(svg).toContain('Source Sans 3');
	expect(svg).not.toMatch(/href|url\(|var\(/);
});

test('on the page colours are references, so that the chart follows dark mode and print', async () => {
	const finding = distribution(
		[1, 2, 3, 4, 5, 6, 7].map((count) => [`Punkt ${count}`, count]),
		{ shape: 'scale' }
	);
	const { spec } = present([finding], contextFor({ palette: livePalette }));
	if (!spec) throw new Error('no chart');
	const svg = await renderSvg(spec, 'x');
	expect(svg).toContain('fill="var(--s1)"');
	expect(svg).not.toMatch(/#[0-9a-f]{6}/i);
});

test('open answers have words and a base, and no picture', () => {
	const shown = present(
		[
			{
				kind: 'text',
				question: 'q1',
				base: { count: 3, kind: 'substantive' },
				responses: 14,
				missing: [{ reason: 'not_answered', count: 11 }]
			}
		],
		contextFor()
	);
	expect(shown).toMatchObject({
		spec: null,
		chart: null,
		sentence: 'Tre av fjorten skrev et svar.',
		baseLine: ['n = 3 av 14', '11 ubesvart']
	});
});

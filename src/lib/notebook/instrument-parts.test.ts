import { expect, it } from 'vitest';
import type { Locale } from '$lib/i18n/locale';
import { locales } from '$lib/i18n/locale';
import { instrumentOf } from '$lib/instruments/instruments';
import { matchInstrument } from '$lib/instruments/matching/match-instrument';
import { fillInstrument, readColumns } from '../../../tests/filled-instrument';
import type { Cell } from './cell';
import { totalDocument } from './document';
import { instrumentCells } from './instrument-cells';
import { instrumentPartsFor } from './instrument-parts';
import { instrumentTemplate } from './instrument-template';

const needed = { id: 'n', title: '', created: '2026-01-01T00:00:00Z' };
const chart: Cell = {
	...{ id: 'c4', kind: 'analysis', analysis: 'frequency', questions: ['a'] },
	...{ chart: 'auto', by: null, title: null, folded: false }
};
const titlesOf = (cells: readonly Cell[]): (string | null)[] =>
	cells.flatMap((cell) => (cell.kind === 'section' ? [cell.title] : []));

async function partsFor(cells: readonly Cell[], locale: Locale, drop: readonly number[] = []) {
	const workshop = instrumentOf('workshop');
	const columns = fillInstrument(workshop, 'sv', 20).filter((_, at) => !drop.includes(at));
	const survey = await readColumns(columns);
	const match = matchInstrument(workshop, survey);
	const document = totalDocument({ ...needed, cells: [...cells] });
	const found = instrumentCells(match, survey, document);
	return { match, parts: instrumentPartsFor(match, found, document, locale) };
}

it.each(locales)(
	'have the headings and the guide of the shipped template in %s',
	async (locale) => {
		const { parts } = await partsFor([], locale);
		const shipped = instrumentTemplate(instrumentOf('workshop'), locale, needed).document.cells;
		expect(parts.map(({ kind }) => kind)).toEqual(shipped.map(({ kind }) => kind));
		expect(titlesOf(parts)).toEqual(titlesOf(shipped));
		const textsOf = (cells: readonly Cell[]): string[] =>
			cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []));
		expect(textsOf(parts)).toEqual(textsOf(shipped));
	}
);

it('take no id that a cell has, and set the cells that stood there under a heading of their own', async () => {
	const { parts } = await partsFor([chart], 'en');
	const ids = [chart, ...parts].map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	expect(titlesOf(parts).at(-1)).toBe('All the questions');
	const heading: Cell = { id: 'c9', kind: 'section', title: 'My own', folded: false };
	expect(titlesOf((await partsFor([heading, chart], 'en')).parts).at(-1)).not.toBe(
		'All the questions'
	);
});

it('ask to look up only what the survey asks', async () => {
	const all = await partsFor([], 'nb');
	const fewer = await partsFor([], 'nb', [1, 2, 3, 4, 5, 6]);
	expect(fewer.match.missing.length).toBeGreaterThan(0);
	const guideOf = ({ parts }: typeof all): string =>
		parts.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []))[1] ?? '';
	const bold = (text: string): number => text.match(/\*\*/g)?.length ?? 0;
	expect(bold(guideOf(fewer))).toBe(bold(guideOf(all)));
	expect(guideOf(fewer).length).toBeLessThan(guideOf(all).length);
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Locale } from '$lib/i18n/locale';
import { importStacked } from '$lib/import/import-files';
import { memoryFile } from '$lib/import/memory-file';
import { instrumentOf } from '$lib/instruments/instruments';
import { withoutOptional } from '$lib/instruments/without-optional';
import { matchInstrument } from '$lib/instruments/matching/match-instrument';
import { isClosed } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { fillInstrument, writeColumns } from './filled-instrument';

const workshop = withoutOptional(instrumentOf('workshop'));
const filled = (locale: Locale, people: number) =>
	memoryFile(
		`svar-${locale}.csv`,
		writeColumns(
			fillInstrument(workshop, locale, people),
			locale === 'nb' ? 'Tidsmerke' : 'Timestamp'
		)
	);
const sample = (name: string) => memoryFile(name, readFileSync(`data/workshops/${name}`, 'utf8'));

async function stack(...files: Parameters<typeof importStacked>[0]): Promise<Survey> {
	const outcome = await importStacked(files);
	if (outcome.kind !== 'survey') throw new Error(JSON.stringify(outcome));
	return outcome.survey;
}

/** How many gave each answer, by slot and by the option's id or place. */
function countsOf(survey: Survey): Map<string, number> {
	const { found } = matchInstrument(workshop, survey);
	return new Map(
		found.flatMap(({ slot, question: id, options }) => {
			const question = survey.questions.find((one) => one.id === id);
			if (!question || !isClosed(question)) return [];
			const ids = new Map([...options].map(([option, code]) => [code, option]));
			const points = question.options.filter(({ missing }) => missing === null);
			return question.options.map(({ code, count }): [string, number] => {
				const place = question.kind === 'scale' ? points.findIndex((one) => one.code === code) : -1;
				return [`${slot} ${place >= 0 ? place : (ids.get(code) ?? 'other')}`, count];
			});
		})
	);
}

describe('files of one questionnaire in several languages', () => {
	it.each<Locale>(['sv', 'en', 'da', 'nn'])('are one survey: Norwegian and %s', async (locale) => {
		const survey = await stack(filled('nb', 40), filled(locale, 24));
		expect(survey.responses).toBe(64);
		const [one, other] = [
			countsOf(await stack(filled('nb', 40))),
			countsOf(await stack(filled(locale, 24)))
		];
		const both = countsOf(survey);
		expect(both.size).toBeGreaterThan(30);
		for (const [answer, count] of both) {
			expect([answer, count]).toEqual([answer, (one.get(answer) ?? 0) + (other.get(answer) ?? 0)]);
		}
		const note = survey.issues.find(({ code }) => code.startsWith('file.translated'));
		expect(note).toMatchObject({ file: `svar-${locale}.csv`, severity: 'info' });
	});

	it('are put below real answers, whose own words stay', async () => {
		const name = '1-nome-ideavklaring.csv';
		const [alone, english] = [await stack(sample(name)), await stack(filled('en', 24))];
		const survey = await stack(sample(name), filled('en', 24));
		expect(survey.responses).toBe(alone.responses + 24);
		const [a, b, both] = [alone, english, survey].map(countsOf);
		for (const slot of ['satisfaction', 'pace', 'length', 'partners']) {
			const sum = (counts: Map<string, number> | undefined) =>
				[...(counts ?? [])].reduce(
					(all, [key, n]) => (key.startsWith(`${slot} `) ? all + n : all),
					0
				);
			expect(sum(a)).toBeGreaterThan(0);
			expect(sum(both)).toBe(sum(a) + sum(b));
		}
		const text = survey.questions.find(({ id }) => id === 'q2')?.text;
		expect(text).toBe(alone.questions.find(({ id }) => id === 'q2')?.text);
	});

	it('say which answers were not found in the questionnaire, and leave them as they are', async () => {
		const columns = fillInstrument(workshop, 'en', 24).map((column) =>
			column.slot === 'workshop'
				? { ...column, cells: column.cells.map((cell, i) => (i < 2 ? 'Meh' : cell)) }
				: column
		);
		const outcome = await importStacked([
			filled('nb', 40),
			memoryFile('odd.csv', writeColumns(columns, 'Timestamp'))
		]);
		if (outcome.kind !== 'survey') throw new Error(JSON.stringify(outcome));
		const [note] = outcome.survey.issues.filter(({ code }) => code === 'file.translated_partly');
		expect(note?.values?.['examples']).toContain('Meh');
	});

	it('are still refused when they are of different questionnaires', async () => {
		const readiness = fillInstrument(instrumentOf('readiness'), 'da', 24);
		const outcome = await importStacked([
			filled('nb', 40),
			memoryFile('andre.csv', writeColumns(readiness))
		]);
		expect(outcome.kind).toBe('mismatch');
	});
});

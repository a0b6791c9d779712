import { describe, expect, it } from 'vitest';
import { importStacked } from '$lib/import/import-files';
import { memoryFile } from '$lib/import/memory-file';
import type { EstimateFinding } from '$lib/survey/findings/estimate';
import type { Survey } from '$lib/survey/survey';
import { analyseSurvey } from '../../../../tests/built-survey';
import { nps } from './analysis';

/** Eight promoters, five passives and three detractors in Nord and as many in Sør; the last is in neither. */
const scores = [9, 10, 10, 9, 9, 10, 9, 9, 7, 8, 7, 8, 8, 6, 0, 3];

async function asking(question: string): Promise<Survey> {
	const rows = ['Nord', 'Sør'].flatMap((place) => scores.map((score) => `${place},${score}`));
	const text = [`Sted,"${question}"`, ...rows, ',10'].join('\n');
	const read = await importStacked([memoryFile('svar.csv', text)], {});
	if (read.kind !== 'survey') throw new Error('Not read');
	return read.survey;
}

describe('nps', () => {
	it.each([
		'Hvor sannsynlig er det at du vil anbefale workshopen til andre?',
		'Kor sannsynleg er det at du vil tilrå workshopen til andre?',
		'Hvor sandsynligt er det, at du vil anbefale workshoppen til andre?',
		'Hur sannolikt är det att du skulle rekommendera workshopen till andra?',
		'How likely are you to recommend the workshop to others?'
	])('finds the question that asks for it: %s', async (question) => {
		const survey = await asking(question);
		const { findings } = await analyseSurvey(nps, survey, {});
		expect(findings).toMatchObject([
			{ kind: 'estimate', name: 'nps', question: 'q2', n: 33, method: 'adjusted-wald' }
		]);
	});

	it('gives the score of all and of each group with the adjusted Wald interval', async () => {
		const survey = await asking('Vil du anbefale oss? (0-10)');
		const { findings } = await analyseSurvey(nps, survey, { by: 'q1' });
		const [all, groups] = findings;
		expect((all as EstimateFinding).parts).toEqual({ promoters: 17, passives: 10, detractors: 6 });
		expect((all as EstimateFinding).value).toBeCloseTo((100 * 11) / 33, 12);
		if (groups?.kind !== 'groups') throw new Error('No groups');
		expect([groups.measure, groups.range]).toEqual(['nps', { min: -100, max: 100 }]);
		// R 4.2.2: the formula of the adjusted Wald interval for 8, 5 and 3
		for (const { mean, low, high, n, median } of groups.groups) {
			expect([n, mean, median]).toEqual([16, 31.25, null]);
			expect(low).toBeCloseTo(-8.182467810501448, 9);
			expect(high).toBeCloseTo(60.814046757869868, 9);
		}
		expect(groups.verdict).toBe('cannot_tell');
	});

	it('uses up a known population', async () => {
		const survey = await asking('Vil du anbefale oss? (0-10)');
		const { findings } = await analyseSurvey(nps, survey, { population: 33 });
		expect(findings).toMatchObject([{ method: 'census', low: null, high: null }]);
	});

	it('refuses what is not answered from 0 to 10, and says when nobody was asked', async () => {
		const survey = await asking('Vil du anbefale oss? (0-10)');
		await expect(analyseSurvey(nps, survey, { questions: ['q1'] })).rejects.toMatchObject({
			problem: 'not_recommendation'
		});
		const other = await asking('Hvor mange ansatte har dere?');
		await expect(analyseSurvey(nps, other, {})).rejects.toMatchObject({
			problem: 'question_needed'
		});
	});
});

import { describe, expect, it } from 'vitest';
import { releaseFindings } from '$lib/disclosure/release';
import { releaseFacts } from '$lib/disclosure/facts';
import { defaultPolicy } from '$lib/survey/policy';
import type { IndicatorsFinding } from '$lib/survey/findings/indicators';
import { analyseSurvey, buildSurvey, type Built } from './built-survey';
import { readColumns } from './filled-instrument';
import { network } from '$lib/analyses/network/analysis';

const firms = ['Ask', 'Bjørk', 'Eik', 'Furu', 'Gran', 'Hegg'];
const list = (id: string, answers: readonly (readonly string[] | null)[]): Built => ({
	...{ id, kind: 'multiple', labels: [...firms, 'Ingen av disse'], answers }
});
const who = (answers: readonly (string | null)[]): Built => ({
	...{ id: 'who', kind: 'single', labels: firms, answers }
});

/** Five of six answer: Hegg does not. */
const five = who(['Ask', 'Bjørk', 'Eik', 'Furu', 'Gran']);
const before = list('before', [['Bjørk'], ['Ask'], ['Ingen av disse'], ['Gran'], ['Furu']]);
const now = list('now', [
	['Bjørk', 'Eik', 'Furu', 'Gran', 'Hegg'],
	['Ask', 'Ask'],
	['Ask'],
	['Ask', 'Gran'],
	['Ask', 'Gran']
]);

async function found(built: readonly Built[], params: Readonly<Record<string, unknown>>) {
	const survey = buildSurvey(built);
	const { findings, issues } = await analyseSurvey(network, survey, params);
	const [finding] = findings;
	if (finding?.kind !== 'indicators') throw new Error('No indicators');
	return { survey, finding, codes: issues.map(({ code }) => code) };
}

const cellOf = ({ rows }: IndicatorsFinding, name: string) =>
	rows.find((row) => row.name === name)?.cells[0];

describe('a list that firms of known name ticked', () => {
	const params = { questions: ['before', 'now'], id: 'who' };

	it('has as many ties as were named of those there can be, and more where a firm is silent', async () => {
		const { finding, codes } = await found([five, before, now], params);
		// Of 6 * 5 there can be: 4 were named before and 10 now; Hegg may have 5 more. Naming oneself counts nothing.
		expect(cellOf(finding, 'density_before')).toMatchObject({
			...{ value: 13.3333333333, low: 13.3333333333, high: 30, n: 5, method: 'range' }
		});
		expect(cellOf(finding, 'density_now')).toMatchObject({ value: 33.3333333333, n: 5 });
		expect(cellOf(finding, 'density_now')?.high).toBe(50);
		expect(cellOf(finding, 'ties_before')?.value).toBeCloseTo(4 / 5, 12);
		expect(cellOf(finding, 'ties_now')?.value).toBe(2);
		expect(cellOf(finding, 'population')?.value).toBe(6);
		expect(codes).toEqual(['network.size_seen']);
	});

	it('gathers around one where all name one', async () => {
		const star = list('now', [
			['Bjørk', 'Eik', 'Furu', 'Gran', 'Hegg'],
			...firms.slice(1).map(() => ['Ask'])
		]);
		const { finding } = await found([who(firms), star], { ...params, questions: ['now'] });
		expect(cellOf(finding, 'centralisation_now')).toMatchObject({ value: 100, low: null, n: 6 });
		expect(cellOf(finding, 'density_before')).toBeUndefined();
	});

	it('tells whether ties leave the village, of those whose village is known', async () => {
		const village: Built = {
			...{ id: 'village', kind: 'single', labels: ['Bø', 'Lunde'] },
			answers: ['Bø', 'Bø', 'Lunde', 'Lunde', 'Lunde']
		};
		const { finding } = await found([five, village, before, now], { ...params, by: 'village' });
		// Before: Ask and Bjørk, Furu and Gran name one another, all within.
		expect(cellOf(finding, 'outward_before')?.value).toBe(-100);
		// Now 6 of 9 between firms of known village go out: Ask to Eik, Furu and Gran, and each of them to Ask.
		expect(cellOf(finding, 'outward_now')?.value).toBeCloseTo((100 * (6 - 3)) / 9, 6);
	});

	it('is told of nobody under the smallest group, and never with a name', async () => {
		const few = [five, before, now].map(
			(one): Built =>
				({
					...one,
					answers: one.answers.slice(0, 4)
				}) as Built
		);
		const { survey, finding } = await found(few, params);
		const [released] = releaseFindings([finding], defaultPolicy, releaseFacts(survey));
		if (released?.kind !== 'indicators') throw new Error('No indicators');
		expect(cellOf(released, 'density_now')).toMatchObject({ value: null, high: null });
		expect(cellOf(released, 'density_now')?.hidden?.code).toBe('base');
		for (const name of firms) expect(JSON.stringify(finding)).not.toContain(name);
	});

	it('says who is left out, and that more were seen than there are said to be', async () => {
		const { finding, codes } = await found(
			[who(['Ask', null, 'Eik', 'Furu', 'Gran']), before, now],
			{
				...params,
				population: 4
			}
		);
		expect(codes).toEqual(['network.size_small', 'network.unnamed']);
		expect(cellOf(finding, 'density_now')?.n).toBe(4);
	});
});

describe('where nobody says who they are', () => {
	it('ticks still tell how dense it is', async () => {
		const { finding, codes } = await found([before, now], {
			...{ questions: ['before', 'now'], population: 10 }
		});
		// 4 and 10 of 10 * 9 (naming oneself cannot be seen); five are silent, with 9 possible ties each.
		expect(cellOf(finding, 'density_before')?.value).toBeCloseTo(400 / 90, 9);
		expect(cellOf(finding, 'density_before')?.high).toBeCloseTo((100 * (4 + 45)) / 90, 9);
		expect(cellOf(finding, 'centralisation_now')).toBeUndefined();
		expect(codes).toEqual([]);
	});

	it('how many others does as well, without numbers that there cannot be', async () => {
		const others: Built = { id: 'others', kind: 'number', answers: [2, 3, 0, 1, 40, null, 4] };
		const { finding } = await found([others], { questions: ['others'], population: 8 });
		// 10 ties of the 5 who can be right, of 8 * 7; three more may have 7 each.
		expect(cellOf(finding, 'density_now')).toMatchObject({ n: 5 });
		expect(cellOf(finding, 'density_now')?.value).toBeCloseTo(1000 / 56, 9);
		expect(cellOf(finding, 'density_now')?.high).toBeCloseTo((100 * 31) / 56, 9);
		expect(cellOf(finding, 'ties_now')?.value).toBe(2);
		const unsized = await found([others], { questions: ['others'] });
		expect(unsized.codes).toEqual(['network.no_size']);
		expect(cellOf(unsized.finding, 'density_now')).toBeUndefined();
	});
});

it('is found in a form by the words of the questionnaire, without being named', async () => {
	const survey = await readColumns([
		{ slot: 'firm', header: 'Hvilken bedrift svarer du for?', cells: firms },
		{
			slot: 'worked_with_before',
			header: 'Hvilke av bedriftene samarbeidet dere med før prosessen?',
			// Nobody ticks two, so that it reads as a choice.
			cells: ['Ask', 'Ask', 'Ask', 'Ingen av disse', 'Furu', 'Ingen av disse']
		},
		{
			slot: 'works_with_now',
			header: 'Hvilke av bedriftene samarbeider dere med nå?',
			cells: ['Bjørk;Eik', 'Ask', 'Ask;Gran', 'Gran', 'Furu;Eik', 'Ingen av disse']
		}
	]);
	const { findings } = await analyseSurvey(network, survey, {});
	const [finding] = findings;
	if (finding?.kind !== 'indicators') throw new Error('No indicators');
	expect(cellOf(finding, 'density_now')?.value).toBeCloseTo((100 * 8) / 30, 9);
	expect(cellOf(finding, 'density_now')).toMatchObject({ n: 6, low: null });
	// Ask names itself.
	expect(cellOf(finding, 'density_before')?.value).toBeCloseTo((100 * 3) / 30, 9);
	expect(cellOf(finding, 'centralisation_now')).toBeDefined();
});

import { describe, expect, it } from 'vitest';
import { analyseSurvey, buildSurvey, type Built } from '../../../../tests/built-survey';
import { ParameterError } from '../parameter-error';
import { offersNeeds } from './analysis';

const things = ['Lokaler', 'Nettbutikk', 'Transport'];
const ticked = (
	id: string,
	answers: readonly (readonly string[] | null)[],
	labels = things
): Built => ({
	...{ id, kind: 'multiple', labels, answers }
});

describe('what people offer and what they need', () => {
	const built = [
		ticked('can', [
			['Lokaler'],
			['Lokaler', 'Transport'],
			['Transport'],
			['Lokaler'],
			null,
			['Lokaler']
		]),
		ticked('lack', [
			['Nettbutikk'],
			['Nettbutikk'],
			['Lokaler'],
			['Nettbutikk'],
			['Transport'],
			['Nettbutikk']
		])
	];

	it('stand beside one another for any two questions with the same options, each of those who answered it', async () => {
		const { findings, issues } = await analyseSurvey(offersNeeds, buildSurvey(built), {
			questions: ['can', 'lack']
		});
		const [finding] = findings;
		if (finding?.kind !== 'indicators') throw new Error('No indicators');
		const told = finding.rows.map(({ name, label, cells }) => [
			...[name, label, cells[0]?.value, cells[0]?.n]
		]);
		expect(told).toEqual([
			['offered', 'Lokaler', 4, 5],
			['needed', 'Lokaler', 1, 6],
			['offered', 'Nettbutikk', 0, 5],
			['needed', 'Nettbutikk', 4, 6],
			['offered', 'Transport', 2, 5],
			['needed', 'Transport', 1, 6]
		]);
		expect(issues).toEqual([]);
	});

	it.each([
		['nothing in common', 'no_shared_options', ['can', 'other']],
		['only one question', 'question_needed', ['can']],
		['a question without options', 'no_options', ['can', 'text']]
	])('with %s is refused', async (_, problem, questions) => {
		const survey = buildSurvey([
			...built,
			ticked('other', [['Ja'], ['Nei'], null, null, null, null], ['Ja', 'Nei']),
			{ id: 'text', kind: 'text', answers: ['a', 'b', null, null, null, null] }
		]);
		const refused = analyseSurvey(offersNeeds, survey, { questions });
		await expect(refused).rejects.toThrow(ParameterError);
		await expect(refused).rejects.toMatchObject({ problem });
	});
});

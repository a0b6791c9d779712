import { describe, expect, it } from 'vitest';
import { analyseSurvey, buildSurvey } from '../../../../tests/built-survey';
import { accounting } from './analysis';

const survey = buildSurvey([
	{
		id: 'q1',
		kind: 'single',
		labels: ['Ja', 'Nei', { label: 'Vet ikke', missing: 'dont_know' }],
		answers: ['Ja', 'Ja', 'Nei', 'Vet ikke', null]
	},
	{ id: 'q2', kind: 'text', answers: ['Bra', null, null, null, null] }
]);

describe('accounting of responses', () => {
	it('tells how far the responses to each question got', async () => {
		const { findings, issues } = await analyseSurvey(accounting, survey, { population: 8 });
		expect(findings).toEqual([
			{
				kind: 'accounting',
				population: 8,
				invited: null,
				attended: null,
				responses: 5,
				incomplete: 0,
				rate: {
					of: 'population',
					count: 5,
					percent: 62.5,
					low: null,
					high: null,
					suppressed: false
				},
				questions: [
					{ question: 'q1', asked: 5, answered: 4, substantive: 3, nonresponse: 20 },
					{ question: 'q2', asked: 5, answered: 1, substantive: 1, nonresponse: 80 }
				]
			}
		]);
		expect(issues).toEqual([]);
	});

	it('does not believe more responses than people, and goes on to what else is known', async () => {
		const { findings, issues } = await analyseSurvey(accounting, survey, {
			population: 4,
			invited: 10
		});
		expect(findings).toMatchObject([{ rate: { of: 'invited', percent: 50 } }]);
		expect(issues).toMatchObject([{ code: 'population.too_small', values: { whole: 4 } }]);
	});

	it('knows nothing of those invited when only some of the responses take part', async () => {
		const { findings } = await analyseSurvey(accounting, survey, {
			invited: 10,
			where: { op: 'is', question: 'q1', codes: [1] }
		});
		expect(findings).toMatchObject([{ invited: null, rate: null, responses: 2 }]);
	});

	it('gives no rate and no share of nonresponse for a survey that nobody answered', async () => {
		const empty = buildSurvey([{ id: 'q1', kind: 'text', answers: [] }]);
		const { findings } = await analyseSurvey(accounting, empty, {});
		expect(findings).toMatchObject([
			{ responses: 0, rate: null, questions: [{ asked: 0, nonresponse: null }] }
		]);
	});
});

import { expect, it } from 'vitest';
import { analyseSurvey, buildSurvey } from '../../../../tests/built-survey';
import { frequency } from './analysis';

const survey = buildSurvey([
	{
		id: 'q1',
		kind: 'scale',
		labels: ['1', '2', '3', { label: 'Vet ikke', missing: 'dont_know' }],
		answers: ['1', '2', '3', '3', 'Vet ikke']
	}
]);

it('knows a mean exactly when everyone answered, those who do not know with them', async () => {
	const { findings } = await analyseSurvey(frequency, survey, { population: 5 });
	expect(findings).toMatchObject([
		{ kind: 'distribution', interval: 'census', base: { count: 5, kind: 'answered' } },
		{ name: 'mean', value: 2.25, low: null, high: null, n: 4, population: 4, method: 'census' },
		{ name: 'median' }
	]);
});

it('does not wait for an answer on the scale from those who said that they do not know', async () => {
	const { findings } = await analyseSurvey(frequency, survey, { population: 10 });
	expect(findings).toMatchObject([
		{ population: 10 },
		{ name: 'mean', n: 4, population: 9, method: 't' },
		{ name: 'median', population: 9 }
	]);
});

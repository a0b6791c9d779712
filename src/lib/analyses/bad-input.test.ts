import { describe, expect, it } from 'vitest';
import { isChoice } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { analyseSurvey, buildSurvey, type Built } from '../../../tests/built-survey';
import { crosstab } from './crosstab/analysis';
import { frequency } from './frequency/analysis';
import { groups } from './groups/analysis';
import { nps } from './nps/analysis';
import { numbers } from './numbers/analysis';
import { ParameterError } from './parameter-error';

const points = ['1', '2', '3', '4', '5'];
const yes = Array.from({ length: 40 }, (_, i) => (i % 3 === 0 ? 'Ja' : 'Nei'));

const survey = (scores: readonly (number | null)[], sites: readonly (string | null)[]): Survey => {
	const labels = [...new Set(sites.filter((site) => site !== null))];
	const built: Built[] = [
		{ id: 'q1', kind: 'single', role: 'site', labels, answers: sites },
		{
			id: 'q2',
			kind: 'scale',
			labels: points,
			answers: scores.map((s) => (s === null ? null : String(s)))
		},
		{ id: 'q3', kind: 'number', answers: scores },
		{
			id: 'q4',
			kind: 'single',
			labels: ['Ja', 'Nei'],
			answers: scores.map((_, i) => yes[i % 40] ?? '')
		},
		{
			id: 'q5',
			kind: 'multiple',
			labels: ['Ja', 'Nei'],
			answers: scores.map((_, i) => [yes[i % 40] ?? ''])
		}
	];
	return buildSurvey(built);
};

const each = <T>(length: number, of: (place: number) => T): T[] =>
	Array.from({ length }, (_, place) => of(place));

const onlyLarge = {
	shown: (bases: readonly number[]) => bases.map((base) => base >= 5),
	compared: (bases: readonly number[]) => bases.map((base) => base >= 10)
};

/** Exact tests of many small tables take their time. */
const patience = 60_000;

/** Everything that is found, whoever may be compared; never a number that is none. */
async function everything(of: Survey, scope: object = {}) {
	const admissions = [onlyLarge, undefined] as const;
	const results = await Promise.all(
		admissions.flatMap((admission) => [
			analyseSurvey(frequency, of, scope, admission),
			analyseSurvey(frequency, of, { ...scope, by: 'q1' }, admission),
			analyseSurvey(crosstab, of, { ...scope, by: 'q1' }, admission),
			analyseSurvey(groups, of, { ...scope, by: 'q1', units: true }, admission),
			analyseSurvey(
				groups,
				of,
				{ ...scope, by: 'q1', questions: ['q2'], answers: [4, 5] },
				admission
			),
			analyseSurvey(numbers, of, { ...scope, by: 'q1' }, admission)
		])
	);
	const findings = results.flatMap((result) => result.findings);
	const strange = numbersIn(findings).filter((value) => !Number.isFinite(value));
	expect(strange).toEqual([]);
	return findings;
}

function numbersIn(value: unknown): number[] {
	if (typeof value === 'number') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(numbersIn);
}

describe('whatever the answers are, the result is settled', () => {
	it.each<[string, Survey]>([
		['one answer', survey([3], ['a'])],
		['two answers', survey([3, 4], ['a', 'b'])],
		[
			'one group',
			survey(
				each(20, (i) => 1 + (i % 5)),
				each(20, () => 'a')
			)
		],
		[
			'a group of one',
			survey(
				each(20, (i) => 1 + (i % 5)),
				each(20, (i) => (i === 0 ? 'b' : 'a'))
			)
		],
		[
			'all alike',
			survey(
				each(40, () => 4),
				each(40, (i) => 'ab'[i % 2] ?? '')
			)
		],
		[
			'all alike in one group',
			survey(
				each(40, (i) => (i % 2 ? 4 : 1 + (i % 5))),
				each(40, (i) => 'ab'[i % 2] ?? '')
			)
		],
		[
			'nobody answered',
			survey(
				each(20, () => null),
				each(20, (i) => 'ab'[i % 2] ?? '')
			)
		],
		[
			'nobody in a group',
			survey(
				each(20, (i) => 1 + (i % 5)),
				each(20, () => null)
			)
		],
		[
			'six units all alike',
			survey(
				each(60, () => 4),
				each(60, (i) => 'abcdef'[i % 6] ?? '')
			)
		],
		[
			'six units',
			survey(
				each(72, (i) => 1 + (i % 5)),
				each(72, (i) => 'abcdef'[i % 6] ?? '')
			)
		]
	])(
		'%s',
		async (_, of) => {
			expect((await everything(of)).length).toBeGreaterThan(0);
		},
		patience
	);

	it('nobody meets the condition', async () => {
		const where = { op: 'or', of: [] };
		const findings = await everything(
			survey(
				each(20, (i) => 1 + (i % 5)),
				each(20, () => 'a')
			),
			{
				where
			}
		);
		const spread = findings.find((finding) => finding.kind === 'distribution');
		expect(spread).toMatchObject({ base: { count: 0 }, responses: 0 });
		expect(spread?.rows[0]).toMatchObject({ count: 0, percent: null, low: null });
	});

	it('there are no responses at all', async () => {
		const none = survey([], []);
		const { findings } = await analyseSurvey(frequency, none, {});
		expect(findings.find((one) => one.kind === 'estimate')).toMatchObject({ value: null, n: 0 });
	});

	it('numbers are huge, tiny, or both', async () => {
		const sizes = [1e15, -1e15, 1e15 + 2, 1e-9, 0, 9e15, 1e59, -1e59, 1e300, 5, 6, 7];
		const groupsOfTwo = each(48, (i) => 'ab'[i % 2] ?? '');
		const of = buildSurvey([
			{ id: 'q1', kind: 'single', labels: ['a', 'b'], answers: groupsOfTwo },
			{ id: 'q2', kind: 'scale', labels: points, answers: groupsOfTwo.map(() => '3') },
			{ id: 'q3', kind: 'number', answers: each(48, (i) => sizes[i % 12] ?? 0) }
		]);
		await everything(of);
	});

	it('numbers near 1e15 keep their differences', async () => {
		const of = buildSurvey([
			{ id: 'q3', kind: 'number', answers: [1e15, 1e15 + 2, 1e15 + 4, 1e15 + 6] }
		]);
		const { findings } = await analyseSurvey(numbers, of, {});
		const mean = findings.find((finding) => finding.kind === 'estimate');
		expect([mean?.value, mean?.spread?.sd]).toEqual([1e15 + 3, Math.sqrt(20 / 3)]);
	});

	it('a population smaller than the answers is doubted once for each question, also by means', async () => {
		const of = survey(
			each(20, (i) => 1 + (i % 5)),
			each(20, () => 'a')
		);
		const { findings, issues } = await analyseSurvey(frequency, of, {
			questions: ['q2'],
			population: 19
		});
		expect(issues.map(({ code }) => code)).toEqual(['population.too_small']);
		expect(findings.map((finding) => 'population' in finding && finding.population)).toEqual([
			null,
			null,
			null
		]);
	});

	it(
		'five thousand groups are refused, and a hundred units are not',
		async () => {
			const units = survey(
				each(500, (i) => 1 + (i % 5)),
				each(500, (i) => `sted ${i % 100}`)
			);
			const options = each(5000, (i) => ({
				code: i + 1,
				label: `sted ${i}`,
				count: 1,
				missing: null
			}));
			const questions = units.questions.map((question) =>
				question.id === 'q1' && isChoice(question) ? { ...question, options } : question
			);
			for (const analysis of [frequency, crosstab, groups, numbers]) {
				const asked = analyseSurvey(analysis, { ...units, questions }, { by: 'q1' });
				await expect(asked).rejects.toMatchObject({
					parameter: 'by',
					problem: 'too_many_groups',
					values: { id: 'q1', groups: 5000 }
				});
			}
			const { findings } = await analyseSurvey(groups, units, {
				by: 'q1',
				questions: ['q2'],
				answers: [5]
			});
			expect(findings).toMatchObject([{ kind: 'units' }]);
		},
		patience
	);
});

describe('what has no mean is not given one', () => {
	const list: Built = {
		id: 'q1',
		kind: 'scale',
		labels: ['Nord', 'Sør'],
		answers: ['Nord', 'Sør', 'Nord']
	};

	it('a list that a person calls a scale, until they say which way it goes', async () => {
		const read = buildSurvey([{ ...list, polarity: 'neutral' }]);
		const declared = {
			...read,
			questions: read.questions.map((question) =>
				question.kind === 'scale'
					? { ...question, scale: { ...question.scale, id: null, family: 'declared' } }
					: question
			)
		};
		const { findings, issues } = await analyseSurvey(frequency, declared, {});
		expect(findings.map(({ kind }) => kind)).toEqual(['distribution']);
		expect(issues).toMatchObject([{ code: 'question.scale_unsure', values: { question: 'q1' } }]);
	});

	it('a scale whose best is in the middle', async () => {
		const { findings, issues } = await analyseSurvey(
			frequency,
			buildSurvey([{ ...list, polarity: 'ideal_point' }]),
			{}
		);
		expect(findings.map(({ kind }) => kind)).toEqual(['distribution']);
		expect(issues).toEqual([]);
	});

	it('a scale of one point has the mean that it must have, and no interval', async () => {
		const one = buildSurvey([
			{ id: 'q1', kind: 'scale', labels: ['Ja'], answers: ['Ja', 'Ja', null] }
		]);
		const { findings } = await analyseSurvey(frequency, one, {});
		expect(findings[1]).toMatchObject({ name: 'mean', value: 1, low: null, high: null, n: 2 });
	});
});

it('every refusal is a ParameterError with a sentence that names the question', async () => {
	const of = survey(
		each(20, (i) => 1 + (i % 5)),
		each(20, () => 'a')
	);
	const asked = [
		analyseSurvey(frequency, of, { questions: ['q99'] }),
		analyseSurvey(crosstab, of, { by: 'q3' }),
		analyseSurvey(groups, of, { by: 'q1', questions: ['q4'] }),
		analyseSurvey(nps, of, { questions: ['q5'] }),
		analyseSurvey(numbers, of, { questions: ['q4'] }),
		analyseSurvey(numbers, of, { where: { op: 'between', question: 'q2', from: 1, to: null } })
	];
	for (const one of asked) {
		const refusal: unknown = await one.catch((error: unknown) => error);
		expect(refusal).toBeInstanceOf(ParameterError);
		expect(String(refusal)).toMatch(/\bq\d+\b/);
	}
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswersFinding } from '$lib/survey/findings/open-text';
import { analyse, textSurvey, type Response } from './open-text-fixture';

async function answersOf(responses: readonly Response[], by?: string): Promise<AnswersFinding> {
	const { findings } = await analyse(textSurvey(responses), by === undefined ? {} : { by });
	const [finding] = findings;
	if (finding?.kind !== 'answers') throw new Error('No answers');
	return finding;
}

const said = [
	{ text: 'Øl', group: 'Sør' },
	{ text: 'Ingen.', group: 'Nord' },
	{ text: 'ingen', group: 'Nord' },
	{ text: 'ingen', group: 'Sør' },
	{ text: '', group: 'Sør' },
	{ text: 'Ring meg på •••', group: 'Vet ikke' },
	{ text: 'Ære være\nalle', group: '' }
];

describe('answers', () => {
	it('stand once each in the order of the alphabet, as most people wrote them', async () => {
		expect(await answersOf(said)).toEqual({
			kind: 'answers',
			question: 'q1',
			by: null,
			groups: [
				{
					code: null,
					label: '',
					answers: [
						{ text: 'ingen', people: 3 },
						{ text: 'Ring meg på •••', people: 1 },
						{ text: 'Ære være\nalle', people: 1 },
						{ text: 'Øl', people: 1 }
					],
					base: 6,
					hidden: null
				}
			]
		});
	});

	it('stand in the groups of whoever wrote them', async () => {
		expect(await answersOf(said, 'q2')).toEqual({
			kind: 'answers',
			question: 'q1',
			by: 'q2',
			groups: [
				{
					code: 1,
					label: 'Nord',
					answers: [{ text: 'ingen', people: 2 }],
					base: 2,
					hidden: null
				},
				{
					code: 2,
					label: 'Sør',
					answers: [
						{ text: 'ingen', people: 1 },
						{ text: 'Øl', people: 1 }
					],
					base: 2,
					hidden: null
				}
			],
			ungrouped: 2
		});
	});

	it('stand in an order that does not follow the file', async () => {
		const texts = fc.array(fc.string(), { maxLength: 15 });
		await fc.assert(
			fc.asyncProperty(texts, async (given) => {
				const of = (list: readonly string[]) => answersOf(list.map((text) => ({ text })));
				expect(await of(given.toReversed())).toEqual(await of(given));
			})
		);
	});

	it('of nobody are none', async () => {
		const { groups } = await answersOf([{ text: '' }]);
		expect(groups).toEqual([{ code: null, label: '', answers: [], base: 0, hidden: null }]);
	});

	it('are only of whoever meets the conditions', async () => {
		const where = { op: 'is', question: 'q2', codes: [2] } as const;
		const { findings } = await analyse(textSurvey(said), { where });
		expect(findings).toMatchObject([{ groups: [{ base: 2 }] }]);
	});

	it('come with what a person should look at first', async () => {
		const named = {
			code: 'column.names_suspected',
			severity: 'warning',
			column: 0,
			detail: '',
			values: { count: 2 }
		} as const;
		const survey = textSurvey(said, [named, { ...named, column: 1 }]);
		expect((await analyse(survey)).issues).toEqual([named]);
		expect((await analyse(survey, { show: 'terms' })).issues).toEqual([]);
	});
});

describe('what does not fit', () => {
	it.each([
		[{ questions: ['q9'] }, 'unknown_question'],
		[{ questions: ['q2'] }, 'not_open'],
		[{ by: 'q1' }, 'not_groups'],
		[{ by: 'q2', show: 'terms' }, 'not_broken'],
		[{ weight: 'q2' }, 'not_weighted']
	] as const)('%j is refused', async (params, problem) => {
		const { questions, ...others } = { questions: undefined, ...params };
		const given = { ...others, ...(questions && { questions: [...questions] }) };
		await expect(analyse(textSurvey(said), given)).rejects.toMatchObject({ problem });
	});

	it('stops when it is told to', async () => {
		const survey = textSurvey(said);
		await expect(
			analyse(survey, { show: 'terms' }, AbortSignal.abort(new Error('enough')))
		).rejects.toThrow('enough');
	});
});

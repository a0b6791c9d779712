import { buildSurvey, type Built } from '../../../../tests/built-survey';
import { readFileSync, readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importStacked } from '$lib/import/import-files';
import { memoryFile } from '$lib/import/memory-file';
import type { Finding } from '$lib/survey/finding';
import type { IndicatorCell } from '$lib/survey/findings/indicators';
import type { VerdictFinding } from '$lib/survey/findings/verdict';
import type { Survey } from '$lib/survey/survey';
import {
	evaluate,
	indicatorsIn,
	satisfied,
	verdictIn,
	verdictsIn,
	workshopSurvey,
	type Workshop
} from './workshop-fixture';

/** The cells of an indicator of everyone; one per row that goes by the name. */
function cellsOf(findings: readonly Finding[], name: string): IndicatorCell[] {
	const [of] = indicatorsIn(findings);
	return (of?.rows ?? []).filter((row) => row.name === name).flatMap(({ cells }) => cells);
}

const cellOf = (findings: readonly Finding[], name: string): Partial<IndicatorCell> =>
	cellsOf(findings, name)[0] ?? {};

const decided = ({ conditions }: VerdictFinding): string[] =>
	conditions.filter((one) => one.decided).map(({ name }) => name);

const failed = ({ conditions }: VerdictFinding): string[] =>
	conditions.filter(({ met }) => met === false).map(({ name }) => name);

const fine: Workshop = {
	satisfaction: satisfied(12, 2),
	pace: [
		[12, 'Passe'],
		[2, 'For mye']
	],
	rows: {
		goal_clear: [[14, '4']],
		room_for_ideas: [
			[13, '5'],
			[1, '3']
		],
		got_to_know: [
			[11, '4'],
			[3, '3']
		]
	},
	// 4 x 5 + 4 x 1 = 24, and whoever says "five or more" may have more.
	ideas: [
		[4, '5 eller flere'],
		[4, '1'],
		[6, null]
	],
	partners: [
		[6, 'Ja'],
		[3, 'Kanskje'],
		[5, 'Nei']
	],
	actions: [
		[12, ['Søke støtte', 'Delta på neste workshop']],
		[1, ['Søke støtte', 'Ingenting foreløpig']],
		[1, ['Ingenting foreløpig']]
	],
	recommend: [
		[8, 9],
		[4, 8],
		[2, 6]
	]
};

const without = (workshop: Workshop, question: keyof Workshop): Workshop =>
	Object.fromEntries(Object.entries(workshop).filter(([key]) => key !== question));

describe('a workshop of 16 people, of whom 14 answered', () => {
	it('is kept: 12 of 14 satisfied is 86 %, at least 60 % of those who may come next', async () => {
		const { findings, issues } = await evaluate(workshopSurvey(fine), { attended: 16 });
		expect(cellOf(findings, 'response_rate')).toMatchObject({ value: 87.5, count: 14 });
		// (12 + z²/2 ± z √(12·2/14 + z²/4)) / (14 + z²) with z = 1.96: 0.601 and 0.960.
		const { count, n, low, high } = cellOf(findings, 'satisfied');
		expect([count, n, low?.toFixed(1), high?.toFixed(1)]).toEqual([12, 14, '60.1', '96.0']);
		expect(cellsOf(findings, 'experience').map((cell) => cell.count)).toEqual([14, 13, 11]);
		expect(cellOf(findings, 'ideas')).toMatchObject({ value: 24, n: 8, method: 'at_least' });
		expect(cellOf(findings, 'partners')).toMatchObject({ count: 6, n: 14 });
		expect(cellOf(findings, 'acts')).toMatchObject({ count: 13, n: 14 });
		// 8/14 - 2/14.
		expect(cellOf(findings, 'nps').value).toBeCloseTo(600 / 14, 9);
		expect(cellOf(findings, 'pace_right')).toMatchObject({ count: 12, n: 14 });
		expect(cellOf(findings, 'pace_balance').value).toBeCloseTo(200 / 14, 9);
		const verdict = verdictIn(findings);
		expect(verdict).toMatchObject({ verdict: 'keep', ground: null, unknown: [], n: 14 });
		expect(decided(verdict)).toEqual(['satisfied', 'satisfied_low', 'pace_right', 'gap']);
		expect(issues.map(({ code }) => code)).toEqual(['instrument.slots_missing']);
	});

	it('tells what would flip it: no more satisfied answers, but 2 dissatisfied', async () => {
		const { flips } = verdictIn((await evaluate(workshopSurvey(fine), { attended: 16 })).findings);
		// 12 of 15 is 80 % and 12 of 16 is 75 %, which is enough; nobody else came.
		expect(flips.filter(({ kind }) => kind === 'answers')).toEqual([]);
		const more = verdictIn((await evaluate(workshopSurvey(fine))).findings).flips;
		// 12 of 17 is 71 %.
		expect(more[0]).toEqual({ kind: 'answers', answer: 'Misfornøyd', count: 3, verdict: 'adjust' });
		expect(more).toContainEqual({
			...{ kind: 'threshold', key: 'satisfied', from: 75, to: 86, verdict: 'adjust' }
		});
	});

	it('has an index of each row and of all of them, of those who answered two of three', async () => {
		const { findings } = await evaluate(
			workshopSurvey({
				satisfaction: satisfied(6),
				rows: {
					goal_clear: [
						[4, '5'],
						[2, null]
					],
					learned: [
						[4, '3'],
						[1, '5'],
						[1, null]
					],
					contributed: [[6, '4']]
				}
			})
		);
		// (5-1)/4, 3/4, and (4·2 + 4)/5 of 4: 100, 75 and 60.
		expect(cellsOf(findings, 'experience_index').map(({ value }) => value)).toEqual([100, 75, 60]);
		// Four people with (4 + 2 + 3)/12, one with (4 + 3)/8; the sixth answered one of three.
		expect(cellOf(findings, 'process_index')).toMatchObject({ n: 5 });
		expect(cellOf(findings, 'process_index').value).toBeCloseTo((4 * 75 + 87.5) / 5, 9);
		// (100 + 75)/2 - 60.
		expect(cellOf(findings, 'widest_gap')).toMatchObject({ value: 27.5, n: 4 });
	});
});

describe('the verdict, in the order of the rule', () => {
	const about = async (workshop: Workshop, params = {}): Promise<VerdictFinding> =>
		verdictIn((await evaluate(workshopSurvey({ ...fine, ...workshop }), params)).findings);

	it('none where fewer than half of those who came answered: 14 of 29 is 48 %', async () => {
		expect(await about({}, { attended: 29 })).toMatchObject({
			...{ verdict: 'none', ground: 'low_response' }
		});
		expect((await about({}, { attended: 28 })).verdict).toBe('keep');
		expect((await about({}, { invited: 29 })).ground).toBe('low_response');
	});

	it.each([0, 1, 2, 3, 4])('none of %d answers', async (answers) => {
		const few = await about({ satisfaction: [...satisfied(answers), [14 - answers, null]] });
		expect(few).toMatchObject({ verdict: 'none', ground: 'too_few', n: answers });
		expect(decided(few)).toEqual(['answers']);
	});

	it('redesign where 4 of 14 are satisfied, and at most 55 % of those who come next', async () => {
		const bad = await about({ satisfaction: satisfied(4, 10) });
		expect(bad).toMatchObject({ verdict: 'redesign', ground: null });
		expect(decided(bad)).toEqual(['redesign', 'redesign_high']);
	});

	it('none where 2 of 5 are satisfied, who may be 77 % of those who come next', async () => {
		const open = await about({ satisfaction: satisfied(2, 3) });
		expect(open).toMatchObject({ verdict: 'none', ground: 'uncertain' });
		expect(open.conditions.find(({ name }) => name === 'redesign_high')?.left).toBeCloseTo(76.9, 1);
	});

	it('promising where 5 of 6 are satisfied, of whom the next may be 44 %', async () => {
		const little = await about({ satisfaction: satisfied(5, 1) });
		expect(little).toMatchObject({ verdict: 'adjust', ground: 'promising' });
		expect(failed(little)).toEqual(['satisfied_low']);
		// 7 of 8 is 88 %, at least 53 % of those who come next; of 6 of 7 it is 49 %.
		expect(little.flips[0]).toEqual({
			...{ kind: 'answers', answer: 'Fornøyd', count: 2, verdict: 'keep' }
		});
	});

	it('adjust, with each condition that failed and the rows to ask about', async () => {
		const some = await about({
			satisfaction: satisfied(9, 5),
			pace: [
				[8, 'Passe'],
				[6, 'For lite']
			],
			rows: {
				goal_clear: [[14, '5']],
				room_for_ideas: [[14, '5']],
				contributed: [[14, '5']],
				learned: [[14, '3']],
				got_to_know: [[14, '2']]
			}
		});
		expect(some).toMatchObject({ verdict: 'adjust', ground: null });
		// 9/14 = 64 %, of the next at least 39 %; 8/14 = 57 %.
		expect(decided(some)).toEqual(['satisfied', 'satisfied_low', 'pace_right', 'gap']);
		// 25 is (100·3 + 50)/4 - 25 = 62.5 below; 50 is (300 + 25)/4 - 50 = 31.25 below.
		expect(some.conditions.find(({ name }) => name === 'gap')).toMatchObject({
			...{ left: 62.5, right: 20, met: false, about: ['got_to_know', 'learned'] }
		});
	});

	it('a row that lies 20 points below the others is as far as the rule asks about', async () => {
		const rows = {
			goal_clear: [[5, '5']] as const,
			// 100 - (4·3 + 4)/5·25 = 20.
			learned: [
				[4, '4'],
				[1, '5']
			] as const
		};
		expect((await about({ satisfaction: satisfied(14), rows })).verdict).toBe('adjust');
		const nearer = { ...rows, learned: [[5, '4'], ...rows.learned] as const };
		expect(failed(await about({ satisfaction: satisfied(14), rows: nearer }))).toEqual(['gap']);
		const near = { ...rows, learned: [[9, '5'], ...rows.learned] as const };
		expect((await about({ satisfaction: satisfied(14), rows: near })).verdict).toBe('keep');
	});

	it('passes over a response rate that nobody can know, and says so', async () => {
		expect(await about({})).toMatchObject({ verdict: 'keep', unknown: ['response_rate'] });
	});

	it('needs the pace to keep a workshop, not to adjust it', async () => {
		const unpaced = without(fine, 'pace');
		const of = async (workshop: Workshop) =>
			verdictIn((await evaluate(workshopSurvey(workshop), { attended: 16 })).findings);
		expect(await of(unpaced)).toMatchObject({
			...{ verdict: 'none', ground: 'unknown', unknown: ['pace_right'] }
		});
		expect((await of({ ...unpaced, satisfaction: satisfied(8, 6) })).verdict).toBe('adjust');
	});
});

describe('a number of the rule that is set otherwise', () => {
	const rules = (...values: { key: string; value: number }[]) => ({
		rules: [{ rule: 'workshop.keep', version: '1.0.0', values }]
	});

	it('is used and told; what the rule does not take is not used and said so', async () => {
		const survey = workshopSurvey({ ...fine, satisfaction: satisfied(10, 4) });
		// 10 of 14 is 71 %.
		expect(verdictIn((await evaluate(survey)).findings).verdict).toBe('adjust');
		const set = await evaluate(survey, {}, rules({ key: 'satisfied', value: 70 }));
		expect(verdictIn(set.findings)).toMatchObject({
			verdict: 'adjust',
			ground: 'promising',
			thresholds: expect.arrayContaining([{ key: 'satisfied', value: 70, own: true }])
		});
		const odd = rules({ key: 'satisfied', value: 170 }, { key: 'mood', value: 1 });
		const { findings, issues } = await evaluate(survey, {}, odd);
		expect(verdictIn(findings).verdict).toBe('adjust');
		expect(issues).toContainEqual(
			expect.objectContaining({
				code: 'rule.thresholds_refused',
				values: { rule: 'workshop.keep', keys: 'satisfied, mood' }
			})
		);
	});

	it('may not contradict another: it is explained, and the rule’s own numbers are used for both', async () => {
		const turned = rules({ key: 'satisfied', value: 30 }, { key: 'redesign', value: 90 });
		const { findings, issues } = await evaluate(workshopSurvey(fine), {}, turned);
		expect(issues).toContainEqual(
			expect.objectContaining({
				code: 'rule.thresholds_contradict',
				values: { rule: 'workshop.keep', keys: 'redesign, satisfied' }
			})
		);
		const { verdict, thresholds } = verdictIn(findings);
		expect(verdict).toBe('keep');
		expect(thresholds.filter(({ own }) => own)).toEqual([]);
	});
});

/** From the worst; without a verdict it may be anything, so that lies between. */
const order = ['redesign', 'none', 'adjust', 'keep'];

it('one more satisfied answer never makes a verdict of five answers or more worse', async () => {
	const counts = fc.tuple(fc.nat(30), fc.nat(30)).filter(([yes, no]) => yes + no >= 5);
	const pace = fc.tuple(fc.nat(9), fc.nat(9));
	const standing = async (workshop: Workshop): Promise<number> =>
		order.indexOf(verdictIn((await evaluate(workshopSurvey(workshop))).findings).verdict);
	await fc.assert(
		fc.asyncProperty(counts, pace, async ([yes, no], [right, wrong]) => {
			const blank = Math.max(0, 62 - right - wrong);
			const others: Workshop = {
				pace: [
					[right, 'Passe'],
					[wrong, 'For mye'],
					[blank, null]
				]
			};
			const of = (more: number) =>
				standing({
					...others,
					satisfaction: [...satisfied(yes + more, no), [61 - yes - no - more + 1, null]]
				});
			expect(await of(1)).toBeGreaterThanOrEqual(await of(0));
		}),
		{ numRuns: 25 }
	);
});

async function readSamples(...files: string[]): Promise<Survey> {
	const outcome = await importStacked(
		files.map((file) => memoryFile(file.replace('workshops/', ''), readFileSync(`data/${file}`)))
	);
	if (outcome.kind !== 'survey') throw new Error(outcome.kind);
	return outcome.survey;
}

describe('the sample files', () => {
	it('one workshop is found by its wording', async () => {
		const survey = await readSamples('workshop-google-forms.csv');
		const { findings, issues } = await evaluate(survey, { slots: [], attended: 16 });
		expect(verdictIn(findings)).toMatchObject({ verdict: 'keep', n: 14, unknown: [] });
		expect(issues).toEqual([]);
	});
	it('six workshops stand side by side by their dates, each with its response rate', async () => {
		const files = readdirSync('data/workshops').map((file) => `workshops/${file}`);
		const survey = await readSamples(...files);
		const source = survey.questions.find(({ id }) => id === 'source');
		const labels = source?.kind === 'single' ? source.options.map(({ label }) => label) : [];
		const events = labels.map((name, i) => ({
			...{ name, format: 'workshop' as const, date: `2026-0${6 - i}-10`, site: null, phase: null },
			...{ invited: 40, attended: 20 }
		}));
		const { findings } = await evaluate(survey, { slots: [], by: 'source' }, { world: { events } });
		const [all, ...each] = verdictsIn(findings);
		expect(each.map(({ subject }) => subject?.label)).toEqual([...labels].reverse());
		expect(each.every(({ unknown }) => !unknown.includes('response_rate'))).toBe(true);
		const [together, apart] = indicatorsIn(findings);
		// All six were attended by 120.
		const answered = together?.rows.find(({ name }) => name === 'responses')?.cells[0]?.value ?? 0;
		expect(all?.conditions.find(({ name }) => name === 'response_rate')?.left).toBeCloseTo(
			(100 * answered) / 120,
			9
		);
		expect(apart?.subjects.map((one) => one?.kind)).toEqual(labels.map(() => 'event'));
		const trends = findings.filter((finding) => finding.kind === 'trend');
		expect(trends.map(({ measure }) => measure)).toEqual(['share', 'nps']);
		const satisfied = apart?.rows.find(({ name }) => name === 'satisfied')?.cells ?? [];
		const percent = trends[0]?.points.map(({ value }) => (100 * (value ?? NaN)).toFixed(9));
		expect(percent).toEqual(satisfied.map(({ value }) => value?.toFixed(9)));
	});
});

describe('what cannot be', () => {
	it('fewer came than answered: the number is not used, and said so', async () => {
		const { findings, issues } = await evaluate(workshopSurvey(fine), { attended: 9 });
		expect(verdictIn(findings)).toMatchObject({ verdict: 'keep', unknown: ['response_rate'] });
		expect(issues).toContainEqual(
			expect.objectContaining({
				code: 'population.too_small',
				values: { of: 'attended', responses: 14, whole: 9 }
			})
		);
	});

	it('no question of how satisfied people are: no verdict, and the slot is named', async () => {
		const { findings, issues } = await evaluate(workshopSurvey(without(fine, 'satisfaction')));
		expect(verdictIn(findings)).toMatchObject({
			...{ verdict: 'none', ground: 'unknown', unknown: expect.arrayContaining(['satisfied']) }
		});
		expect(issues[0]?.values?.['slots']).toContain('satisfaction');
	});

	it('a slot that is none, and a question that is none', async () => {
		const survey = workshopSurvey(fine);
		const slots = (slot: string, question: string) => ({
			slots: [{ slot, questions: [question] }]
		});
		await expect(evaluate(survey, slots('mood', 'pace'))).rejects.toMatchObject({
			problem: 'unknown_slot'
		});
		await expect(evaluate(survey, slots('pace', 'mood'))).rejects.toMatchObject({
			problem: 'unknown_question'
		});
	});

	it('a question that its slot cannot be counted from is left out, and said so', async () => {
		const { findings, issues } = await evaluate(workshopSurvey(fine), {
			slots: [
				{ slot: 'satisfaction', questions: ['partners'] },
				{ slot: 'pace', questions: ['satisfaction'] }
			]
		});
		expect(verdictIn(findings)).toMatchObject({ verdict: 'none', ground: 'unknown' });
		expect(
			issues
				.filter(({ code }) => code === 'instrument.slot_unfit')
				.map(({ values }) => values?.['slot'])
				.sort()
		).toEqual(['pace', 'satisfaction']);
	});

	it('nobody answered anything', async () => {
		const { findings } = await evaluate(
			workshopSurvey({ satisfaction: [[9, null]], pace: [[9, null]] })
		);
		expect(verdictIn(findings)).toMatchObject({ verdict: 'none', ground: 'too_few', n: 0 });
		const strange = JSON.stringify(findings).match(/NaN|Infinity/);
		expect(strange).toBeNull();
	});

	it('weights', async () => {
		await expect(evaluate(workshopSurvey(fine), { weight: 'recommend' })).rejects.toMatchObject({
			problem: 'not_weighted'
		});
	});
});

describe('other meetings', () => {
	it('are evaluated by the questions that they share with workshops', async () => {
		const survey = await readSamples('arrangementer.csv');
		const idOf = (text: string) => survey.questions.find((one) => one.text === text)?.id ?? '';
		const by = idOf('Hvor var det?');
		const { findings, issues } = await evaluate(survey, { slots: [], by });
		expect(issues).toEqual([]);
		expect(cellsOf(findings, 'experience')).toHaveLength(3);
		expect(cellOf(findings, 'contacts')).toMatchObject({ method: 'at_least', n: 180 });
		const [all, ...sites] = verdictsIn(findings);
		// 142 of 180 are 79 %.
		expect(all).toMatchObject({ verdict: 'keep', n: 180, unknown: ['response_rate'] });
		expect(sites.map(({ subject }) => subject?.kind)).toEqual(sites.map(() => 'site'));
		expect(sites.length).toBeGreaterThan(1);
		// Places are not held one after the other.
		expect(findings.filter(({ kind }) => kind === 'trend')).toEqual([]);
		const seasons = await evaluate(survey, { slots: [], by: idOf('Når var det?') });
		expect(seasons.findings.filter(({ kind }) => kind === 'trend')).toHaveLength(2);
	});

	it('are read by the questionnaire that is named', async () => {
		const survey = await readSamples('arrangementer.csv');
		const { issues } = await evaluate(survey, { slots: [], instrument: 'workshop' });
		expect(issues[0]?.values?.['slots']).toContain('goal_clear');
	});
});

describe('room for all ideas', () => {
	const role = (answers: readonly string[]): Built => ({
		...{ id: 'participant_role', kind: 'single', labels: ['Eier', 'Ansatt', 'Frivillig'] },
		answers
	});
	const room = (answers: readonly string[]): Built => ({
		...{ id: 'room_for_ideas', kind: 'scale', labels: ['1', '2', '3', '4', '5'], answers }
	});
	const times = (count: number, answer: string): string[] => Array<string>(count).fill(answer);
	const roles = [...times(15, 'Eier'), ...times(15, 'Ansatt'), ...times(4, 'Frivillig')];
	const findRoom = async (answers: readonly string[], who: readonly string[] = roles) => {
		const survey = buildSurvey([role(who), room(answers)]);
		const { findings, issues } = await evaluate(survey, {}, { admission: tenToCompare });
		const found = indicatorsIn(findings).filter(({ by }) => by === 'participant_role');
		return { found, codes: issues.map(({ code }) => code) };
	};
	const tenToCompare = {
		shown: (bases: readonly number[]) => bases.map((n) => n >= 5),
		compared: (bases: readonly number[]) => bases.map((n) => n >= 10)
	};

	it('is found smaller by employees than by owners, with how much', async () => {
		const owners = [...times(13, '5'), ...times(2, '4')];
		const employees = [...times(12, '2'), ...times(3, '3')];
		const { found } = await findRoom([...owners, ...employees, ...times(4, '1')]);
		const [cells] = found[0]?.rows.map((row) => row.cells) ?? [];
		// (13 · 100 + 2 · 75) / 15, and (12 · 25 + 3 · 50) / 15.
		expect(cells?.map(({ value }) => value?.toFixed(2))).toEqual(['96.67', '30.00', '0.00']);
		expect(cells?.map(({ against }) => against?.verdict)).toEqual([
			'differs',
			'differs',
			'too_few'
		]);
		expect(cells?.[1]?.against?.difference).toBeCloseTo(-66.67, 2);
		expect(cells?.[1]?.against?.high).toBeLessThan(-50);
		expect(cells?.[2]?.against?.difference).toBeNull();
	});

	it('cannot be told apart by a little, nor found of groups too small to compare', async () => {
		const alike = [
			...times(8, '5'),
			...times(7, '4'),
			...times(7, '5'),
			...times(8, '4'),
			...times(4, '1')
		];
		const { found } = await findRoom(alike);
		const [cells] = found[0]?.rows.map((row) => row.cells) ?? [];
		expect(cells?.[0]?.against?.verdict).toBe('cannot_tell');
		const few = await findRoom(
			[...times(8, '5'), ...times(6, '1')],
			roles.slice(0, 8).concat(times(6, 'Ansatt'))
		);
		expect(few.found).toEqual([]);
		expect(few.codes).toContain('workshop.room_too_few');
	});
});

import { describe, expect, it } from 'vitest';
import { pastTheGate, usualAdmission } from '../../../../tests/gate';
import { createArrayEngine } from '$lib/engine/arrays';
import { importStacked } from '$lib/import/import-files';
import { memoryFile } from '$lib/import/memory-file';
import type { Finding } from '$lib/survey/finding';
import type { IndicatorsFinding } from '$lib/survey/findings/indicators';
import type { VerdictFinding } from '$lib/survey/findings/verdict';
import type { RuleSettings } from '$lib/survey/rule-settings';
import type { Survey } from '$lib/survey/survey';
import { emptyWorld, worldSchema, type World } from '$lib/survey/world';
import { createInput } from '../create-input';
import { networkReadiness } from './analysis';

const sure = 'Ja, helt sikkert';
const probably = 'Ja, sandsynligvis';
const maybe = 'Måske';
const hardly = 'Nej, sandsynligvis ikke';
const never = 'Nej, helt sikkert ikke';

interface Firm {
	readonly village: string;
	readonly join: string;
	readonly fee?: string;
	readonly visits?: string;
	readonly steering?: boolean;
	readonly offers?: string;
	readonly needs?: string;
}

const headers = [
	'Hvor ligger virksomheden?',
	'Vil I melde jer ind, hvis netværket oprettes?',
	'Hvad vil I højst betale pr. år i kontingent?',
	'Hvor ofte vil I deltage i arrangementer?',
	'Vil I bidrage aktivt?',
	'Hvad kan I tilbyde andre?',
	'Hvad har I brug for?'
];

async function surveyOf(firms: readonly Firm[]): Promise<Survey> {
	const lines = firms.map(({ village, join, fee, visits, steering, offers, needs }) =>
		[
			village,
			join,
			fee ?? '501–1.000',
			visits ?? '2–3 gange',
			steering ? 'Styregruppe;Nyhedsbrev' : 'Ikke nu',
			offers ?? 'Lokaler',
			needs ?? 'Transport'
		]
			.map((cell) => `"${cell}"`)
			.join(',')
	);
	const text = [headers.map((header) => `"${header}"`).join(','), ...lines].join('\n');
	const read = await importStacked([memoryFile('firmaer.csv', text)]);
	if (read.kind !== 'survey') throw new Error('Not read');
	return read.survey;
}

const times = (count: number, firm: Firm): Firm[] => Array.from({ length: count }, () => firm);

/** Nine sure, ten probable, six maybe and eight who say no; three of them would join the steering group. */
const durup = [
	...times(3, { village: 'Durup', join: sure, steering: true }),
	...times(6, { village: 'Durup', join: sure }),
	...times(10, { village: 'Durup', join: probably }),
	...times(6, { village: 'Durup', join: maybe }),
	...times(4, { village: 'Durup', join: hardly }),
	...times(4, { village: 'Durup', join: never })
];

/** Six villages' worth of no: the options of the question are then known. */
const glyngore = [
	...times(4, { village: 'Glyngøre', join: sure }),
	...times(6, { village: 'Glyngøre', join: maybe }),
	...times(2, { village: 'Glyngøre', join: never })
];

const village = (name: string, population: number | null, formerly: string[] = []) => ({
	...{ name, kind: 'village', population, formerly }
});

const worldOf = (...sites: readonly object[]): World => worldSchema.parse({ sites });

async function analyse(
	survey: Survey,
	{
		world = emptyWorld,
		rules = [],
		params = {}
	}: { world?: World; rules?: RuleSettings; params?: object } = {}
) {
	const engine = createArrayEngine();
	const { responses, columns } = survey;
	await engine.load({ responses, columns, numbers: [] });
	const input = createInput(engine, survey, { admission: usualAdmission, world, rules });
	const { findings, issues } = await networkReadiness.run(
		input,
		networkReadiness.schema.parse(params)
	);
	const released = pastTheGate(findings, survey);
	return { findings, released, issues, codes: issues.map(({ code }) => code) };
}

const verdictsIn = (findings: readonly Finding[]): VerdictFinding[] =>
	findings.flatMap((one) => (one.kind === 'verdict' ? [one] : []));

function verdictFor(findings: readonly Finding[], label: string): VerdictFinding {
	const found = verdictsIn(findings).find(({ subject }) => subject?.label === label);
	if (!found) throw new Error(`No verdict for ${label}`);
	return found;
}

function cellOf(findings: readonly Finding[], name: string, subject: string | null, row?: string) {
	const tables = findings.filter((one): one is IndicatorsFinding => one.kind === 'indicators');
	for (const { rows, subjects } of tables) {
		const at = subjects.findIndex((one) => (one?.label ?? null) === subject);
		const found = rows.find((one) => one.name === name && (row ?? one.label) === one.label);
		if (found && at >= 0) return found.cells[at];
	}
	return undefined;
}

const fee = (value: number): RuleSettings => [
	{ rule: 'readiness.go', version: '1.0.0', values: [{ key: 'fee', value }] }
];

describe('sixty firms of which thirty-three answered', async () => {
	const survey = await surveyOf([...durup, ...glyngore]);
	const world = worldOf(village('Durup', 60), village('Glyngøre', 20));
	const { findings, released, codes } = await analyse(survey, { world });

	// 9 * 0.8 + 10 * 0.4 + 6 * 0.1 = 7.2 + 4 + 0.6 = 11.8; 27 of the 60 did not answer.
	// 11.8 * (1 + 0.5 * 27 / 33) = 16.627; 11.8 * 60 / 33 = 21.4545; 11.8 + 0.8 * 27 = 33.4.
	it('may expect 11.8 members at the least, 16.6, or 21.5', () => {
		const cell = cellOf(released, 'members', 'Durup');
		expect(cell).toMatchObject({ low: 11.8, n: 33, hidden: null });
		expect(cell?.value).toBeCloseTo(16.6272727273, 9);
		expect(cell?.high).toBeCloseTo(21.4545454545, 9);
		expect(cellOf(released, 'members_most', 'Durup')?.value).toBeCloseTo(33.4, 9);
	});

	// 3 * 2,000 + 6 * 200 + 12 * 300 = 10,800; divided by 1,000 it is 10.8, and twelve are asked for.
	it('need twelve, since fewer cover the costs', () => {
		expect(cellOf(released, 'break_even', 'Durup')?.value).toBe(10.8);
		expect(cellOf(released, 'critical_mass', 'Durup')?.value).toBe(12);
	});

	it('get an information meeting, and a start with one more who is sure', () => {
		const verdict = verdictFor(released, 'Durup');
		expect(verdict).toMatchObject({ verdict: 'info_meeting', n: 33, hidden: null });
		expect(verdict.flips[0]).toEqual({
			...{ kind: 'answers', answer: sure, count: 1, verdict: 'go' }
		});
		expect(cellOf(released, 'sure_missing', 'Durup')?.value).toBe(1);
		// (12 - 11.8) / (11.8 / 33) = 0.559: one more answer like the others.
		expect(cellOf(released, 'answers_missing', 'Durup')?.value).toBe(1);
	});

	it('reach twelve with 0.56, and with 0.70 when one more is sure', async () => {
		expect(cellOf(released, 'members_chance', 'Durup')?.value).toBeCloseTo(0.55686494109806262, 13);
		const more = await surveyOf([...durup, { village: 'Durup', join: sure }, ...glyngore]);
		const then = await analyse(more, { world });
		expect(cellOf(then.released, 'members_chance', 'Durup')?.value).toBeCloseTo(
			0.69828922509823532,
			13
		);
		expect(verdictFor(then.released, 'Durup')).toMatchObject({ verdict: 'go' });
	});

	it('flip with the fee, with what an answer is taken for, and with what is asked for', () => {
		const flips = verdictFor(released, 'Durup').flips.flatMap((flip) =>
			flip.kind === 'threshold' ? [[flip.key, flip.to, flip.verdict]] : []
		);
		// 9 * 0.85 + 4.6 = 12.25; 7.2 + 10 * 0.45 + 0.6 = 12.3; 11.2 + 6 * 0.15 = 12.1; 11.8 + 8 * 0.05 = 12.2.
		// Eleven are reached, and cost 10.8; twenty-two are more than 21.45. 10,800 / 500 = 21.6 is too.
		expect(flips).toEqual(
			expect.arrayContaining([
				['p_sure', 0.85, 'go'],
				['p_probable', 0.45, 'go'],
				['p_maybe', 0.15, 'go'],
				['p_not', 0.05, 'go'],
				['minimum', 11, 'go'],
				['fee', 500, 'no_go']
			])
		);
	});

	// 11.8 and 4 * 0.8 + 6 * 0.1 = 3.8 are 15.6 of 45 who answered, and three are in the steering group.
	it('start together with their neighbour', () => {
		expect(verdictFor(released, 'Glyngøre')).toMatchObject({ verdict: 'no_go' });
		const both = verdictFor(released, 'Durup + Glyngøre');
		expect(both).toMatchObject({ verdict: 'go', n: 45 });
		expect(both.conditions[0]).toMatchObject({ indicator: 'members', part: 'low', left: 15.6 });
	});

	it('tell how many are interested in what, and what they would pay', () => {
		// Nobody pays a thousand: the band that all chose begins at 501.
		expect(cellOf(released, 'paying', 'Durup')).toMatchObject({ low: 0, value: 0, high: 0 });
		expect(cellOf(released, 'would_pay', null, '501–1.000')).toMatchObject({
			...{ count: 45, n: 45, value: 100 }
		});
		// 501 from each of 45.
		expect(cellOf(released, 'revenue', null, '501–1.000')?.value).toBe(501 * 45);
		expect(cellOf(released, 'offered', null, 'Lokaler')).toMatchObject({ value: 45, n: 45 });
		expect(cellOf(released, 'needed', null, 'Transport')).toMatchObject({ value: 45, n: 45 });
		// 11.8 * 2.5 / 3
		expect(cellOf(released, 'attendance', 'Durup')?.value).toBeCloseTo(9.83333333333, 9);
		expect(cellOf(released, 'coverage', 'Durup')).toMatchObject({ value: 55, n: 33 });
		// Of both villages together 15.6, of 80 firms 45 who answered: 15.6 * 80 / 45.
		expect(cellOf(released, 'members', null)).toMatchObject({ low: 15.6, n: 45 });
		expect(cellOf(released, 'members', null)?.high).toBeCloseTo(27.7333333333, 9);
		expect(codes).toEqual(['instrument.slots_missing']);
		expect(findings).toHaveLength(released.length);
	});
});

describe('prices', () => {
	it('are paid by those whose band begins there or higher; who does not know pays nothing', async () => {
		const firm = { village: 'Durup', join: sure };
		const survey = await surveyOf([
			...times(2, { ...firm, fee: '0 kr.' }),
			...times(3, { ...firm, fee: '1–500' }),
			...times(2, { ...firm, fee: '501–1.000' }),
			...times(1, { ...firm, join: probably, fee: '1.001–2.500' }),
			...times(1, { ...firm, fee: 'over 2.500' }),
			...times(1, { ...firm, fee: 'Ved ikke' })
		]);
		const { released } = await analyse(survey, { world: worldOf(village('Durup', 20)) });
		const price = (label: string) => cellOf(released, 'would_pay', null, label);
		expect(['1–500', '501–1.000', '1.001–2.500', 'over 2.500'].map((l) => price(l)?.count)).toEqual(
			[7, 4, 2, 1]
		);
		// R 4.2.2: prop.test(2, 10, correct = FALSE)
		expect(price('1.001–2.500')?.low).toBeCloseTo(5.668215, 5);
		expect(price('1.001–2.500')?.high).toBeCloseTo(50.98375, 4);
		// 1,001 from each of the two who would pay it, of whom 0.4 + 0.8 are members to expect.
		expect(cellOf(released, 'revenue', null, '1.001–2.500')?.value).toBe(2002);
		expect(cellOf(released, 'paying', 'Durup')?.low).toBeCloseTo(1.2, 9);
		// 1.2 * 20 / 10
		expect(cellOf(released, 'paying', 'Durup')?.high).toBeCloseTo(2.4, 9);
	});

	it('are not told of places where the question is sensitive', async () => {
		const survey = await surveyOf([...durup, ...glyngore]);
		const questions = survey.questions.map((question) =>
			question.text.startsWith('Hvad vil I højst') ? { ...question, sensitive: true } : question
		);
		const { released } = await analyse({ ...survey, questions });
		expect(cellOf(released, 'paying', 'Durup')).toMatchObject({ low: null, n: null });
		expect(cellOf(released, 'members', 'Durup')).toMatchObject({ low: 11.8 });
	});
});

describe('what is not known', () => {
	it('of how many firms there are leaves what the answers show', async () => {
		const { released, codes } = await analyse(await surveyOf(durup));
		expect(verdictFor(released, 'Durup')).toMatchObject({
			...{ verdict: 'none', ground: 'no_population', unknown: ['population', 'members'] }
		});
		expect(cellOf(released, 'members', 'Durup')).toMatchObject({
			...{ low: 11.8, value: null, high: null }
		});
		expect(cellOf(released, 'organisers', 'Durup')).toMatchObject({ value: 3 });
		expect(codes).toContain('readiness.no_population');
	});

	it('is not made up when more answered than there are', async () => {
		const world = worldOf(village('Durup', 30));
		const { released, issues } = await analyse(await surveyOf(durup), { world });
		expect(verdictFor(released, 'Durup')).toMatchObject({
			...{ verdict: 'none', ground: 'population_small' }
		});
		expect(issues).toContainEqual(
			expect.objectContaining({
				code: 'world.population_small',
				values: { site: 'Durup', answers: 33, population: 30 }
			})
		);
	});

	it('is a critical mass without a fee', async () => {
		const world = worldOf(village('Durup', 60));
		const { released, codes } = await analyse(await surveyOf(durup), { world, rules: fee(0) });
		expect(verdictFor(released, 'Durup')).toMatchObject({
			...{ verdict: 'none', ground: 'no_break_even' }
		});
		expect(cellOf(released, 'critical_mass', 'Durup')?.value).toBeNull();
		expect(codes).toContain('readiness.no_break_even');
	});

	it('is how many of those there are meet a condition', async () => {
		const survey = await surveyOf([...durup, ...glyngore]);
		const join = survey.questions.find(({ text }) => text.startsWith('Vil I melde'));
		const params = { where: { op: 'is', question: join?.id ?? '', codes: [3, 4, 5] } };
		const world = worldOf(village('Durup', 60), village('Glyngøre', 20));
		const { released } = await analyse(survey, { world, params });
		expect(cellOf(released, 'population', 'Durup')?.value).toBeNull();
	});

	it('is whether one joins when it is not asked on a scale of five', async () => {
		const text = 'Hvor ligger virksomheden?,Kommentar\nDurup,God idé\nDurup,Nej tak';
		const read = await importStacked([memoryFile('andet.csv', text)]);
		if (read.kind !== 'survey') throw new Error('Not read');
		expect(await analyse(read.survey)).toMatchObject({
			findings: [],
			codes: ['readiness.no_join']
		});
	});
});

describe('what came after the survey', () => {
	const after = worldSchema.parse({
		sites: [
			{ ...village('Durup', 60, ['Durup by']), members: null },
			{ ...village('Glyngøre', 40), members: 9 },
			{ name: 'Durup', kind: 'network', members: 14 }
		],
		events: [
			{ name: 'Informationsmøde', format: 'meeting', site: 'Durup by', attended: 22 },
			{ name: 'Opstart', format: 'meeting', site: 'Durup', attended: 19 },
			{ name: 'Uden tal', format: 'meeting', site: 'Glyngøre' }
		],
		externals: [{ site: 'Durup', name: 'Tilflyttere', value: 31, year: 2015 }]
	});

	it('is who came to the best visited event and who joined, beside the steps before, of nobody twice', async () => {
		const survey = await surveyOf([...durup, ...glyngore]);
		const { released } = await analyse(survey, { world: after });
		const steps = ['population', 'responses', 'joining', 'came', 'joined'];
		expect(steps.map((name) => cellOf(released, name, 'Durup')?.value)).toEqual([
			60, 33, 19, 22, 14
		]);
		expect(cellOf(released, 'came', 'Glyngøre')?.value).toBeNull();
		expect(cellOf(released, 'joined', 'Glyngøre')?.value).toBe(9);
		// Who came is not known of Glyngøre, so it is not added up.
		expect(cellOf(released, 'came', null)).toBeUndefined();
		expect(cellOf(released, 'joined', null)?.value).toBe(23);
	});

	it('is not told of a selection, nor where nobody knows it', async () => {
		const survey = await surveyOf([...durup, ...glyngore]);
		const { findings } = await analyse(survey, { world: worldOf(village('Durup', 60)) });
		expect(cellOf(findings, 'joined', 'Durup')).toBeUndefined();
	});

	it('has numbers from elsewhere beside it', async () => {
		const survey = await surveyOf([...durup, ...glyngore]);
		const { released } = await analyse(survey, { world: after });
		expect(cellOf(released, 'external', 'Durup', 'Tilflyttere, 2015')?.value).toBe(31);
	});
});

describe('places', () => {
	it('that are called otherwise today are found, and it is said', async () => {
		const world = worldOf(village('Nørre Durup', 60, ['Durup']));
		const { released, codes } = await analyse(await surveyOf(durup), { world });
		expect(verdictFor(released, 'Durup')).toMatchObject({ verdict: 'info_meeting' });
		expect(codes).toContain('world.site_renamed');
	});

	it('that are one site today have no number of firms of their own', async () => {
		const world = worldOf(village('Durup', 60, ['Glyngøre']));
		const survey = await surveyOf([...durup, ...glyngore]);
		const { released } = await analyse(survey, { world });
		expect(cellOf(released, 'population', 'Durup')?.value).toBeNull();
		expect(cellOf(released, 'population', 'Glyngøre')?.value).toBeNull();
	});

	it('are left out when they are elsewhere, and the few there are not told by the rest', async () => {
		const away = times(2, { village: 'Andet sted', join: sure });
		const survey = await surveyOf([...durup, ...glyngore, ...away]);
		const world = worldOf(village('Durup', 60), village('Glyngøre', 20));
		const { released } = await analyse(survey, { world });
		expect(verdictsIn(released).map(({ subject }) => subject?.label)).not.toContain('Andet sted');
		// Twelve cover for two; the larger village may be told.
		expect(verdictFor(released, 'Glyngøre')).toMatchObject({ ground: 'hidden', flips: [] });
		expect(verdictFor(released, 'Durup')).toMatchObject({ verdict: 'info_meeting' });
	});

	it('that are too small are in no pair that would tell of them', async () => {
		const small = times(3, { village: 'Selde', join: sure, steering: true });
		const survey = await surveyOf([...durup, ...glyngore, ...small]);
		const world = worldOf(village('Durup', 60), village('Glyngøre', 20), village('Selde', 5));
		const { findings, released } = await analyse(survey, { world });
		const labels = verdictsIn(findings).map(({ subject }) => subject?.label);
		expect(labels).toEqual(['Durup', 'Glyngøre', 'Selde', 'Durup + Glyngøre + Selde']);
		expect(verdictFor(released, 'Selde')).toMatchObject({ ground: 'hidden', n: null, flips: [] });
		expect(cellOf(released, 'members', 'Selde')).toMatchObject({ low: null, n: null });
		// All of them are everyone there is, which anybody may know.
		expect(verdictFor(released, 'Durup + Glyngøre + Selde')).toMatchObject({ n: 48 });
	});

	it('are not told together when the gate hides one of them', async () => {
		const survey = await surveyOf([...durup, ...glyngore]);
		const world = worldOf(village('Durup', 60), village('Glyngøre', 20));
		const { findings } = await analyse(survey, { world });
		const released = pastTheGate(findings, survey, 13);
		expect(verdictFor(released, 'Durup + Glyngøre')).toMatchObject({ ground: 'hidden', n: null });
	});

	it('may be several for nobody', async () => {
		const both = { village: 'Durup;Glyngøre', join: sure };
		const survey = await surveyOf([...durup, ...glyngore, ...times(4, both)]);
		expect(survey.questions[0]?.kind).toBe('multiple');
		expect(await analyse(survey)).toMatchObject({
			findings: [],
			codes: ['readiness.village_several']
		});
	});

	it('that nobody answered from have too few answers', async () => {
		const survey = await surveyOf([...durup, ...glyngore]);
		const questions = survey.questions.map((question) =>
			question.kind === 'single' && question.text === 'Hvor ligger virksomheden?'
				? {
						...question,
						options: [...question.options, { code: 9, label: 'Jebjerg', count: 0, missing: null }]
					}
				: question
		);
		const { released } = await analyse({ ...survey, questions });
		expect(verdictFor(released, 'Jebjerg')).toMatchObject({ verdict: 'none', ground: 'too_few' });
	});

	it('need not be asked for: then everyone is one', async () => {
		const text = [
			'"Vil I melde jer ind, hvis netværket oprettes?","Vil I bidrage aktivt?"',
			...durup.map(({ join, steering }) => `"${join}","${steering ? 'Styregruppe' : 'Ikke nu'}"`)
		].join('\n');
		const read = await importStacked([memoryFile('alle.csv', text)]);
		if (read.kind !== 'survey') throw new Error('Not read');
		const { released } = await analyse(read.survey, { params: { population: 60 } });
		const [verdict] = verdictsIn(released);
		expect(verdict).toMatchObject({ verdict: 'info_meeting', subject: null, n: 33 });
		expect(cellOf(released, 'members', null)?.high).toBeCloseTo(21.4545454545, 9);
	});
});

import { describe, expect, it } from 'vitest';
import { createAdmission } from '$lib/disclosure/admission';
import { harmless, releaseFacts } from '$lib/disclosure/facts';
import { cellReleases } from '$lib/disclosure/ledger/cell-release';
import { judgeReleases, planReleases } from '$lib/disclosure/ledger/ledger';
import { refuseFindings, releaseFindings } from '$lib/disclosure/release';
import { createArrayEngine } from '$lib/engine/arrays';
import { createTabulate } from '$lib/engine/tabulate';
import type { Finding } from '$lib/survey/finding';
import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type { VerdictFinding } from '$lib/survey/findings/verdict';
import { defaultPolicy } from '$lib/survey/policy';
import { emptyWorld, worldSchema, type World } from '$lib/survey/world';
import { inputOver } from './built-survey';
import { peopleOf, readRegion, type RegionAnswers } from './region-answers';
import { runAnalysis } from '$lib/analyses/run-analysis';
import { regionNeeds } from '$lib/analyses/region-needs/analysis';

const answered = (need: string, provider: string, more: RegionAnswers = {}): RegionAnswers => ({
	need_guidance: need,
	provider_guidance: provider,
	...more
});

const regional = 'Felles regional enhet';
const own = 'Egen kommune';
const much = 'Stort behov';
const little = 'Lite behov';

/*
 * Need (the two highest of five): Nome 5 of 10, Bamble 4 of 10, Skien 3 of 10, Siljan 3 of 3, Tinn 4 of 4.
 * A joint regional unit: Nome 9 of 10, Bamble 8 of 10, Skien 10 of 10, Siljan and Tinn none of 7.
 */
const people: readonly RegionAnswers[] = [
	...peopleOf(10, { municipality: 'Nome' }, (i) =>
		answered(i < 5 ? much : little, i < 9 ? regional : 'Vet ikke', {
			contact: i < 2 ? 'Etableringsveiledning' : 'Eksport',
			importance_information: 'Svært viktig',
			satisfaction_information: i === 0 ? 'Misfornøyd' : 'Fornøyd',
			overall: '10',
			expectations_met: i < 8 ? '8' : '',
			ideal: ''
		})
	),
	...peopleOf(10, { municipality: 'Bamble' }, (i) =>
		answered(
			i < 4 ? 'Svært stort behov' : 'Noe behov',
			i < 8 ? regional : i < 9 ? own : 'Vet ikke',
			{
				...(i === 0 && { satisfaction_information: 'Svært misfornøyd' }),
				...(i === 1 && { satisfaction_information: 'Verken fornøyd eller misfornøyd' })
			}
		)
	),
	...peopleOf(10, { municipality: 'Skien' }, (i) =>
		answered(i < 3 ? much : 'Ikke behov', regional)
	),
	...peopleOf(3, { municipality: 'Siljan' }, () => answered(much, own)),
	...peopleOf(4, { municipality: 'Tinn' }, () => answered(much, own))
];

const site = (name: string, invited: number | null) => ({ name, kind: 'municipality', invited });
const world = worldSchema.parse({
	sites: [site('Nome', 20), site('Bamble', 25), site('Skien', 30), site('Siljan', 2)]
});

async function find(
	answers: readonly RegionAnswers[],
	around: World = emptyWorld,
	params: Record<string, unknown> = {},
	targets?: unknown
) {
	const survey = await readRegion(answers);
	const input = await inputOver(createArrayEngine(), survey, createAdmission(defaultPolicy));
	const result = await runAnalysis(regionNeeds, { ...input, world: around }, params, targets);
	return { ...result, survey };
}

/** Rows of the indicator, of everyone or of the municipalities. */
function rowsOf(findings: readonly Finding[], name: IndicatorName, whom: 'all' | 'each') {
	return findings.flatMap((finding) =>
		finding.kind === 'indicators' && (finding.by === null) === (whom === 'all')
			? finding.rows.filter((row) => row.name === name)
			: []
	);
}

function verdictOn(findings: readonly Finding[], rule: VerdictFinding['rule']): VerdictFinding {
	const [found] = findings.filter((one) => one.kind === 'verdict' && one.rule === rule);
	if (found?.kind !== 'verdict') throw new Error(`No verdict by ${rule}`);
	return found;
}

describe('what companies of a region need', () => {
	it('is the share with the two highest answers, of everyone and of each municipality', async () => {
		const { findings } = await find(people);
		// (5 + 4 + 3 + 3 + 4) / 37
		expect(rowsOf(findings, 'need', 'all')[0]?.cells[0]).toMatchObject({ count: 19, n: 37 });
		const [each] = rowsOf(findings, 'need', 'each');
		expect(each?.cells.map(({ count, n }) => [count, n])).toEqual(
			expect.arrayContaining([
				[5, 10],
				[4, 10],
				[3, 10]
			])
		);
	});

	it('is unmet where nobody ticked the service, and poorly met where they did and are not satisfied', async () => {
		const { findings } = await find(people);
		// Of five in Nome who need it two had contact about it, and one of those was dissatisfied (2 of 5 on average).
		const nome = await find(people.filter(({ municipality }) => municipality === 'Nome'));
		expect(rowsOf(nome.findings, 'unmet_need', 'all')[0]?.cells[0]).toMatchObject({
			...{ count: 3, n: 10, value: 30 }
		});
		expect(rowsOf(nome.findings, 'poorly_met', 'all')[0]?.cells[0]).toMatchObject({
			...{ count: 1, n: 10, value: 10 }
		});
		expect(rowsOf(findings, 'unmet_need', 'all')[0]?.uses).toHaveLength(1);
		expect(rowsOf(findings, 'poorly_met', 'all')[0]?.uses).toHaveLength(2);
	});

	it('has indices, gaps over those who answered both, and a level of two answers or more of three', async () => {
		const { findings } = await find(people);
		const one = (name: IndicatorName) => rowsOf(findings, name, 'all')[0]?.cells[0];
		expect(one('importance')?.value).toBe(100);
		// Nine Fornøyd are 75 each, Misfornøyd 25, Svært misfornøyd 0, the middle 50: 750 / 12.
		expect(one('satisfaction_index')).toMatchObject({ value: 62.5, n: 12 });
		// Those in Nome answered both: 100 less (9 * 75 + 25) / 10.
		expect(one('gap')).toMatchObject({ value: 30, n: 10 });
		// 10 is 100 and 8 is 7/9 * 100: the mean is 88.89. The two who answered one question only are not counted.
		expect(one('nki_like')?.n).toBe(8);
		expect(one('nki_like')?.value).toBeCloseTo(800 / 9, 10);
		expect(verdictOn(findings, 'region.level')).toMatchObject({ verdict: 'level_high', n: 8 });
		expect(verdictOn(findings, 'region.priority')).toMatchObject({ verdict: 'not_first' });
	});
});

describe('who should provide a service', () => {
	it('has one vote for each municipality that may be shown, and the pooled share beside it', async () => {
		const { findings } = await find(people);
		const [voted] = rowsOf(findings, 'provider_regional', 'all');
		// (0.9 + 0.8 + 1.0) / 3 = 0.9; Siljan and Tinn have no vote, but are in the pooled share: 27 of 37.
		expect(voted?.cells[0]?.value).toBeCloseTo(90, 10);
		expect(voted?.cells[0]?.n).toBe(30);
		// Variance (0.9 * 0.1 + 0.8 * 0.2 + 0) / 9 / 3^2 = 0.0030864, error 0.055556, t(27) = 2.05183:
		// 2.05183 * 0.055556 / 0.09 = 1.26656 on the logit, ln 9 - 1.26656 = 0.93066, that is 71.72 %.
		expect(voted?.cells[0]?.low).toBeCloseTo(71.72, 2);
		const [pooled] = rowsOf(findings, 'pooled_regional', 'all');
		expect(pooled?.cells[0]).toMatchObject({ count: 27, n: 37 });
		expect(pooled).toMatchObject({ base: 'answered' });
	});

	it('is the region together where the need is large in two of three and the lower limit is high enough', async () => {
		const { findings } = await find(people);
		const verdict = verdictOn(findings, 'region.together');
		expect(verdict).toMatchObject({
			...{ verdict: 'together', ground: null, subject: { kind: 'service' } }
		});
		const judged = new Map(verdict.conditions.map((one) => [one.name, one]));
		// Nome 50 % and Bamble 40 % of Nome, Bamble and Skien: exactly two of three.
		expect(judged.get('municipalities_in_need')).toMatchObject({ left: 2 / 3, met: true });
		expect(judged.get('municipalities_shown')?.left).toBe(3);
		// At 41 % only Nome is left.
		expect(verdict.flips).toContainEqual({
			...{ kind: 'threshold', key: 'need', from: 40, to: 41, verdict: 'discuss' }
		});
		expect(verdict.flips).toContainEqual({
			...{ kind: 'threshold', key: 'mandate', from: 50, to: 72, verdict: 'discuss' }
		});
	});

	const providedBy = (provider: string, need = little) =>
		['Nome', 'Bamble', 'Skien'].flatMap((municipality) =>
			peopleOf(10, { municipality }, () => answered(need, provider))
		);

	it.each([
		[own, 'own'],
		['Privat', 'other_provider'],
		['Fylkeskommune/Innovasjon Norge', 'other_provider'],
		[regional, 'discuss'],
		['Vet ikke', 'discuss']
	])('when everyone says «%s» and few need it: %s', async (provider, verdict) => {
		const { findings } = await find(providedBy(provider));
		expect(verdictOn(findings, 'region.together')).toMatchObject({ verdict, ground: null });
	});

	it('is not decided for two municipalities, nor where nobody was asked who or how much', async () => {
		const two = await find(providedBy(regional, much).slice(0, 20));
		expect(verdictOn(two.findings, 'region.together')).toMatchObject({
			...{ verdict: 'none', ground: 'too_few' }
		});
		const without = (slot: string) =>
			providedBy(regional, much).map((answers) =>
				Object.fromEntries(Object.entries(answers).filter(([key]) => key !== slot))
			);
		for (const slot of ['provider_guidance', 'need_guidance']) {
			const { findings } = await find(without(slot));
			expect(verdictOn(findings, 'region.together')).toMatchObject({
				...{ verdict: 'none', ground: 'not_asked' }
			});
		}
	});

	it('is not decided without municipalities, and an issue says why', async () => {
		const everyone = people.map((answers) => ({ ...answers, municipality: '' }));
		const { findings, issues } = await find(everyone);
		expect(verdictOn(findings, 'region.together').ground).toBe('too_few');
		expect(issues.map(({ code }) => code)).toContain('region.no_municipality');
		expect(rowsOf(findings, 'need', 'each')).toEqual([]);
	});
});

describe('municipalities side by side', () => {
	it('are compared from ten answers and 40 % of the invited on, and otherwise only shown', async () => {
		const { findings, issues } = await find(people, world);
		const [rates] = rowsOf(findings, 'response_rate', 'each');
		// 10 of 20, 10 of 25, 10 of 30; more answers than were invited in Siljan; nothing known of Tinn.
		expect(rates?.cells.map(({ value }) => value && Math.round(value)).sort()).toEqual(
			[33, 40, 50, null, null].sort()
		);
		const [need] = rowsOf(findings, 'need', 'each');
		const against = need?.cells.map((cell) => cell.against?.verdict);
		expect(against?.filter((verdict) => verdict === 'cannot_tell')).toHaveLength(2);
		expect(against?.filter((verdict) => verdict === 'too_few')).toHaveLength(3);
		// Nome 5 of 10 against Bamble 4 of 10.
		const nome = need?.cells.find(({ count, n }) => count === 5 && n === 10);
		expect(nome?.against?.difference).toBeCloseTo(10, 10);
		expect(issues.map(({ code, values }) => [code, values])).toContainEqual([
			'region.invited',
			{ sites: 'Tinn' }
		]);
		expect(issues.map(({ code }) => code)).toContain('region.invited_few');
	});

	it('differ only where the adjusted p and the interval both say so', async () => {
		const apart = [
			...peopleOf(30, { municipality: 'Nome' }, () => ({ need_guidance: much, need_export: much })),
			...peopleOf(30, { municipality: 'Bamble' }, (i) => ({
				need_guidance: little,
				need_export: i % 2 ? much : little
			}))
		];
		const invited = worldSchema.parse({ sites: [site('Nome', 40), site('Bamble', 40)] });
		const { findings } = await find(apart, invited);
		for (const row of rowsOf(findings, 'need', 'each')) {
			expect(row.cells.map(({ against }) => against?.verdict)).toEqual(['differs', 'differs']);
			const [one, other] = row.cells.map(({ against }) => against?.difference ?? NaN);
			expect(one).toBeCloseTo(-(other ?? NaN), 10);
		}
	});

	it('have numbers from elsewhere beside them, by name, code or former name', async () => {
		const around = worldSchema.parse({
			sites: [
				{ name: 'Nome', kind: 'municipality', code: '4018' },
				{ name: 'Bamble', kind: 'municipality', formerly: ['Gamle Bamble'] }
			],
			externals: [
				{ site: '4018', name: 'Sysselsatte', value: 2500, year: 2025 },
				{ site: 'gamle bamble', name: 'Sysselsatte', value: 6000, year: 2025 },
				{ site: 'Oslo', name: 'Folk', value: 1 }
			]
		});
		const { findings } = await find(people, around);
		const rows = rowsOf(findings, 'external', 'each');
		expect(rows.map(({ label }) => label)).toEqual(['Sysselsatte, 2025']);
		const values = rows[0]?.cells.map(({ value }) => value);
		expect(values?.filter((value) => value !== null).sort()).toEqual([2500, 6000]);
	});

	it('tell nothing of a municipality with few answers, once they have passed the gate', async () => {
		const { findings } = await find(people, world);
		const released = releaseFindings(findings, defaultPolicy, harmless);
		const hidden = released.flatMap((finding) => {
			if (finding.kind !== 'indicators' || finding.by === null) return [];
			const at = finding.subjects.flatMap((subject, i) =>
				subject && ['Siljan', 'Tinn'].includes(subject.label) ? [i] : []
			);
			return finding.rows
				.filter(({ name }) => name !== 'external')
				.flatMap(({ cells }) => at.map((place) => cells[place]));
		});
		expect(hidden.length).toBeGreaterThan(0);
		for (const cell of hidden) {
			// Where nobody of them was asked there is nothing to hide.
			if (cell?.n === 0) continue;
			expect(cell).toMatchObject({ value: null, n: null, count: null });
			expect(cell?.against).toBeUndefined();
		}
	});

	it('may leave a notebook together, and not with a filter that leaves out three of them', async () => {
		const { findings, survey } = await find(people, world);
		const engine = createArrayEngine();
		await engine.load({ responses: survey.responses, columns: survey.columns, numbers: [] });
		const by = findings.find((one) => one.kind === 'indicators' && one.by !== null);
		const place = by?.kind === 'indicators' ? (by.by ?? '') : '';
		const options = survey.questions.flatMap((one) =>
			one.id === place && one.kind === 'single' ? one.options : []
		);
		const others = options.flatMap(({ code, label }) => (label === 'Siljan' ? [] : [code]));
		const where = { op: 'is', question: place, codes: others } as const;
		const released = releaseFindings(findings, defaultPolicy, releaseFacts(survey));
		const plan = planReleases(survey, [
			...cellReleases('whole', released, null),
			...cellReleases('most', released, where)
		]);
		const tables = await createTabulate(engine, survey)(plan.requests);
		const { refused } = judgeReleases(plan, tables, survey, defaultPolicy);
		// The gap is of ten, satisfaction of twelve: told together they would tell of two. The others are told.
		const told = (cell: string) =>
			rowsOf(
				refuseFindings(released, refused.get(cell) ?? new Set(), defaultPolicy),
				'need',
				'all'
			);
		const gone = refuseFindings(released, refused.get('whole') ?? new Set(), defaultPolicy);
		expect(rowsOf(gone, 'gap', 'all')[0]?.cells[0]?.hidden?.code).toBe('difference');
		expect(rowsOf(gone, 'satisfaction_index', 'all')[0]?.cells[0]?.value).toBe(62.5);
		expect(told('whole')[0]?.cells[0]?.hidden).toBeNull();
		expect(told('most')[0]?.cells[0]?.hidden?.code).toBe('difference');
	});

	it('are weighted when asked, with the same unweighted beside, and compared without weights', async () => {
		const sized = people.map((answers, i) => ({
			...answers,
			employees: i % 2 ? '1–4' : '5–9'
		}));
		const survey = await readRegion(sized);
		const size = survey.questions.find(({ text }) => text === 'Antall ansatte');
		if (!size || !('options' in size)) throw new Error('No sizes');
		const targets = size.options.map(({ code }, i) => ({
			...{ question: size.id, code, percent: i === 0 ? 80 : 20 }
		}));
		const { findings } = await find(sized, world, {}, targets);
		const needs = findings.flatMap((finding) =>
			finding.kind === 'indicators' && finding.rows.some(({ name }) => name === 'need')
				? [finding]
				: []
		);
		expect(needs.map(({ by, weighted }) => [by === null, weighted !== undefined])).toEqual([
			[true, true],
			[false, true],
			[true, false],
			[false, false]
		]);
		const values = needs.map(({ rows }) => rows[0]?.cells[0]?.value);
		expect(values[2]).toBeCloseTo((100 * 19) / 37, 10);
		expect(values[0]).not.toBeCloseTo(values[2] ?? NaN, 1);
		expect(needs[1]?.rows[0]?.cells[0]?.against).toBeUndefined();
	});
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { programmeComparison } from '$lib/analyses/programme-comparison/analysis';
import { faceOf } from '$lib/charts/face-of';
import { createAdmission } from '$lib/disclosure/admission';
import { createArrayEngine } from '$lib/engine/arrays';
import type { Locale } from '$lib/i18n/locale';
import { importStacked } from '$lib/import/import-files';
import { memoryFile } from '$lib/import/memory-file';
import { instrumentOf } from '$lib/instruments/instruments';
import type { Finding } from '$lib/survey/finding';
import type { RuleSettings } from '$lib/survey/rule-settings';
import { defaultPolicy } from '$lib/survey/policy';
import type { Survey } from '$lib/survey/survey';
import { emptyWorld, worldSchema, type World } from '$lib/survey/world';
import { buildSurvey, inputOver } from './built-survey';
import { fillInstrument, writeColumns } from './filled-instrument';

async function read(...files: Parameters<typeof importStacked>[0]): Promise<Survey> {
	const outcome = await importStacked(files);
	if (outcome.kind !== 'survey') throw new Error('Not stacked');
	return outcome.survey;
}

const sample = (path: string) => memoryFile(path.split('/').at(-1) ?? path, readFileSync(path));
const workshops = readdirSync('data/workshops').sort();
const readWorkshops = () => read(...workshops.map((name) => sample(`data/workshops/${name}`)));

async function compare(
	survey: Survey,
	params: Record<string, unknown> = {},
	world: World = emptyWorld,
	rules: RuleSettings = []
) {
	const input = await inputOver(createArrayEngine(), survey, createAdmission(defaultPolicy));
	return programmeComparison.run(
		{ ...input, world, rules },
		programmeComparison.schema.parse(params)
	);
}

function only<Kind extends Finding['kind']>(findings: readonly Finding[], kind: Kind) {
	return findings.filter((one): one is Extract<Finding, { kind: Kind }> => one.kind === kind);
}

/** Events of the files, the Norwegian ones of the spring and the others of the autumn. */
const world = worldSchema.parse({
	events: workshops.map((name, i) => ({
		name: name.replace('.csv', ''),
		format: i % 3 === 0 ? 'workshop' : 'breakfast',
		date: i < 3 ? `2026-03-0${i + 1}` : `2026-09-0${i + 1}`,
		site: i < 3 ? 'Nome' : 'Drangedal',
		phase: 'prestudy'
	}))
});

describe('programmes side by side', () => {
	it('have their own means, what they share and every pair, each question of the questionnaire once', async () => {
		const survey = await readWorkshops();
		const { findings } = await compare(survey);
		const units = only(findings, 'units').filter(({ measure }) => measure === 'mean');
		const groups = only(findings, 'groups');
		expect(units.length).toBeGreaterThan(5);
		expect(groups.map(({ question }) => question)).toEqual(units.map(({ question }) => question));
		expect(new Set(units.map(({ question }) => question)).size).toBe(units.length);
		for (const { groups: each, pairs } of groups) {
			expect(each).toHaveLength(6);
			expect(pairs.every(({ p }) => p !== null && p >= 0 && p <= 1)).toBe(true);
		}
	});

	it('are of one site, format, phase or half-year when their events say so', async () => {
		const survey = await readWorkshops();
		const own = only((await compare(survey)).findings, 'groups')[0];
		const spring = own?.groups.slice(0, 3) ?? [];
		const sum = (of: readonly { n: number | null; mean: number | null }[]) =>
			of.reduce((total, { n, mean }) => total + (n ?? 0) * (mean ?? 0), 0);
		const people = spring.reduce((total, { n }) => total + (n ?? 0), 0);
		for (const [unit, labels] of [
			['site', ['Nome', 'Drangedal']],
			['format', ['workshop', 'breakfast']],
			['phase', ['prestudy']]
		] as const) {
			const [first] = only((await compare(survey, { unit }, world)).findings, 'groups');
			expect(first?.groups.map(({ label }) => label)).toEqual(labels);
			if (unit !== 'site') continue;
			expect(first?.groups[0]?.n).toBe(people);
			expect(first?.groups[0]?.mean).toBeCloseTo(sum(spring) / people, 10);
		}
	});

	it('are followed over half-years in their order, and only a change beyond chance is one', async () => {
		const answers = (mean: number) => Array.from({ length: 20 }, (_, i) => String(mean + (i % 2)));
		const survey = buildSurvey([
			{
				...{ id: 'q1', kind: 'single', role: 'event', labels: ['Høst', 'Vår'] },
				answers: [...Array<string>(20).fill('Høst'), ...Array<string>(20).fill('Vår')]
			},
			{
				...{ id: 'q2', kind: 'scale', labels: ['1', '2', '3', '4', '5'] },
				answers: [...answers(4), ...answers(2)]
			},
			{
				...{ id: 'q3', kind: 'scale', labels: ['1', '2', '3', '4', '5'] },
				answers: [...answers(3), ...answers(3)]
			}
		]);
		const around = worldSchema.parse({
			events: [
				{ name: 'Høst', format: 'forum', date: '2026-10-01' },
				{ name: 'Vår', format: 'forum', date: '2026-02-01' }
			]
		});
		const [rising, flat] = only(
			(await compare(survey, { unit: 'season' }, around)).findings,
			'trend'
		);
		expect(rising?.points.map(({ label, value }) => [label, value])).toEqual([
			['2026-1', 2.5],
			['2026-2', 4.5]
		]);
		expect(rising).toMatchObject({ verdict: 'differs', change: { value: 2 } });
		expect(flat).toMatchObject({ verdict: 'cannot_tell', change: { value: 0 } });
	});

	it('are added up to what their sites lie within, and to the kinds of network that they are', async () => {
		const places = ['Durup', 'Glyngøre', 'Salling Mad'];
		const survey = buildSurvey([
			{
				...{ id: 'q1', kind: 'single', role: 'site', labels: places },
				answers: places.flatMap((label, i) => Array<string>([12, 14, 16][i] ?? 0).fill(label))
			},
			{
				...{ id: 'q2', kind: 'scale', labels: ['1', '2', '3', '4', '5'] },
				answers: Array.from({ length: 42 }, (_, i) => String(1 + (i % 5)))
			},
			{
				id: 'q3',
				kind: 'number',
				role: 'id',
				answers: Array.from({ length: 42 }, (_, i) => i % 41)
			}
		]);
		const around = worldSchema.parse({
			sites: [
				{ name: 'Skive', kind: 'municipality' },
				{ name: 'Durup', kind: 'village', within: 'Skive' },
				{ name: 'Glyngøre', kind: 'village', within: 'Skive' },
				{ name: 'Salling Mad', kind: 'cluster', formerly: ['Mad fra Salling'] }
			],
			externals: [
				{ site: 'Durup', name: 'Arbejdspladser', value: 310, year: 2015 },
				{ site: 'Mad fra Salling', name: 'Arbejdspladser', value: 90, year: 2015 }
			]
		});
		const unitsBy = async (unit: string) => {
			const { findings, issues } = await compare(survey, { unit }, around);
			const [units] = only(findings, 'units');
			const told = units?.units.map(({ label, n }) => [label, n]);
			return { told, codes: issues.map(({ code }) => code), findings };
		};
		const within = await unitsBy('within');
		expect(within.told).toEqual([['Skive', 26]]);
		expect(within.codes).toContain('programmes.no_event');
		const kinds = await unitsBy('kind');
		expect(kinds.told).toEqual([
			['village', 26],
			['cluster', 16]
		]);
		// The first and the last answer are of one firm, in a village and in a cluster: once in each.
		expect(kinds.codes).not.toContain('programmes.twice');
		const sites = await unitsBy('site');
		const [numbers] = only(sites.findings, 'indicators');
		expect(numbers?.rows).toMatchObject([
			{ label: 'Arbejdspladser, 2015', cells: [{ value: 310 }, { value: null }, { value: 90 }] }
		]);
	});

	it('say where somebody counts more than once', async () => {
		const survey = buildSurvey([
			{
				...{ id: 'q1', kind: 'single', role: 'site', labels: ['Durup', 'Glyngøre'] },
				answers: Array.from({ length: 30 }, (_, i) => (i < 15 ? 'Durup' : 'Glyngøre'))
			},
			{
				...{ id: 'q2', kind: 'scale', labels: ['1', '2', '3', '4', '5'] },
				answers: Array.from({ length: 30 }, (_, i) => String(1 + (i % 5)))
			},
			{
				id: 'q3',
				kind: 'number',
				role: 'id',
				answers: Array.from({ length: 30 }, (_, i) => i % 29)
			}
		]);
		const around = worldSchema.parse({
			sites: ['Durup', 'Glyngøre'].map((name) => ({ name, kind: 'network' }))
		});
		const { issues } = await compare(survey, { unit: 'kind' }, around);
		expect(issues).toContainEqual(
			expect.objectContaining({ code: 'programmes.twice', values: { units: 'network' } })
		);
	});

	it('follow the phases of a project in their order, the prestudy as a file of its own', async () => {
		const survey = buildSurvey([
			{
				...{ id: 'q1', kind: 'single', role: 'event', labels: ['hoved.csv', 'forstudie.csv'] },
				answers: Array.from({ length: 30 }, (_, i) => (i < 15 ? 'hoved.csv' : 'forstudie.csv'))
			},
			{
				...{ id: 'q2', kind: 'scale', labels: ['1', '2', '3', '4', '5'] },
				answers: Array.from({ length: 30 }, (_, i) => String(i < 15 ? 5 : 2))
			}
		]);
		const around = worldSchema.parse({
			events: [
				{ name: 'hoved', format: 'other', phase: 'main_project' },
				{ name: 'forstudie', format: 'other', phase: 'prestudy' }
			]
		});
		const [units] = only((await compare(survey, { unit: 'phase' }, around)).findings, 'units');
		expect(units?.units.map(({ label, value }) => [label, value])).toEqual([
			['prestudy', 2],
			['main_project', 5]
		]);
		// What they are called is told in the reader's language.
		const { questions } = survey;
		const said = (locale: Locale) =>
			faceOf(units ? [units] : [], { questions, locale })
				.table()
				.rows.map(([name]) => name);
		expect(said('nb')).toEqual(['Forstudie', 'Hovedprosjekt']);
		expect(said('sv')).toEqual(['Förstudie', 'Huvudprojekt']);
	});

	it('leave out an event of few from a unit of several, which the rest of it would tell of', async () => {
		const survey = buildSurvey([
			{
				...{ id: 'q1', kind: 'single', role: 'event', labels: ['A', 'B', 'C', 'D'] },
				answers: ['A', 'B', 'C', 'D'].flatMap((label, i) =>
					Array<string>([12, 3, 14, 4][i] ?? 0).fill(label)
				)
			},
			{
				...{ id: 'q2', kind: 'scale', labels: ['1', '2', '3', '4', '5'] },
				answers: Array.from({ length: 33 }, (_, i) => String(1 + (i % 5)))
			}
		]);
		const around = worldSchema.parse({
			events: ['A', 'B', 'C', 'D'].map((name, i) => ({
				...{ name, format: i < 2 ? 'workshop' : 'course' }
			}))
		});
		const [groups] = only((await compare(survey, { unit: 'format' }, around)).findings, 'groups');
		expect(groups?.groups.map(({ n }) => n)).toEqual([12, 14]);
		expect(groups?.ungrouped).toBe(7);
	});

	it('say which of them nothing is known of', async () => {
		const { findings, issues } = await compare(await readWorkshops(), { unit: 'season' });
		expect(findings).toEqual([]);
		const [issue] = issues.filter(({ code }) => code === 'programmes.no_event');
		expect(issue?.values?.['units']).toContain('1-nome-ideavklaring');
	});

	it('are compared with a caveat where they were asked in several languages, and not on another scale', async () => {
		const filled = (locale: 'nb' | 'sv') =>
			memoryFile(
				`${locale}.csv`,
				writeColumns(fillInstrument(instrumentOf('workshop'), locale, 24))
			);
		const { issues, findings } = await compare(await read(filled('nb'), filled('sv')));
		expect(findings.length).toBeGreaterThan(0);
		const caveats = issues.filter(({ code }) => code === 'programmes.caveat');
		expect(caveats.map(({ values }) => String(values?.['reasons']))).toContain('languages');

		const other = buildSurvey([
			{
				...{ id: 'q1', kind: 'single', role: 'site', labels: ['A', 'B'] },
				answers: Array.from({ length: 24 }, (_, i) => (i < 12 ? 'A' : 'B'))
			},
			{
				...{ id: 'q2', kind: 'scale', labels: ['1', '2', '3'] },
				answers: Array.from({ length: 24 }, (_, i) => String(1 + (i % 3)))
			}
		]);
		const slots = [{ slot: 'satisfaction', questions: ['q2'] }];
		const broken = await compare(other, { instrument: 'workshop', slots });
		expect(broken.findings).toEqual([]);
		expect(broken.issues.map(({ code }) => code)).toContain('programmes.broken');
	});

	it('are ranked by the numbers of the rule, which a person may set otherwise', async () => {
		const survey = buildSurvey([
			{
				...{ id: 'q1', kind: 'single', role: 'programme', labels: ['1', '2', '3', '4', '5', '6'] },
				answers: Array.from({ length: 72 }, (_, i) => String(1 + Math.floor(i / 12)))
			},
			{
				...{ id: 'q2', kind: 'scale', labels: ['1', '2', '3', '4', '5'] },
				answers: Array.from({ length: 72 }, (_, i) => String(1 + ((i + Math.floor(i / 12)) % 5)))
			}
		]);
		const ranked = async (values: readonly { key: string; value: number }[]) => {
			const rules = [{ rule: 'programmes.compare', version: '1.0.0', values: [...values] }];
			const [units] = only((await compare(survey, {}, emptyWorld, rules)).findings, 'units');
			return units?.units.map(({ rank }) => rank !== null) ?? [];
		};
		expect(await ranked([])).toEqual(Array(6).fill(true));
		expect(await ranked([{ key: 'rank', value: 13 }])).toEqual(Array(6).fill(false));
		expect(await ranked([{ key: 'units', value: 7 }])).toEqual(Array(6).fill(false));
		const more = { key: 'rank', value: 13 };
		expect(await ranked([{ key: 'publish', value: 13 }, more])).toEqual([]);
		// What may be compared may be shown: that it may not be is refused.
		expect(await ranked([{ key: 'publish', value: 13 }])).toEqual(Array(6).fill(true));
	});
});

import { describe, expect, it } from 'vitest';
import { createArrayEngine } from '$lib/engine/arrays';
import type { Survey } from '$lib/survey/survey';
import { buildSurvey } from '../../../tests/built-survey';
import { smallSurvey } from '../../../tests/small-survey';
import type { AnalysisCell } from './cell';
import { totalDocument, type PartialDocument } from './document';
import { runAnalysisCell } from './run-analysis-cell';

const cell = (questions: string[], more: Partial<AnalysisCell> = {}): AnalysisCell => ({
	id: 'c1',
	kind: 'analysis',
	analysis: 'frequency',
	questions,
	chart: 'auto',
	by: null,
	title: null,
	folded: false,
	...more
});

async function run(
	wanted: AnalysisCell,
	settings: Omit<PartialDocument, 'id' | 'title' | 'created'> = {},
	survey: Survey = smallSurvey
) {
	const engine = createArrayEngine();
	const { responses, columns } = survey;
	await engine.load({ responses, columns, numbers: [] });
	const document = totalDocument({
		id: 'n1',
		title: 'Workshop 1',
		created: '2026-03-04T15:12:09+01:00',
		...settings
	});
	return runAnalysisCell(wanted, { survey, engine, document });
}

const grid = ['i hvilken grad [lærte]', 'i hvilken grad [bidro]'];

describe('running a cell', () => {
	it('counts its questions in the order the cell names them', async () => {
		const result = await run(cell(['hva var best?', 'fikk du kontakt?']));
		expect(result).toMatchObject({
			cell: 'c1',
			findings: [
				{ kind: 'text', question: 'q5', base: { count: 3 } },
				{
					kind: 'distribution',
					question: 'q3',
					base: { count: 6, kind: 'substantive' },
					rows: [
						{ label: 'Nei', count: 2 },
						{ label: 'Ja', count: 4 }
					]
				}
			],
			issues: [],
			missing: [],
			setAside: [],
			unbroken: null
		});
	});

	it('shows nothing of a base below the notebook’s own limit', async () => {
		const { findings } = await run(cell(['fikk du kontakt?']), { policy: { minBase: 7 } });
		expect(findings).toMatchObject([
			{ hidden: { code: 'base', minBase: 7 }, rows: [{ count: null }, { count: null }] }
		]);
	});

	it('uses the population of the notebook, and says when it cannot be right', async () => {
		const known = await run(cell(['fikk du kontakt?']), { population: 9 });
		expect(known.findings).toMatchObject([{ population: 9, interval: 'hypergeometric' }]);
		const wrong = await run(cell(['fikk du kontakt?']), { population: 3 });
		expect(wrong.findings).toMatchObject([{ population: null, interval: 'wilson' }]);
		expect(wrong.issues.map(({ code }) => code)).toEqual(['population.too_small']);
	});

	it('reports what the survey does not have or does not hold, and counts the rest', async () => {
		const result = await run(cell(['tempo', 'e-postadresse', 'fikk du kontakt?']));
		expect(result).toMatchObject({
			findings: [{ question: 'q3' }],
			missing: ['tempo'],
			setAside: ['e-postadresse']
		});
		expect(await run(cell(['tempo']))).toMatchObject({ findings: [], missing: ['tempo'] });
	});

	it('breaks one question by the groups of another', async () => {
		const result = await run(cell(['fikk du kontakt?'], { by: grid[0] ?? null }), {
			policy: { minBase: 3 }
		});
		expect(result).toMatchObject({
			findings: [{ kind: 'crosstab', question: 'q3', by: 'q4' }],
			unbroken: null
		});
	});

	it('keeps the base of the whole when it is broken, also with a population', async () => {
		const [contact] = smallSurvey.questions.filter(({ id }) => id === 'q3');
		if (contact?.kind !== 'single') throw new Error('Not a choice');
		const unsure = contact.options.map((option) =>
			option.label === 'Nei' ? ({ ...option, missing: 'dont_know' } as const) : option
		);
		const survey: Survey = {
			...smallSurvey,
			questions: smallSurvey.questions.map((question) =>
				question === contact ? { ...contact, options: unsure } : question
			)
		};
		const settings = { population: 9, policy: { minBase: 3 } };
		const wanted = cell(['fikk du kontakt?']);
		const whole = await run(wanted, settings, survey);
		const broken = await run({ ...wanted, by: grid[0] ?? null }, settings, survey);
		expect(whole.findings).toMatchObject([{ base: { count: 6, kind: 'answered' } }]);
		expect(broken.findings).toMatchObject([
			{
				kind: 'crosstab',
				baseKind: 'answered',
				rows: [{ missing: 'dont_know' }, { missing: null }]
			}
		]);
	});

	it('counts the whole, and says why, where it cannot be broken', async () => {
		const unbroken = await Promise.all([
			run(cell(grid, { by: 'fikk du kontakt?' })),
			run(cell(['fikk du kontakt?'], { by: 'tempo' })),
			run(cell(['fikk du kontakt?'], { by: 'e-postadresse' })),
			run(cell(['fikk du kontakt?'], { by: 'hva var best?' }))
		]);
		expect(unbroken.map(({ unbroken: why }) => why)).toEqual([
			'grid',
			'missing',
			'missing',
			'not_groups'
		]);
		expect(unbroken.map(({ findings }) => findings.map(({ kind }) => kind))).toEqual([
			['distribution', 'distribution'],
			['distribution'],
			['distribution'],
			['distribution']
		]);
	});

	it('weights by the targets of the notebook, and says when it has none or they cannot be met', async () => {
		const regions = buildSurvey([
			{
				id: 'q1',
				kind: 'single',
				labels: ['Nord', 'Sør'],
				answers: ['Nord', 'Nord', 'Nord', 'Nord', 'Nord', 'Nord', 'Sør', 'Sør']
			},
			{
				id: 'q2',
				kind: 'single',
				labels: ['Ja', 'Nei'],
				answers: ['Ja', 'Ja', 'Ja', 'Nei', 'Nei', 'Nei', 'Nei', 'Nei']
			}
		]);
		const weighted = cell(['q2'], { weight: { from: 'targets' } });
		const targets = (nord: number, sør: number) => [
			{
				question: 'q1',
				rows: [
					{ label: 'Nord', count: nord },
					{ label: 'Sør', count: sør }
				]
			}
		];
		const met = await run(weighted, { targets: targets(50, 50) }, regions);
		// Three of the six in the north, who count as half of all.
		expect(met.findings).toMatchObject([
			{ kind: 'distribution', rows: [{ count: 3, percent: 25 }, { count: 5 }] }
		]);
		const far = await run(weighted, { targets: targets(5, 95) }, regions);
		expect(far).toMatchObject({ findings: [], issues: [{ code: 'weights.target_far' }] });
		const none = await run(weighted, {}, regions);
		expect(none).toMatchObject({ findings: [], unfit: { problem: 'targets_needed' } });
		const told = await run(
			cell([], { analysis: 'weighting' }),
			{ targets: targets(50, 50) },
			regions
		);
		expect(told).toMatchObject({ findings: [{ kind: 'weighting', met: true, n: 8 }] });
	});
});

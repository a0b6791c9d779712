import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallSurvey } from './small-survey';
import { inputOver } from './built-survey';
import { sayVerdictParts } from '$lib/charts/programmes/verdict-said';
import { createArrayEngine } from '$lib/engine/arrays';
import type { RuleSettings } from '$lib/survey/rule-settings';
import { worldSchema, type Phase } from '$lib/survey/world';
import { addMonths, dayAfter, monthsBetween } from '$lib/analyses/programme/days';
import { projectPhases } from '$lib/analyses/project-phases/analysis';

const period = (phase: Phase, from: string, to: string) => ({ phase, from, to });

async function analyse(world: object, rules: RuleSettings = []) {
	const input = await inputOver(createArrayEngine(), smallSurvey);
	const { findings, issues } = await projectPhases.run(
		{ ...input, world: worldSchema.parse(world), rules },
		projectPhases.schema.parse({})
	);
	const verdicts = findings.flatMap((one) => (one.kind === 'verdict' ? [one] : []));
	return {
		issues: issues.map(({ code }) => code),
		verdicts: Object.fromEntries(verdicts.map(({ rule, verdict }) => [rule, verdict])),
		find: (rule: string) => {
			const found = verdicts.find((one) => one.rule === rule);
			if (!found) throw new Error(`No verdict by ${rule}`);
			return found;
		},
		numbers: findings.flatMap((one) =>
			one.kind === 'indicators'
				? one.rows.map(({ name, cells }) => [name, cells[0]?.value] as const)
				: []
		)
	};
}

describe('the length of phases', () => {
	// 1 January to 30 September is nine whole months; 1 October to 31 October of the next year is thirteen.
	const planned = [
		period('prestudy', '2025-01-01', '2025-09-30'),
		period('preproject', '2025-10-01', '2026-10-31')
	];

	it('is held against what such phases usually take, the ends included, and both together', async () => {
		const { verdicts, numbers, issues, find } = await analyse({ periods: planned });
		expect(numbers).toEqual([
			['prestudy_months', 9],
			['preproject_months', 13],
			['total_months', 22]
		]);
		expect(verdicts).toMatchObject({
			...{ 'phases.prestudy': 'within_norm', 'phases.preproject': 'longer' },
			...{ 'phases.total': 'within_norm', 'phases.prestudy_gate': 'none' }
		});
		expect(issues).toEqual([]);
		expect(find('phases.preproject').flips).toContainEqual({
			...{ kind: 'threshold', key: 'most', from: 12, to: 13, verdict: 'within_norm' }
		});
		expect(sayVerdictParts(find('phases.preproject'), 'nb')).toMatchObject({
			verdict: 'Lengre enn vanlig',
			because: ['Måneder i forprosjektet: 13, over 12']
		});
	});

	it('has parts of months, and what lies between two periods of a phase', async () => {
		const pause = [
			period('prestudy', '2025-01-01', '2025-02-28'),
			period('prestudy', '2025-05-01', '2025-06-15')
		];
		// To 31 May it is five months; of the thirty days of June fifteen are left.
		const { numbers, verdicts } = await analyse({ periods: pause });
		expect(numbers).toEqual([['prestudy_months', 5.5]]);
		expect(verdicts).toMatchObject({ 'phases.prestudy': 'shorter' });
		expect(verdicts).not.toHaveProperty('phases.total');
	});

	it('is not known of a period that ends before it begins; overlapping periods are told and counted each by itself', async () => {
		const turned = await analyse({ periods: [period('prestudy', '2025-09-30', '2025-01-01')] });
		expect(turned.issues).toEqual(['world.period_turned']);
		expect(turned.find('phases.prestudy')).toMatchObject({
			...{ verdict: 'none', ground: 'no_phase', unknown: ['prestudy_months'] }
		});
		const over = await analyse({
			periods: [planned[0], period('preproject', '2025-09-01', '2026-06-30')]
		});
		expect(over.issues).toEqual(['world.periods_overlap']);
		expect(over.numbers).toEqual([
			['prestudy_months', 9],
			['preproject_months', 10],
			['total_months', 18]
		]);
	});

	it('is held against other numbers when somebody sets them, unless they contradict one another', async () => {
		const set = (...values: { key: string; value: number }[]): RuleSettings => [
			{ rule: 'phases.preproject', version: '1.0.0', values }
		];
		const longer = await analyse({ periods: planned }, set({ key: 'most', value: 15 }));
		expect(longer.verdicts['phases.preproject']).toBe('within_norm');
		const turned = set({ key: 'least', value: 15 }, { key: 'most', value: 14 });
		const { verdicts, issues, find } = await analyse({ periods: planned }, turned);
		expect(issues).toEqual(['rule.thresholds_contradict']);
		expect(verdicts['phases.preproject']).toBe('longer');
		expect(find('phases.preproject').thresholds.map(({ value }) => value)).toEqual([9, 12]);
	});

	it('adds up: months to a day and from it are all of them, whichever day of a month it is', () => {
		const day = fc
			.date({
				min: new Date('2000-01-01'),
				max: new Date('2040-01-01'),
				noInvalidDate: true
			})
			.map((date) => date.toISOString().slice(0, 10));
		fc.assert(
			fc.property(day, fc.integer({ min: 0, max: 60 }), (from, months) => {
				expect(monthsBetween(from, addMonths(from, months))).toBe(months);
				const more = monthsBetween(from, dayAfter(addMonths(from, months)));
				expect(more).toBeGreaterThan(months);
				expect(more).toBeLessThan(months + 1);
			})
		);
	});
});

describe('the gate after a phase', () => {
	const check = (text: string, done = false) => ({ phase: 'prestudy', text, done });

	it('waits for every item of the checklist, and says which are open', async () => {
		const checks = [check('Behovet er kartlagt', true), check('Kostnader'), check('Vedtak')];
		const { find, numbers, verdicts } = await analyse({ checks });
		expect(numbers).toEqual([
			['prestudy_checks', 3],
			['prestudy_open', 2]
		]);
		expect(verdicts['phases.prestudy_gate']).toBe('gate_waits');
		const { because } = sayVerdictParts(find('phases.prestudy_gate'), 'en');
		expect(because.join()).toContain('Kostnader and Vedtak');
		const done = await analyse({ checks: checks.map((one) => ({ ...one, done: true })) });
		expect(done.verdicts['phases.prestudy_gate']).toBe('gate_ready');
	});

	it('may leave some open when the rule says so', async () => {
		const values = [{ key: 'open', value: 1 }];
		const { verdicts } = await analyse({ checks: [check('Kostnader')] }, [
			{ rule: 'phases.prestudy_gate', version: '1.0.0', values }
		]);
		expect(verdicts['phases.prestudy_gate']).toBe('gate_ready');
	});
});

it('says what to write when nothing is written of the phases', async () => {
	const { verdicts, issues } = await analyse({
		periods: [period('dream', '2025-01-01', '2025-02-01')]
	});
	expect([verdicts, issues]).toEqual([{}, ['phases.none']]);
});

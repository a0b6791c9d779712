import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type { Clause, Condition, Rule, RuleName, Threshold } from '$lib/survey/rule';
import { atMost, lessThan, moreThan, valueOf } from '../conditions';

/** How long a phase usually is, in months. What is not known is not judged. */
function lengthRule(
	name: RuleName,
	months: IndicatorName,
	{ least, most }: { readonly least: number; readonly most: number }
): Rule {
	const threshold = (key: string, asked: number): Threshold => ({
		...{ key, value: asked, unit: 'months', min: 0, max: 240, step: 1 }
	});
	const clauses: readonly Clause[] = [
		{
			...{ verdict: 'none', ground: 'no_phase' },
			when: { op: 'unknown', name: `${months}_unknown`, left: valueOf(months) }
		},
		{
			verdict: 'shorter',
			when: lessThan('shorter', valueOf(months), 'least')
		},
		{
			verdict: 'longer',
			when: moreThan('longer', valueOf(months), 'most')
		},
		{ verdict: 'within_norm', when: null }
	];
	return {
		...{ name, version: '1.0.0', clauses },
		thresholds: [threshold('least', least), threshold('most', most)],
		order: [['least', 'most']]
	};
}

/** Whether what must be done before a phase ends is done. */
function gateRule(name: RuleName, checks: IndicatorName, open: IndicatorName): Rule {
	const few: Condition = atMost(open, valueOf(open), 'open');
	return {
		...{ name, version: '1.0.0' },
		thresholds: [{ key: 'open', value: 0, unit: 'count', min: 0, max: 500, step: 1 }],
		clauses: [
			{
				...{ verdict: 'none', ground: 'no_checks' },
				when: lessThan(checks, valueOf(checks), { number: 1 })
			},
			{ verdict: 'gate_ready', when: few },
			{ verdict: 'gate_waits', when: null }
		]
	};
}

export const phasesPrestudy = lengthRule('phases.prestudy', 'prestudy_months', {
	least: 6,
	most: 9
});

export const phasesPreproject = lengthRule('phases.preproject', 'preproject_months', {
	least: 9,
	most: 12
});

/** The two together: six to nine and nine to twelve months lie within one to two years. The main project has no norm. */
export const phasesTotal = lengthRule('phases.total', 'total_months', { least: 12, most: 24 });

export const phasesPrestudyGate = gateRule(
	'phases.prestudy_gate',
	'prestudy_checks',
	'prestudy_open'
);

export const phasesPreprojectGate = gateRule(
	'phases.preproject_gate',
	'preproject_checks',
	'preproject_open'
);

export const phasesMainGate = gateRule('phases.main_gate', 'main_checks', 'main_open');

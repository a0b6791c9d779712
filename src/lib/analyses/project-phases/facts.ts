import type { RuleNumbers } from '$lib/rules/evaluate-rule';
import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type { Phase, World } from '$lib/survey/world';
import { dayAfter, monthsBetween } from '../programme/days';

type Planned = Pick<World, 'periods' | 'checks'>;

/** The phases of a project in their order, with what is counted of each. */
export const projectPhaseFacts = [
	{
		...{ phase: 'prestudy', months: 'prestudy_months' },
		...{ checks: 'prestudy_checks', open: 'prestudy_open' }
	},
	{
		...{ phase: 'preproject', months: 'preproject_months' },
		...{ checks: 'preproject_checks', open: 'preproject_open' }
	},
	{
		...{ phase: 'main_project', months: 'main_months' },
		...{ checks: 'main_checks', open: 'main_open' }
	}
] as const satisfies readonly {
	readonly phase: Phase;
	readonly months: IndicatorName;
	readonly checks: IndicatorName;
	readonly open: IndicatorName;
}[];

export type ProjectPhase = (typeof projectPhaseFacts)[number]['phase'];

/** How long the phases are and what of their checks is open; null for a phase that no period tells. */
export function phaseFacts(planned: Planned): Map<IndicatorName, RuleNumbers> {
	const facts = new Map<IndicatorName, RuleNumbers>();
	for (const { phase, months, checks, open } of projectPhaseFacts) {
		const own = planned.checks.filter((check) => check.phase === phase);
		const left = own.filter(({ done }) => !done).map(({ text }) => text);
		facts.set(months, { value: monthsOf(planned, [phase]) });
		facts.set(checks, { value: own.length });
		facts.set(open, { value: left.length, about: left });
	}
	const isWhole = (['prestudy', 'preproject'] as const).every((phase) =>
		planned.periods.some((period) => period.phase === phase)
	);
	facts.set('total_months', {
		value: isWhole ? monthsOf(planned, ['prestudy', 'preproject']) : null
	});
	return facts;
}

/** From the first day of the first period to the last of the last: what lies between two periods of a phase is part of it. */
function monthsOf({ periods }: Planned, wanted: readonly Phase[]): number | null {
	const own = periods.filter(({ phase }) => wanted.includes(phase));
	// A period that ends before it begins has no length, and then the whole has none that is known.
	if (own.length === 0 || own.some(({ from, to }) => to < from)) return null;
	const from = own.map((period) => period.from).sort()[0] ?? '';
	const to =
		own
			.map((period) => period.to)
			.sort()
			.at(-1) ?? '';
	return Number(monthsBetween(from, dayAfter(to)).toPrecision(12));
}

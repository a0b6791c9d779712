import { checkPeriods } from '$lib/import/world/check-periods';
import {
	phasesMainGate,
	phasesPreproject,
	phasesPreprojectGate,
	phasesPrestudy,
	phasesPrestudyGate,
	phasesTotal
} from '$lib/rules/definitions/phases';
import type { RuleNumbers } from '$lib/rules/evaluate-rule';
import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type { IndicatorsFinding } from '$lib/survey/findings/indicators';
import type { ImportIssue } from '$lib/survey/issue';
import type { Rule } from '$lib/survey/rule';
import type { RuleSettings } from '$lib/survey/rule-settings';
import type { Phase, World } from '$lib/survey/world';
import type { Analysis } from '../analysis';
import { numberCell } from '../programme/cells';
import { judgeFacts } from '../programme/judge-facts';
import { setRule } from '../programme/judge-subject';
import { phaseFacts, projectPhaseFacts, type ProjectPhase } from './facts';
import { phasesParamsSchema } from './schema';

/**
 * The phases of a project: whether each is as long as such phases are, and whether what must be done before it ends is
 * done. It rests on what is written of the programme: no answer is counted.
 */
export const projectPhases: Analysis<typeof phasesParamsSchema> = {
	name: 'project-phases',
	version: '1.0.0',
	schema: phasesParamsSchema,
	usesWorld: true,
	settings: [],
	run: ({ world, rules }, { level }) => Promise.resolve(judge(world, rules, level))
};

type Facts = ReadonlyMap<IndicatorName, RuleNumbers>;

function judge(world: World, settings: RuleSettings, level: number) {
	const facts = phaseFacts(world);
	const rules = rulesFor(world, facts);
	if (rules.length === 0) return { findings: [], issues: [nothingPlanned] };
	const set = rules.map((rule) => setRule(rule, settings));
	const numbers = [lengthRows(facts), checkRows(facts)].filter((names) => names.length > 0);
	return {
		findings: [
			...set.map((rule) => judgeFacts(rule, null, () => facts)),
			...numbers.map((names) => indicators(names, facts, level))
		],
		issues: [...checkPeriods(world.periods), ...set.flatMap(({ issues }) => issues)]
	};
}

const lengthRules: Readonly<Partial<Record<Phase, Rule>>> = {
	prestudy: phasesPrestudy,
	preproject: phasesPreproject
};

const gateRules: Readonly<Record<ProjectPhase, Rule>> = {
	prestudy: phasesPrestudyGate,
	preproject: phasesPreprojectGate,
	main_project: phasesMainGate
};

/** Of each phase that anything is written of; the two together where both have a period. */
function rulesFor({ periods, checks }: World, facts: Facts): Rule[] {
	const told = projectPhaseFacts.filter(({ phase }) =>
		[...periods, ...checks].some((one) => one.phase === phase)
	);
	const rules = told.flatMap(({ phase }) => [
		...(lengthRules[phase] ? [lengthRules[phase]] : []),
		gateRules[phase]
	]);
	return isKnown(facts, 'total_months') ? [...rules, phasesTotal] : rules;
}

const isKnown = (facts: Facts, name: IndicatorName): boolean =>
	(facts.get(name)?.value ?? null) !== null;

function lengthRows(facts: Facts): IndicatorName[] {
	const names = [...projectPhaseFacts.map(({ months }) => months), 'total_months' as const];
	return names.filter((name) => isKnown(facts, name));
}

function checkRows(facts: Facts): IndicatorName[] {
	return projectPhaseFacts
		.filter(({ checks }) => (facts.get(checks)?.value ?? 0) > 0)
		.flatMap(({ checks, open }) => [checks, open]);
}

function indicators(
	names: readonly IndicatorName[],
	facts: Facts,
	level: number
): IndicatorsFinding {
	return {
		...{ kind: 'indicators', family: 'phases', by: null, subjects: [null], level },
		rows: names.map((name) => ({
			...{ name, label: null, questions: [], least: 0, ungrouped: 0 },
			cells: [numberCell(facts.get(name)?.value ?? null, null)]
		}))
	};
}

const nothingPlanned: ImportIssue = {
	code: 'phases.none',
	severity: 'error',
	detail: 'There are no periods and no checks of a prestudy, a preproject or a main project'
};

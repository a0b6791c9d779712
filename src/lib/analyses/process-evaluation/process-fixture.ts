import { createArrayEngine } from '$lib/engine/arrays';
import type { Finding } from '$lib/survey/finding';
import type { IndicatorCell } from '$lib/survey/findings/indicators';
import type { VerdictFinding } from '$lib/survey/findings/verdict';
import type { RuleSettings } from '$lib/survey/rule-settings';
import type { Survey } from '$lib/survey/survey';
import { inputOver, type Built } from '../../../../tests/built-survey';
import type { AnalysisInput } from '../analysis';
import { processEvaluation } from './analysis';

const points = ['1', '2', '3', '4', '5'];
const beside = [
	{ label: 'Vet ikke', missing: 'dont_know' as const },
	{ label: 'For tidlig å si', missing: 'dont_know' as const }
];

/** So many times each of the answers, in this order. */
export const times = <T>(...tally: readonly (readonly [number, T])[]): T[] =>
	tally.flatMap(([many, answer]) => Array.from({ length: many }, () => answer));

export const scale = (id: string, answers: readonly (string | null)[]): Built => ({
	...{ id, kind: 'scale', labels: [...points, ...beside], answers }
});

export const numbers = (id: string, answers: readonly (number | null)[]): Built => ({
	...{ id, kind: 'number', answers }
});

/** Ten firms, of which so many say "to a large extent", and so many will go on. */
export const firms = (
	ideas: number,
	cooperation: number,
	products: number,
	going: number
): Built[] => [
	scale('outcome_ideas', times([ideas, '4'], [10 - ideas, '2'])),
	scale('outcome_cooperation', times([cooperation, '5'], [10 - cooperation, 'For tidlig å si'])),
	scale('outcome_products', times([products, '4'], [10 - products, 'Vet ikke'])),
	scale('continue_without_support', times([going, '4'], [10 - going, '2']))
];

export interface Around {
	readonly admission?: AnalysisInput['admission'];
	readonly rules?: RuleSettings;
}

/** What the evaluation finds, before the gate, with every question taken for the slot it is called by. */
export async function evaluate(
	survey: Survey,
	params: Readonly<Record<string, unknown>> = {},
	{ admission, rules = [] }: Around = {}
) {
	const input = await inputOver(createArrayEngine(), survey, admission);
	const slots = survey.questions.flatMap(({ id }) =>
		id === 'segment' ? [] : [{ slot: id, questions: [id] }]
	);
	const parsed = processEvaluation.schema.parse({ slots, ...params });
	return processEvaluation.run({ ...input, rules }, parsed);
}

export const verdictsIn = (findings: readonly Finding[]): VerdictFinding[] =>
	findings.filter((finding) => finding.kind === 'verdict');

/** The verdicts with their grounds. */
export const saidOf = (findings: readonly Finding[]) =>
	verdictsIn(findings).map(({ verdict, ground }) => [verdict, ground]);

/** The cell of an indicator of everyone. */
export function cellOf(findings: readonly Finding[], name: string): Partial<IndicatorCell> {
	const of = findings.find((finding) => finding.kind === 'indicators');
	return of?.rows.find((row) => row.name === name)?.cells[0] ?? {};
}

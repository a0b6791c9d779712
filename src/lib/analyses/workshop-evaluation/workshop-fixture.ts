import type { Finding } from '$lib/survey/finding';
import type { IndicatorsFinding } from '$lib/survey/findings/indicators';
import type { VerdictFinding } from '$lib/survey/findings/verdict';
import type { Survey } from '$lib/survey/survey';
import type { World } from '$lib/survey/world';
import { emptyWorld } from '$lib/survey/world';
import type { RuleSettings } from '$lib/survey/rule-settings';
import type { AnalysisInput, AnalysisResult } from '../analysis';
import { buildSurvey, inputOver, type Built } from '../../../../tests/built-survey';
import { createArrayEngine } from '$lib/engine/arrays';
import { workshopEvaluation } from './analysis';

const satisfactionLabels = ['Svært misfornøyd', 'Misfornøyd', 'Verken', 'Fornøyd', 'Svært fornøyd'];
const extents = ['1', '2', '3', '4', '5', { label: 'Vet ikke', missing: 'dont_know' as const }];

/** So many times each of the answers, in this order: `[[12, 'Fornøyd'], [2, null]]`. */
export type Tally<T> = readonly (readonly [times: number, answer: T | null])[];

const spread = <T>(tally: Tally<T>): (T | null)[] =>
	tally.flatMap(([times, answer]) => Array.from({ length: times }, () => answer));

/** What people answered, question by question; a question left out was not asked. */
export interface Workshop {
	readonly workshop?: Tally<string>;
	readonly satisfaction?: Tally<string>;
	readonly pace?: Tally<string>;
	readonly length?: Tally<string>;
	readonly rows?: Readonly<Record<string, Tally<string>>>;
	readonly ideas?: Tally<string>;
	readonly partners?: Tally<string>;
	readonly actions?: Tally<readonly string[]>;
	readonly recommend?: Tally<number>;
}

/** The answers as a survey whose questions are called as the slots are. */
export function workshopSurvey(asked: Workshop): Survey {
	const built: (Built | null)[] = [
		asked.workshop
			? {
					...{ id: 'workshop', kind: 'single', role: 'event', answers: spread(asked.workshop) },
					labels: [...new Set(asked.workshop.flatMap(([, label]) => label ?? []))]
				}
			: null,
		asked.satisfaction
			? {
					...{ id: 'satisfaction', kind: 'scale', labels: satisfactionLabels },
					answers: spread(asked.satisfaction)
				}
			: null,
		...(['pace', 'length'] as const).map((id): Built | null => {
			const answers = asked[id];
			const labels = ['For lite', 'Passe', 'For mye'];
			return answers
				? { id, kind: 'scale', labels, polarity: 'ideal_point', answers: spread(answers) }
				: null;
		}),
		...Object.entries(asked.rows ?? {}).map(([id, tally]): Built => ({
			...{ id, kind: 'scale', labels: extents, answers: spread(tally) }
		})),
		asked.ideas
			? {
					...{ id: 'new_ideas', kind: 'single', answers: spread(asked.ideas) },
					labels: ['0', '1', '2', '3', '4', '5 eller flere']
				}
			: null,
		asked.partners
			? {
					...{ id: 'partners', kind: 'single', labels: ['Ja', 'Kanskje', 'Nei'] },
					answers: spread(asked.partners)
				}
			: null,
		asked.actions
			? {
					...{ id: 'actions', kind: 'multiple', answers: spread(asked.actions) },
					labels: ['Søke støtte', 'Delta på neste workshop', 'Ingenting foreløpig']
				}
			: null,
		asked.recommend ? { id: 'recommend', kind: 'number', answers: spread(asked.recommend) } : null
	];
	return buildSurvey(asLong(built.filter((one) => one !== null)));
}

/** The questions with blank cells for everyone whom only another question has an answer of. */
function asLong(built: readonly Built[]): Built[] {
	const people = Math.max(...built.map(({ answers }) => answers.length));
	return built.map((one) => {
		const blank = Array<null>(people - one.answers.length).fill(null);
		return { ...one, answers: [...one.answers, ...blank] } as Built;
	});
}

interface Around {
	readonly admission?: AnalysisInput['admission'];
	readonly world?: Partial<World>;
	readonly rules?: RuleSettings;
}

/** What the evaluation finds, before the gate, with every question taken for the slot it is called by. */
export async function evaluate(
	survey: Survey,
	params: Readonly<Record<string, unknown>> = {},
	{ admission, world, rules = [] }: Around = {}
): Promise<AnalysisResult> {
	const input = await inputOver(createArrayEngine(), survey, admission);
	const slots = survey.questions.flatMap(({ id }) =>
		id === 'source' || id === 'role' ? [] : [{ slot: id, questions: [id] }]
	);
	const parsed = workshopEvaluation.schema.parse({ slots, ...params });
	return workshopEvaluation.run({ ...input, world: { ...emptyWorld, ...world }, rules }, parsed);
}

export const verdictsIn = (findings: readonly Finding[]): VerdictFinding[] =>
	findings.filter((finding) => finding.kind === 'verdict');

/** The verdict on everyone, which comes first. */
export function verdictIn(findings: readonly Finding[]): VerdictFinding {
	const [verdict] = verdictsIn(findings);
	if (!verdict) throw new Error('No verdict');
	return verdict;
}

export const indicatorsIn = (findings: readonly Finding[]): IndicatorsFinding[] =>
	findings.filter((finding) => finding.kind === 'indicators');

/** So many who are satisfied and so many who are not. */
export const satisfied = (yes: number, no = 0): Tally<string> => [
	[yes, 'Fornøyd'],
	[no, 'Misfornøyd']
];

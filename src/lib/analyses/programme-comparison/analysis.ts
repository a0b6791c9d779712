import { findInstrument } from '$lib/instruments/matching/find-instrument';
import { instrumentNames } from '$lib/instruments/instrument';
import { instrumentOf } from '$lib/instruments/instruments';
import { programmesCompare } from '$lib/rules/definitions/programmes-compare';
import { slotsOf } from '$lib/instruments/slots';
import type { NamedUnits } from '$lib/survey/findings/named-units';
import type { IndicatorsFinding } from '$lib/survey/findings/indicators';
import type { ImportIssue } from '$lib/survey/issue';
import { isChoice, type ChoiceQuestion, type Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import type { World } from '$lib/survey/world';
import type { Analysis } from '../analysis';
import { findGroups, findQuestion } from '../find-question';
import { findMeasured, measured } from '../measured';
import { ParameterError } from '../parameter-error';
import { runPlans } from '../plan';
import { prepareScope } from '../prepare-scope';
import { externalsBeside } from '../programme/external-rows';
import { setRule } from '../programme/judge-subject';
import { findSlots } from '../programme/slots';
import { answeredTwice } from './answered-twice';
import { comparabilityIssues, judgeSlot, type Judged } from './comparability';
import { planComparison } from './compare-question';
import { comparisonParamsSchema, unitKinds, type ComparisonParams, type UnitKind } from './schema';
import { findUnits, type ComparedUnit } from './units';

/** Units that have names of ours. */
const namedUnits: readonly NamedUnits[] = ['format', 'phase', 'kind'];

/** More units than this are no list that anyone reads. */
const mostUnits = 300;

/**
 * Programmes, sites, formats, phases or half-years side by side, question by question of a questionnaire: whether the
 * answers mean the same, each unit's own result, what they share, and which of them differ.
 */
export const programmeComparison: Analysis<typeof comparisonParamsSchema> = {
	name: 'programme-comparison',
	version: '1.0.0',
	schema: comparisonParamsSchema,
	usesWorld: true,
	settings: [
		{ key: 'unit', form: { oneOf: unitKinds } },
		{ key: 'instrument', form: { oneOf: instrumentNames } },
		{ key: 'slots', form: 'slots' }
	],
	async run(input, params) {
		const { survey, world, admission, rules } = input;
		const by = findBy(survey, params.by);
		const { units, unknown } = findUnits(by, params.unit, world);
		const asked = findAsked(survey, params).filter(({ question }) => question.id !== by.id);
		const prepared = await prepareScope(input, params);
		if (prepared.kind === 'stopped') return prepared.result;
		const { scope } = prepared;
		const plans = asked
			.filter(({ judged }) => judged.verdict !== 'broken')
			.map(({ question, judged }) =>
				planComparison({
					...{ by, units, scope, admission, rules },
					amounts: findMeasured(question),
					comparability: judged.verdict,
					unit: namedUnits.find((unit) => unit === params.unit),
					inTime: params.unit === 'season'
				})
			);
		const { findings, issues } = units.length > 0 ? await runPlans(plans, input) : nothing;
		const twice = await answeredTwice(by, units, scope, input);
		return {
			findings: [...findings, ...externals(units, params.unit, scope.level, world)],
			issues: [
				...scope.issues,
				...setRule(programmesCompare, rules).issues,
				...unknownIssues(unknown),
				...twice,
				...comparabilityIssues(asked),
				...issues
			]
		};
	}
};

/** Numbers from elsewhere about units that are sites, or go by their names. */
function externals(
	units: readonly ComparedUnit[],
	unit: UnitKind,
	level: number,
	world: World
): IndicatorsFinding[] {
	if (!['answer', 'site', 'within'].includes(unit)) return [];
	const subjects = units.map(({ label }) => ({ kind: 'site', code: null, label }) as const);
	return externalsBeside({ family: 'programmes', by: null, subjects, level }, world);
}

const nothing = { findings: [], issues: [] };

/** What the units are told apart by: what was said, else a question about programmes, sites or events, else the files. */
function findBy(survey: Survey, said: string | undefined): ChoiceQuestion {
	if (said !== undefined) return findGroups(survey, said, 'by', mostUnits);
	const held = new Set(survey.columns.map(({ id }) => id));
	const found = ['programme', 'site', 'event', null].flatMap((role) =>
		survey.questions.filter(
			(question) =>
				held.has(question.id) &&
				isChoice(question) &&
				(role === null ? question.id === 'source' : question.role === role)
		)
	)[0];
	if (!found) throw new ParameterError('by', 'by_needed');
	return findGroups(survey, found.id, 'by', mostUnits);
}

interface Asked {
	readonly question: Question;
	readonly judged: Judged;
}

/** The scales of the questionnaire, in its order; without one, every question that has a mean. */
function findAsked(survey: Survey, params: ComparisonParams): Asked[] {
	const unjudged: Judged = { verdict: 'comparable', reasons: [] };
	const wanted = params.questions?.map((id) => findQuestion(survey, id));
	for (const question of wanted ?? []) findMeasured(question);
	const name = params.instrument ?? findInstrument(survey)?.instrument;
	if (name === undefined) {
		const all = wanted ?? survey.columns.map(({ id }) => findQuestion(survey, id));
		return all
			.filter((question) => measured(question) !== null)
			.map((question) => ({ question, judged: unjudged }));
	}
	const slots = findSlots(survey, name, params.slots);
	const judged = slotsOf(instrumentOf(name)).flatMap((slot): Asked[] => {
		const question = slots.question(slot.slot);
		if (!question || measured(question) === null) return [];
		return [{ question, judged: judgeSlot(slot, question, survey) }];
	});
	if (!wanted) return judged;
	return wanted.map(
		(question) =>
			judged.find((one) => one.question.id === question.id) ?? { question, judged: unjudged }
	);
}

function unknownIssues(unknown: readonly string[]): ImportIssue[] {
	if (unknown.length === 0) return [];
	const units = unknown.join('; ');
	return [
		{
			code: 'programmes.no_event',
			severity: 'warning',
			detail: `Nothing is known that says where these belong: ${units}`,
			values: { units }
		}
	];
}

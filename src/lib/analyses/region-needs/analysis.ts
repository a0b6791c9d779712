import type { Finding } from '$lib/survey/finding';
import type { IndicatorRow, IndicatorsFinding } from '$lib/survey/findings/indicators';
import type { ImportIssue } from '$lib/survey/issue';
import { setThresholds } from '$lib/rules/rule-thresholds';
import { regionCompare } from '$lib/rules/definitions/region-compare';
import { regionLevel } from '$lib/rules/definitions/region-level';
import { regionPriority } from '$lib/rules/definitions/region-priority';
import { regionTogether } from '$lib/rules/definitions/region-together';
import type { Analysis, AnalysisInput } from '../analysis';
import { effectiveSize } from '../counts';
import { prepareScope, type PreparedScope } from '../prepare-scope';
import { externalsBeside } from '../programme/external-rows';
import { setRule } from '../programme/judge-subject';
import { findSlots, missingSlots } from '../programme/slots';
import { peopleRequest } from '../weighted-people';
import { againstOthers } from './against-others';
import { levelRow } from './level-row';
import { findPlaces, type Places } from './places';
import { findMandates, providerRows } from './provider-rows';
import { qualityRows } from './quality-rows';
import { regionQuestions, type RegionQuestions } from './region-questions';
import { tellRow, type RegionRow } from './region-row';
import { regionParamsSchema, type RegionParams } from './schema';
import { serviceRows } from './service-rows';
import { findTurnout, type Turnout } from './turnout';
import { levelVerdict, priorityVerdicts, togetherVerdicts } from './verdicts';

/**
 * A business-friendly region: what companies need, how satisfied they are, who should provide each service, for the
 * region and for each municipality, and what to do about each service together. With weights the same once more
 * without them; municipalities are compared without.
 */
export const regionNeeds: Analysis<typeof regionParamsSchema> = {
	name: 'region-needs',
	version: '1.0.0',
	schema: regionParamsSchema,
	usesWorld: true,
	settings: [
		{ key: 'slots', form: 'slots' },
		{ key: 'invited', form: 'whole' }
	],
	async run(input, params) {
		const slots = findSlots(input.survey, 'region', params.slots);
		const prepared = await prepareScope(input, params);
		if (prepared.kind === 'stopped') return prepared.result;
		const places = findPlaces(input.survey, slots, params.by);
		const asked = { questions: regionQuestions(slots), places };
		const { scope } = prepared;
		const plain = scope.weights ? unweighted(scope, params) : scope;
		const turnout = await findTurnout({ places, scope: plain, params }, input);
		const main = await describe({ ...asked, scope, turnout }, input);
		const beside = scope.weights ? await describe({ ...asked, scope: plain, turnout }, input) : [];
		return {
			findings: [
				...main,
				...beside.filter(({ kind }) => kind === 'indicators'),
				...(places.by ? outsideRows(places, turnout, scope.level, input) : [])
			],
			issues: [
				...scope.issues,
				...turnout.issues,
				...regionRules.flatMap((rule) => setRule(rule, input.rules).issues),
				...(places.by ? [] : [noMunicipality]),
				...missingSlots('region', slots)
			]
		};
	}
};

const regionRules = [regionCompare, regionTogether, regionPriority, regionLevel];

const noMunicipality: ImportIssue = {
	code: 'region.no_municipality',
	severity: 'warning',
	detail:
		'No question tells the municipalities apart, so nothing can be decided about doing things together'
};

const unweighted = (scope: PreparedScope, { where }: RegionParams): PreparedScope => ({
	...scope,
	counted: where ? { where } : {},
	weights: null,
	issues: []
});

interface Asked {
	readonly questions: RegionQuestions;
	readonly places: Places;
	readonly scope: PreparedScope;
	readonly turnout: Turnout;
}

/** Verdicts first, then what they rest on: the region, and the municipalities side by side. */
async function describe(asked: Asked, input: AnalysisInput): Promise<Finding[]> {
	const { questions, places, scope, turnout } = asked;
	const { admission, rules } = input;
	const services = await serviceRows(asked, input);
	const qualities = await qualityRows(asked, input);
	const level = await levelRow(asked, input);
	const mandates = await findMandates({ ...asked, admission }, input);
	const publish = setThresholds(regionTogether, rules).values.get('publish') ?? 0;

	const compare = (rows: readonly RegionRow[]): readonly RegionRow[] =>
		scope.weights ? rows : againstOthers(rows, turnout.mayCompare, admission, scope.level);
	const needs = services.map(({ need }) => need);
	const unserved = services.flatMap(({ unmet, poorlyMet }) => [unmet, poorlyMet]).filter(isRow);
	const indices = qualities
		.flatMap(({ importance, satisfaction }) => [importance, satisfaction])
		.filter(isRow);
	const gaps = qualities.map(({ gap }) => gap).filter(isRow);
	const levels = level ? [level] : [];

	const tell = await teller(asked, input);
	const ofRegion = (rows: readonly RegionRow[]) =>
		tell(rows.map((row) => tellRow(row, 'everyone')));
	const ofEach = (rows: readonly RegionRow[]) =>
		places.by
			? tell(
					compare(rows).map((row) => tellRow(row, 'each')),
					places
				)
			: [];
	return [
		...togetherVerdicts(questions.services, services, mandates, admission, rules),
		...priorityVerdicts(qualities, rules),
		...(level ? [levelVerdict(level, rules)] : []),
		...tell(turnout.everyone),
		...[needs, unserved, [...indices, ...levels], gaps].flatMap(ofRegion),
		...tell(providerRows(mandates, publish)),
		...[needs, unserved, [...indices, ...levels], gaps].flatMap(ofEach)
	];
}

const isRow = (row: RegionRow | null): row is RegionRow => row !== null;

type Tell = (rows: readonly IndicatorRow[], places?: Places) => IndicatorsFinding[];

/** Makes findings of rows; none of no rows. */
async function teller(
	{ scope }: Pick<Asked, 'scope'>,
	{ tabulate, signal }: AnalysisInput
): Promise<Tell> {
	const { level, weights } = scope;
	const [people] = await tabulate([peopleRequest(scope)], signal);
	const [all] = people?.rows ?? [];
	const weighted = weights && {
		weighted: { question: weights.question, effective: all ? effectiveSize(all) : null }
	};
	return (rows, places) =>
		rows.length === 0 ? [] : [{ ...findingOf(rows, level, places), ...weighted }];
}

function findingOf(
	rows: readonly IndicatorRow[],
	level: number,
	places?: Places
): IndicatorsFinding {
	return {
		kind: 'indicators',
		family: 'region',
		by: places?.by?.id ?? null,
		subjects: places ? places.subjects : [null],
		rows,
		level
	};
}

/** Answers and response rates of the municipalities, and what is known of them from elsewhere. */
function outsideRows(
	places: Places,
	turnout: Turnout,
	level: number,
	{ world }: AnalysisInput
): IndicatorsFinding[] {
	return [
		findingOf(turnout.each, level, places),
		...externalsBeside(
			{
				...{ family: 'region', by: places.by?.id ?? null, kind: 'municipality' },
				...{ subjects: places.subjects, level }
			},
			world
		)
	];
}

import type { TabulationRequest } from '$lib/engine/tabulate';
import { evaluateRule } from '$lib/rules/evaluate-rule';
import { setThresholds } from '$lib/rules/rule-thresholds';
import { regionCompare } from '$lib/rules/definitions/region-compare';
import type { IndicatorCell, IndicatorRow } from '$lib/survey/findings/indicators';
import type { ImportIssue } from '$lib/survey/issue';
import { siteFinder } from '$lib/survey/sites';
import type { AnalysisInput } from '../analysis';
import { addCounts } from '../counts';
import type { PreparedScope } from '../prepare-scope';
import { numberCell, unknownCell } from '../programme/cells';
import { mapSplit, splitByPlace, type Places } from './places';
import type { RegionParams } from './schema';

/** How many answered of those who were invited. */
export interface Turnout {
	readonly everyone: readonly IndicatorRow[];
	readonly each: readonly IndicatorRow[];
	/** Which municipalities have enough answers and a response rate to be compared. */
	readonly mayCompare: readonly boolean[];
	readonly issues: readonly ImportIssue[];
}

interface Asked {
	readonly places: Places;
	readonly scope: PreparedScope;
	readonly params: Pick<RegionParams, 'invited' | 'where'>;
}

/** Answers and response rates. Of a selection nobody knows how many were invited. */
export async function findTurnout(
	{ places, scope, params }: Asked,
	{ tabulate, world, rules, signal }: AnalysisInput
): Promise<Turnout> {
	const { where } = scope.counted;
	const request: TabulationRequest = { by: places.counted, ...(where && { where }) };
	const [table] = await tabulate([request], signal);
	const people = mapSplit(splitByPlace(table?.rows ?? [], places), (rows) => addCounts(rows).n);
	const findSite = siteFinder(world.sites);
	const said = places.subjects.map(({ label }) =>
		params.where ? null : (findSite(label, 'municipality')?.invited ?? null)
	);
	const issues = places.by && !params.where ? invitedIssues(places, people.each, said) : [];
	const invited = said.map((count, i) => believed(count, people.each[i] ?? 0));
	const whole = params.where ? null : (params.invited ?? sumOf(invited));
	const rates = invited.map((count, i) => rateOf(people.each[i] ?? 0, count));
	const thresholds = setThresholds(regionCompare, rules).values;
	return {
		everyone: turnoutRows(
			[],
			[numberCell(people.everyone, people.everyone)],
			[rateOf(people.everyone, believed(whole, people.everyone))],
			0
		),
		each: turnoutRows(
			places.by ? [places.by.id] : [],
			people.each.map((n) => numberCell(n, n)),
			rates,
			people.outside
		),
		mayCompare: people.each.map((n, i) => {
			const indicators = new Map([
				['responses', { value: n }],
				['response_rate', { value: rates[i]?.value ?? null }]
			] as const);
			return evaluateRule(regionCompare, { thresholds, indicators }).verdict === 'may_compare';
		}),
		issues
	};
}

/** More answers than invitations: the number of invited cannot be right. */
const believed = (invited: number | null, answered: number): number | null =>
	invited === null || invited < answered || invited === 0 ? null : invited;

function sumOf(invited: readonly (number | null)[]): number | null {
	if (invited.length === 0 || invited.includes(null)) return null;
	return invited.reduce<number>((sum, one) => sum + (one ?? 0), 0);
}

/** A list of all who could answer has no uncertainty of drawing, so there is no interval. */
function rateOf(answered: number, invited: number | null): IndicatorCell {
	return invited === null
		? { ...unknownCell, n: answered }
		: numberCell((100 * answered) / invited, answered);
}

function turnoutRows(
	questions: readonly string[],
	responses: readonly IndicatorCell[],
	rates: readonly IndicatorCell[],
	ungrouped: number
): IndicatorRow[] {
	const facts = { label: null, questions, least: 1, ungrouped };
	const rate: IndicatorRow = { ...facts, name: 'response_rate', cells: rates };
	const isKnown = rates.some(({ value }) => value !== null);
	return [{ ...facts, name: 'responses', cells: responses }, ...(isKnown ? [rate] : [])];
}

function invitedIssues(
	{ subjects }: Places,
	answered: readonly number[],
	invited: readonly (number | null)[]
): ImportIssue[] {
	const unknown = subjects.flatMap(({ label }, i) => (invited[i] === null ? [label] : []));
	const few = subjects.flatMap(({ label }, i): ImportIssue[] => {
		const [n, count] = [answered[i] ?? 0, invited[i] ?? null];
		if (count === null || count >= n) return [];
		return [
			{
				code: 'region.invited_few',
				severity: 'warning',
				detail: `${label}: more answers than the ${count} who were invited; the number is ignored`,
				values: { site: label, invited: count }
			}
		];
	});
	if (unknown.length === 0) return few;
	return [
		{
			code: 'region.invited',
			severity: 'info',
			detail: `How many were invited is not known: ${unknown.join(', ')}; they are not compared`,
			values: { sites: unknown.join(', ') }
		},
		...few
	];
}

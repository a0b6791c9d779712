import { stratumOfResponses, type Stratum } from '$lib/stats/design/stratum';
import { estimateWeightedProportion } from '$lib/stats/weighted-proportion';
import type { CountRow } from '$lib/survey/count-table';
import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type { IndicatorCell, IndicatorRow } from '$lib/survey/findings/indicators';
import { isGivenReason } from '$lib/survey/missing';
import { isChoice, type ChoiceQuestion } from '$lib/survey/question';
import type { AnalysisInput } from '../analysis';
import { addCounts, type Counts } from '../counts';
import { tableAt } from '../plan';
import type { PreparedScope } from '../prepare-scope';
import { numberCell, shareCell, unknownCell } from '../programme/cells';
import { shareOf } from '../share';
import { momentsOf } from '../value-counts';
import { mapSplit, splitByPlace, type Places } from './places';
import { providers, type Provider, type RegionQuestions, type Service } from './region-questions';

type Chosen = Provider | 'unknown';

const chosenNames: Readonly<Record<Chosen, readonly [IndicatorName, IndicatorName]>> = {
	own_municipality: ['provider_own', 'pooled_own'],
	regional_unit: ['provider_regional', 'pooled_regional'],
	county_or_state: ['provider_county', 'pooled_county'],
	private: ['provider_private', 'pooled_private'],
	unknown: ['provider_unknown', 'pooled_unknown']
};

/** Who should provide one service. */
export interface Mandate {
	readonly service: Service;
	readonly question: ChoiceQuestion;
	/** Answers of each municipality, don't-know included. */
	readonly bases: readonly number[];
	/** The share that says so, with one vote for each municipality that `publish` answers or more are shown of. */
	votes(chosen: Chosen, publish: number): IndicatorCell;
	/** Of all answers together. */
	pooled(chosen: Chosen): IndicatorCell;
}

interface Asked extends Pick<AnalysisInput, 'admission'> {
	readonly questions: RegionQuestions;
	readonly places: Places;
	readonly scope: PreparedScope;
}

/** Who should provide each service that it was asked about. */
export async function findMandates(
	{ questions, places, scope, admission }: Asked,
	{ tabulate, signal }: AnalysisInput
): Promise<Mandate[]> {
	const asked = questions.services.flatMap((service) => {
		const { provider } = service;
		return provider && isChoice(provider) && isTold(service, provider)
			? [{ service, question: provider }]
			: [];
	});
	const tables = await tabulate(
		asked.map(({ question }) => ({
			by: [...places.counted, { question: question.id, as: 'options' as const }],
			...scope.counted
		})),
		signal
	);
	return asked.map(({ service, question }, i): Mandate => {
		const given = givenCodes(question);
		const answered = mapSplit(splitByPlace(tableAt(tables, i).rows, places), (rows) =>
			rows.filter(({ codes }) => given.has(codes[0] ?? 0))
		);
		const bases = answered.each.map((rows) => addCounts(rows).n);
		const shown = admission.shown(bases, addCounts(answered.outside).n);
		const isChosen = chosenBy(service, question);
		return {
			...{ service, question, bases },
			votes(chosen, publish) {
				const voting = answered.each.filter(
					(_, place) => shown[place] && (bases[place] ?? 0) >= publish
				);
				return oneVoteEach(voting, (row) => isChosen(chosen, row), scope);
			},
			pooled(chosen) {
				const rows = answered.everyone;
				const count = addCounts(rows.filter((row) => isChosen(chosen, row)));
				const base = addCounts(rows);
				const weighted = scope.weights !== null;
				const share = shareOf(count, base, { population: null, level: scope.level, weighted });
				return shareCell(share, base.n, weighted ? 'logit' : 'wilson');
			}
		};
	});
}

/** Answers that are none of the providers of the questionnaire say nothing about them; those who all do not know do. */
function isTold({ providerCodes }: Service, { options }: ChoiceQuestion): boolean {
	return providerCodes.size > 0 || options.every(({ missing }) => missing !== null);
}

/** Every option that was given as an answer, don't-know included. */
function givenCodes({ options }: ChoiceQuestion): ReadonlySet<number> {
	return new Set(
		options.flatMap(({ code, missing }) =>
			missing === null || isGivenReason(missing) ? [code] : []
		)
	);
}

function chosenBy({ providerCodes }: Service, { options }: ChoiceQuestion) {
	const beside = new Set(options.flatMap(({ code, missing }) => (missing === null ? [] : [code])));
	return (chosen: Chosen, { codes: [code = 0] }: CountRow): boolean =>
		chosen === 'unknown' ? beside.has(code) : providerCodes.get(chosen) === code;
}

/** The mean of the municipalities' shares: each is a stratum that weighs as much as any other. */
function oneVoteEach(
	voting: readonly (readonly CountRow[])[],
	isChosen: (row: CountRow) => boolean,
	{ level }: PreparedScope
): IndicatorCell {
	const strata = voting.flatMap((rows) => stratumOfOne(rows, isChosen));
	const { value, low, high, method } = estimateWeightedProportion(strata, { level });
	if (value === null) return unknownCell;
	const n = addCounts(voting.flat()).n;
	const interval = low === null || high === null ? null : percent({ low, high, method });
	return numberCell(100 * value, n, interval);
}

const percent = (interval: { low: number; high: number; method: string }) => ({
	...interval,
	low: 100 * interval.low,
	high: 100 * interval.high
});

function stratumOfOne(rows: readonly CountRow[], isChosen: (row: CountRow) => boolean): Stratum[] {
	const whole = addCounts(rows).sumW;
	const part = (value: number, own: readonly CountRow[]) => {
		const { n, sumW, sumW2 }: Counts = addCounts(own);
		return n === 0 ? [] : [{ value, n, sumW: sumW / whole, sumW2: sumW2 / whole ** 2 }];
	};
	const moments = momentsOf([
		...part(
			0,
			rows.filter((row) => !isChosen(row))
		),
		...part(1, rows.filter(isChosen))
	]);
	return moments ? [stratumOfResponses(moments, null)] : [];
}

/** Every share of every service: one vote for each municipality, and all answers beside it. */
export function providerRows(mandates: readonly Mandate[], publish: number): IndicatorRow[] {
	const all: readonly Chosen[] = [...providers, 'unknown'];
	return mandates.flatMap((mandate) =>
		all.flatMap((chosen) => {
			const [voted, pooled] = chosenNames[chosen];
			const facts: Omit<IndicatorRow, 'name' | 'cells'> = {
				label: mandate.service.label,
				questions: [mandate.question.id],
				...{ least: 1, base: 'answered', ungrouped: 0 }
			};
			return [
				{ ...facts, name: voted, cells: [mandate.votes(chosen, publish)] },
				{ ...facts, name: pooled, cells: [mandate.pooled(chosen)] }
			];
		})
	);
}

/** Which of the lesser providers most are for: county and state, or private ones. */
export function otherProvider(mandate: Mandate, publish: number): IndicatorCell {
	const [county, free] = [
		mandate.votes('county_or_state', publish),
		mandate.votes('private', publish)
	];
	return (free.value ?? 0) > (county.value ?? 0) ? free : county;
}

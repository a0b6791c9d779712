import { estimateProportion } from '$lib/stats/proportion';
import type {
	CrosstabFinding,
	DistributionFinding,
	HiddenReason,
	MissingCount,
	Share
} from '$lib/survey/finding';
import type { MissingReason } from '$lib/survey/missing';
import type { Scale } from '$lib/survey/question';
import type { Verdict } from '$lib/survey/verdict';
import type { ChartContext, ChartQuestion } from './presentation';
import { lightColours } from './tokens';

/** Findings and contexts for tests: real intervals, made-up counts. */
type Counts = readonly (readonly [label: string, count: number, missing?: MissingReason])[];

interface Facts {
	readonly shape?: DistributionFinding['shape'];
	readonly question?: string;
	readonly population?: number | null;
	readonly responses?: number;
	readonly base?: number;
	readonly baseKind?: DistributionFinding['base']['kind'];
	readonly missing?: readonly MissingCount[];
	readonly hidden?: HiddenReason | null;
}

export function distribution(counts: Counts, facts: Facts = {}): DistributionFinding {
	const base = facts.base ?? counts.reduce((sum, [, count]) => sum + count, 0);
	const population = facts.population ?? null;
	const hidden = facts.hidden ?? null;
	return {
		kind: 'distribution',
		question: facts.question ?? 'q1',
		shape: facts.shape ?? 'single',
		base: { count: hidden ? 0 : base, kind: facts.baseKind ?? 'substantive' },
		population,
		responses: facts.responses ?? base,
		rows: counts.map(([label, count, missing], index) => ({
			code: index + 1,
			label,
			missing: missing ?? null,
			...(hidden ? hiddenShare : shareOf(count, base, population))
		})),
		missing: facts.missing ?? [],
		interval: estimateProportion(0, base, { population, level: 0.95 }).method,
		level: 0.95,
		hidden
	};
}

const hiddenShare: Share = {
	count: null,
	percent: null,
	low: null,
	high: null,
	suppressed: true
};

function shareOf(count: number, base: number, population: number | null): Share {
	const { share, low, high } = estimateProportion(count, base, { population, level: 0.95 });
	const percent = (value: number | null): number | null => (value === null ? null : value * 100);
	return {
		count,
		percent: percent(share),
		low: percent(low),
		high: percent(high),
		suppressed: false
	};
}

interface Group {
	readonly label: string;
	readonly counts: readonly number[];
	readonly hidden?: HiddenReason;
}

export function crosstab(
	answers: readonly string[],
	groups: readonly Group[],
	facts: {
		readonly shape?: CrosstabFinding['shape'];
		readonly p?: number;
		readonly base?: number;
		readonly verdict?: Verdict;
		/** Letters of each cell, row by row. */
		readonly letters?: readonly (readonly string[])[];
	} = {}
): CrosstabFinding {
	const bases = groups.map(
		({ counts }) => facts.base ?? counts.reduce((sum, count) => sum + count, 0)
	);
	return {
		kind: 'crosstab',
		question: 'q1',
		by: 'q2',
		shape: facts.shape ?? 'single',
		baseKind: 'substantive',
		columns: groups.map(({ label, hidden }, index) => ({
			code: index + 1,
			label,
			base: hidden ? null : (bases[index] ?? 0),
			letter: String.fromCharCode(65 + index),
			hidden: hidden ?? null
		})),
		rows: answers.map((label, row) => ({
			code: row + 1,
			label,
			missing: null,
			cells: groups.map(({ counts, hidden }, index) => ({
				...(hidden ? hiddenShare : shareOf(counts[row] ?? 0, bases[index] ?? 0, null)),
				letters: facts.letters?.[row]?.[index] ?? ''
			}))
		})),
		missing: [],
		interval: 'wilson',
		level: 0.95,
		test:
			facts.p === undefined
				? null
				: {
						name: 'fisher-freeman-halton',
						statistic: null,
						df: null,
						p: facts.p,
						how: 'exact',
						error: null
					},
		effect: null,
		...(facts.verdict ? { verdict: facts.verdict } : {})
	};
}

export function scaleOf(points: number, polarity: Scale['polarity'] = 'positive'): Scale {
	return { id: null, family: 'test', language: 'nb', points, polarity };
}

export function contextFor(
	facts: Partial<ChartContext> = {},
	question: Partial<ChartQuestion> = {}
): ChartContext {
	return {
		questions: [
			{ id: 'q1', text: 'Fikk du nye kontakter?', row: null, ...question },
			{ id: 'q2', text: 'Hvilken kommune?', row: null }
		],
		locale: 'nb',
		palette: lightColours,
		width: 640,
		size: 'page',
		...facts
	};
}

import { estimateProportion } from '$lib/stats/proportion';
import type { DistributionFinding, Share } from '$lib/survey/finding';
import { isGivenReason } from '$lib/survey/missing';

/** A share of one or several answers together, with what is known of its uncertainty; percents 0 to 100. */
export interface ShareEstimate {
	readonly count: number;
	readonly base: number;
	readonly percent: number;
	/** Null without an interval: nobody answered, or everybody did. */
	readonly interval: { readonly low: number; readonly high: number } | null;
	/** The interval as people of the known population. */
	readonly people: {
		readonly low: number;
		readonly high: number;
		readonly population: number;
	} | null;
	readonly census: boolean;
	/** The percentage rests on weights: the count does not make it. */
	readonly weighted: boolean;
}

type Spread = Pick<
	DistributionFinding,
	'base' | 'population' | 'missing' | 'interval' | 'level' | 'weighted'
>;

/**
 * The share of the rows together; null when nobody answered or a row is suppressed. One row has the
 * finding's own interval; several are estimated as one share, for intervals do not add up.
 */
export function estimateRows(rows: readonly Share[], finding: Spread): ShareEstimate | null {
	const base = finding.base.count;
	const counts = rows.flatMap((row) => (row.count === null ? [] : [row.count]));
	if (base === 0 || counts.length < rows.length) return null;
	const count = counts.reduce((sum, part) => sum + part, 0);
	const [only] = rows;
	const weighted = finding.weighted !== undefined;
	const interval = rows.length === 1 && only ? ownInterval(only) : combinedInterval(count, finding);
	const { population } = finding;
	const known = finding.interval === 'hypergeometric' && population !== null;
	return {
		count,
		base,
		percent: weighted
			? rows.reduce((sum, row) => sum + (row.percent ?? 0), 0)
			: (100 * count) / base,
		interval,
		people:
			interval && known
				? {
						low: Math.round((interval.low * population) / 100),
						high: Math.round((interval.high * population) / 100),
						population
					}
				: null,
		census: finding.interval === 'census',
		weighted
	};
}

const ownInterval = ({ low, high }: Share): ShareEstimate['interval'] =>
	low === null || high === null ? null : { low, high };

/** Of a known population everyone who answered counts, don't-know included; of a process, the base. */
function combinedInterval(count: number, finding: Spread): ShareEstimate['interval'] {
	if (finding.interval === 'census' || finding.weighted) return null;
	const known = finding.interval === 'hypergeometric';
	const n = known ? answeredCount(finding) : finding.base.count;
	const { low, high } = estimateProportion(count, n, {
		population: known ? finding.population : null,
		level: finding.level
	});
	return low === null || high === null ? null : { low: low * 100, high: high * 100 };
}

function answeredCount({ base, missing }: Spread): number {
	if (base.kind !== 'substantive') return base.count;
	return missing.reduce(
		(sum, { reason, count }) => (isGivenReason(reason) ? sum + count : sum),
		base.count
	);
}

import { sum } from '../sum';

/** Sums of weights in each cell, row by row. */
export type WeightMatrix = readonly (readonly number[])[];

/** A stratum in which whole clusters (sites, classes) were sampled. */
export interface ClusteredStratum {
	/** The weights of each sampled cluster, one that answered nothing included. */
	readonly clusters: readonly WeightMatrix[];
	/** Clusters in the stratum, for the finite population correction; null when not known. */
	readonly population: number | null;
}

/** A stratum in which people were sampled one by one. */
export interface StratumOfPeople {
	/** Everyone sampled with a weight above 0, those who are in no cell included. */
	readonly people: number;
	/** Sums of the weights in each cell. */
	readonly weights: WeightMatrix;
	/** Sums of the squared weights in each cell. */
	readonly squares: WeightMatrix;
	/** People in the stratum, for the finite population correction; null when not known. */
	readonly population: number | null;
}

/** A table of weighted answers, and how the sample was drawn: stratum by stratum, all of the same shape. */
export interface WeightedTable {
	readonly strata: readonly (ClusteredStratum | StratumOfPeople)[];
	/** Answers in the table, unweighted. */
	readonly n: number;
}

/** Sums of weights over all strata. Throws unless each is a number from 0. */
export function weighTable(table: WeightedTable): number[][] {
	const tables = table.strata.flatMap((stratum) => {
		return 'clusters' in stratum ? stratum.clusters : [stratum.weights];
	});
	const [first] = tables;
	const total = first?.map((row) => row.map(() => 0)) ?? [];
	for (const weights of tables) {
		for (const [i, row] of total.entries()) {
			for (const j of row.keys()) {
				const weight = weights[i]?.[j];
				if (!(weight !== undefined && weight >= 0 && weight < Infinity)) {
					throw new RangeError(`Not a sum of weights: ${weight}`);
				}
				row[j] = (row[j] ?? 0) + weight;
			}
		}
	}
	return total;
}

/** Sampled units less strata. */
export function degreesOfFreedom(table: WeightedTable): number {
	return sum(table.strata.map((stratum) => countUnits(stratum) - 1));
}

/**
 * The covariances of weighted totals. `scores` holds, for each total, what an answer of weight 1 adds to
 * it, by cell, row after row; over the whole table every total must be 0, so that a stratum with a single
 * unit can be centred on that. R: `survey::svyrecvar` with `lonely.psu = "adjust"`.
 */
export function estimateCovariance(
	table: WeightedTable,
	scores: readonly (readonly number[])[]
): number[][] {
	const covariance = scores.map(() => scores.map(() => 0));
	for (const stratum of table.strata) {
		const units = countUnits(stratum);
		if (units === 0) continue;
		// A population smaller than what was drawn from it cannot be true.
		const believed = stratum.population !== null && stratum.population >= units;
		const unsampled = believed ? 1 - units / (stratum.population ?? 1) : 1;
		const scale = units === 1 ? unsampled : (unsampled * units) / (units - 1);
		const { products, totals } = sumProducts(stratum, scores);
		for (const [k, row] of covariance.entries()) {
			for (const l of row.keys()) {
				const centred = units === 1 ? 0 : ((totals[k] ?? 0) * (totals[l] ?? 0)) / units;
				row[l] = (row[l] ?? 0) + scale * ((products[k]?.[l] ?? 0) - centred);
			}
		}
	}
	return covariance;
}

/** Sums over the units of a stratum: of each total, and of the products of any two of them. */
function sumProducts(
	stratum: ClusteredStratum | StratumOfPeople,
	scores: readonly (readonly number[])[]
): { products: number[][]; totals: number[] } {
	if ('clusters' in stratum) {
		const units = stratum.clusters.map((weights) => {
			return scores.map((score) => dot(score, weights.flat()));
		});
		return {
			products: scores.map((_, k) => {
				return scores.map((_, l) => sum(units.map((unit) => (unit[k] ?? 0) * (unit[l] ?? 0))));
			}),
			totals: scores.map((_, k) => sum(units.map((unit) => unit[k] ?? 0)))
		};
	}
	const squares = stratum.squares.flat();
	return {
		products: scores.map((a) => {
			const weighted = a.map((score, cell) => score * (squares[cell] ?? 0));
			return scores.map((b) => dot(weighted, b));
		}),
		totals: scores.map((score) => dot(score, stratum.weights.flat()))
	};
}

function countUnits(stratum: ClusteredStratum | StratumOfPeople): number {
	return 'clusters' in stratum ? stratum.clusters.length : stratum.people;
}

function dot(a: readonly number[], b: readonly number[]): number {
	return sum(a.map((value, i) => value * (b[i] ?? 0)));
}

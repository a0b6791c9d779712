import type { ClusterSums, Moments } from './stratum';

/*
 * Sums of the Academic Performance Index samples that come with R's survey package (R 4.2.2, survey 4.1.1),
 * written with Rscript: `data(api)`, then for each stratum or cluster the sums of `Moments` of api00 with
 * the weights pw, and the number of schools that fulfil a condition.
 */

/** apistrat by stype E, H, M: schools in the stratum, and the sums of api00. */
export const strata: readonly { readonly population: number; readonly moments: Moments }[] = [
	{
		population: 4421,
		moments: {
			n: 100,
			sumW: 4420.999908447266,
			sumW2: 195452.4019049073,
			sumWD: 127899.5273513794,
			sumWD2: 72360671.79151154,
			sumW2D: 5654437.987108968,
			sumW2D2: 3199065233.654552,
			min: 398,
			max: 893,
			centre: 645.5
		}
	},
	{
		population: 755,
		moments: {
			n: 50,
			sumW: 755.0000190734863,
			sumW2: 11400.50057601929,
			sumWD: -9573.400241851807,
			sumWD2: 8961042.376381874,
			sumW2D: -144558.3473039246,
			sumW2D2: 135311743.3017327,
			min: 409,
			max: 868,
			centre: 638.5
		}
	},
	{
		population: 1018,
		moments: {
			n: 50,
			sumW: 1018.000030517578,
			sumW2: 20726.4812426758,
			sumWD: -3970.200119018555,
			sumWD2: 13807714.67392731,
			sumW2D: -80833.27684643562,
			sumW2D2: 281125079.1887202,
			min: 403,
			max: 878,
			centre: 640.5
		}
	}
];

/** apistrat by stype: schools with an award, of those drawn, and the weight of each. */
export const awards = [
	{ population: 4421, n: 100, count: 73, weight: 44.20999908447266 },
	{ population: 755, n: 50, count: 16, weight: 15.10000038146973 },
	{ population: 1018, n: 50, count: 24, weight: 20.36000061035156 }
];

/** apiclus1: districts in the state. */
export const districts = 757;
/** apiclus1: the weight of every school. */
const weight = 33.84699630737305;

/** apiclus1 by dnum: schools, their sum of api00, and how many have ell of 0. */
const clusters = [
	{ n: 11, sum: 7359, min: 585, max: 759, ellZero: 0 },
	{ n: 4, sum: 1888, min: 443, max: 496, ellZero: 0 },
	{ n: 2, sum: 905, min: 411, max: 494, ellZero: 0 },
	{ n: 13, sum: 8593, min: 493, max: 832, ellZero: 0 },
	{ n: 2, sum: 1116, min: 555, max: 561, ellZero: 0 },
	{ n: 4, sum: 2493, min: 564, max: 696, ellZero: 0 },
	{ n: 4, sum: 2077, min: 491, max: 547, ellZero: 0 },
	{ n: 16, sum: 11369, min: 476, max: 905, ellZero: 0 },
	{ n: 9, sum: 6386, min: 662, max: 807, ellZero: 4 },
	{ n: 34, sum: 22508, min: 490, max: 828, ellZero: 0 },
	{ n: 21, sum: 13761, min: 502, max: 789, ellZero: 0 },
	{ n: 37, sum: 20394, min: 436, max: 760, ellZero: 0 },
	{ n: 13, sum: 9372, min: 677, max: 827, ellZero: 0 },
	{ n: 1, sum: 551, min: 551, max: 551, ellZero: 0 },
	{ n: 12, sum: 9111, min: 676, max: 842, ellZero: 0 }
];

/** The sums of api00 in each cluster of apiclus1. */
export const clusterScores: readonly ClusterSums[] = clusters.map(({ n, sum, min, max }) => ({
	n,
	sumW: n * weight,
	sumW2: n * weight ** 2,
	sumWD: weight * (sum - (n * (min + max)) / 2),
	min,
	max,
	centre: (min + max) / 2
}));

/** The sums in each cluster of apiclus1 of a number that is 1 where ell is 0. */
export const clusterEllZero: readonly ClusterSums[] = clusters.map(({ n, ellZero }) => ({
	n,
	sumW: n * weight,
	sumW2: n * weight ** 2,
	sumWD: weight * ellZero,
	min: ellZero === n ? 1 : 0,
	max: ellZero === 0 ? 0 : 1,
	centre: 0
}));

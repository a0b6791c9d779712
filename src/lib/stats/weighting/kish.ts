/**
 * Kish's effective number of responses, (sum of w)^2 / sum of w^2: how many equally weighted ones would
 * say as much. 0 without weights.
 */
export function kishN(sumW: number, sumW2: number): number {
	return sumW2 > 0 ? sumW ** 2 / sumW2 : 0;
}

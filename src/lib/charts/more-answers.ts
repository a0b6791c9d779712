/** More than this many times the answers there are is no help. */
const mostTimes = 2;

/**
 * How many more answers would decide between a difference and none, if the difference stays what it is and
 * its interval narrows with the square root of the answers; null when it is decided, when there is no
 * difference, or when it would take more than twice as many again.
 */
export function moreToDecide(
	answers: number,
	difference: {
		readonly value: number | null;
		readonly low: number | null;
		readonly high: number | null;
	}
): number | null {
	const { value, low, high } = difference;
	if (value === null || low === null || high === null) return null;
	if (value === 0 || low > 0 || high < 0) return null;
	const side = value > 0 ? value - low : high - value;
	const more = Math.ceil(answers * (side / Math.abs(value)) ** 2) - answers;
	return more > 0 && more <= mostTimes * answers ? more : null;
}

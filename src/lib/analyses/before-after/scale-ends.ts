import type { Range } from '$lib/survey/findings/estimate';
import type { Measured } from '../measured';

/** The scale that both are answered on; null when either is open, or they are not the same. */
export function sharedRange(before: Measured, after: Measured): Range {
	const [one, other] = [before.range, after.range];
	return one && other && one.min === other.min && one.max === other.max ? one : null;
}

/** True when a lower answer is the better one. */
export function lowIsGood({ question }: Measured): boolean {
	return question.kind === 'scale' && question.scale.polarity === 'negative';
}

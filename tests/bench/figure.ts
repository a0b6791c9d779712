/** One number that a measurement gives. */
export interface Figure {
	readonly what: string;
	readonly value: number;
	readonly unit: 'ms' | 'times' | 'kB' | 'MB' | 'bytes per answer' | 'responses' | '%';
	/** What the number should be; null for a number that stands beside the one that has a target. */
	readonly target: Target | null;
}

export interface Target {
	readonly side: 'at most' | 'at least';
	readonly value: number;
}

export const atMost = (value: number): Target => ({ side: 'at most', value });
export const atLeast = (value: number): Target => ({ side: 'at least', value });

/** Null without a target. */
export function isReached({ value, target }: Figure): boolean | null {
	if (target === null) return null;
	return target.side === 'at most' ? value <= target.value : value >= target.value;
}

/** A number worked out from answers, with how sure it is and why it was worked out in this way. */
export interface Estimate {
	/** Null when there is nothing to work it out from. */
	readonly value: number | null;
	/** Ends of the confidence interval, in the unit of `value`; null when there is none to give. */
	readonly low: number | null;
	readonly high: number | null;
	/** Responses that it stands on. */
	readonly n: number;
	/** Everyone it is about, when that is a known number and not smaller than n. */
	readonly population: number | null;
	/** Confidence level, 0 to 1. */
	readonly level: number;
	/** The method of the interval, for example `wilson`. */
	readonly method: string;
	/** Why this method and no other, as a code that is put into words. */
	readonly reason: string;
}

/** A test of a hypothesis. */
export interface TestResult {
	/** For example `mann-whitney`. */
	readonly name: string;
	readonly statistic: number | null;
	/** Degrees of freedom; null when the test has none. */
	readonly df: number | null;
	/** Of the denominator, for an F test. */
	readonly df2?: number;
	/** Two-sided, 0 to 1. */
	readonly p: number;
	/** How p was found. */
	readonly how: 'exact' | 'asymptotic' | 'monte_carlo';
	/** Standard error of a p found by Monte Carlo; null otherwise. */
	readonly error: number | null;
}

/** How large a difference or an association is. Null when the answers do not vary. */
export interface Effect {
	/** For example `cliffs-delta`. */
	readonly name: string;
	readonly value: number | null;
}

import type { AccountingFinding } from '$lib/survey/findings/accounting';
import type { ImportIssue } from '$lib/survey/issue';

type Known = Pick<AccountingFinding, 'population' | 'invited' | 'attended'>;

/**
 * The responses as a share of the first of population, invited and attended that is known. One that is smaller than the
 * responses is not believed, and said so. (Complete + partial) / N over a full list, AAPOR's RR2 where there is one.
 */
export function responseRate(
	responses: number,
	known: Known
): { readonly rate: AccountingFinding['rate']; readonly issues: readonly ImportIssue[] } {
	const issues: ImportIssue[] = [];
	for (const of of ['population', 'invited', 'attended'] as const) {
		const whole = known[of];
		if (whole === null) continue;
		if (whole < responses) {
			issues.push(tooSmall(of, responses, whole));
			continue;
		}
		return {
			rate: {
				of,
				count: responses,
				percent: (100 * responses) / whole,
				low: null,
				high: null,
				suppressed: false
			},
			issues
		};
	}
	return { rate: null, issues };
}

function tooSmall(of: string, responses: number, whole: number): ImportIssue {
	return {
		code: 'population.too_small',
		severity: 'warning',
		detail: `${responses} responses, but ${of} is ${whole}; the number is ignored`,
		values: { of, responses, whole }
	};
}

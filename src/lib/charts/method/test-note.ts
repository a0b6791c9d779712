import { formatDecimals, formatNumber } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { Effect, TestResult } from '$lib/survey/estimate';

type Wording = (facts: Record<string, never>, options: { readonly locale: Locale }) => string;

const tests: ReadonlyMap<string, Wording> = new Map([
	['chi-squared', m.test_chi_squared],
	['fisher-freeman-halton', m.test_fisher],
	['linear-by-linear', m.test_linear],
	['rao-scott', m.test_rao_scott],
	['mann-whitney', m.test_mann_whitney],
	['kruskal-wallis', m.test_kruskal_wallis],
	['weighted-ranks', m.test_weighted_ranks],
	['signed-rank', m.test_signed_rank],
	['mcnemar', m.test_mcnemar],
	['friedman', m.test_friedman],
	['welch', m.test_welch],
	['paired-t', m.test_paired_t]
]);

const effects: ReadonlyMap<string, Wording> = new Map([
	['cramers-v', m.effect_cramers_v],
	['cramers-v-corrected', m.effect_cramers_v],
	['cliffs-delta', m.effect_cliffs_delta],
	['epsilon-squared', m.effect_epsilon_squared],
	['hedges-g', m.effect_hedges_g]
]);

/** Which test was made and what it gave. A test without words of its own goes by its name. */
export function testNote(test: TestResult, locale: Locale): string {
	const name = tests.get(test.name)?.({}, { locale }) ?? test.name;
	const facts = { test: name, p: sayP(test.p, locale) };
	switch (test.how) {
		case 'exact':
			return m.method_test_exact(facts, { locale });
		case 'monte_carlo': {
			const error = formatNumber(Number((test.error ?? 0).toPrecision(2)), locale);
			return m.method_test_drawn({ ...facts, error }, { locale });
		}
		case 'asymptotic':
			return m.method_test(facts, { locale });
	}
}

/** How large the difference or the association is; null when it has no size. */
export function effectNote({ name, value }: Effect, locale: Locale): string | null {
	if (value === null) return null;
	const effect = effects.get(name)?.({}, { locale }) ?? name;
	return m.method_effect({ effect, value: formatDecimals(value, 2, locale) }, { locale });
}

/** Below this the digits of p say nothing more. */
const smallestP = 0.001;

function sayP(p: number, locale: Locale): string {
	return p < smallestP
		? m.p_below({ p: formatDecimals(smallestP, 3, locale) }, { locale })
		: m.p_value({ p: formatDecimals(p, 3, locale) }, { locale });
}

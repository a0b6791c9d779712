import { formatPercent } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';

interface Estimated {
	readonly method: string;
	readonly level: number;
	readonly population?: number | null;
}

/** What the interval of an estimate is and how it is to be read; null for one that has none. */
export function intervalNote(
	{ method, level, population }: Estimated,
	locale: Locale
): string | null {
	const facts = { level: formatPercent(level * 100, 1, locale) };
	const o = { locale };
	switch (method) {
		case 'wilson':
			return m.method_wilson(facts, o);
		case 'hypergeometric':
			return m.method_hypergeometric(facts, o);
		case 'census':
			return m.method_census({}, o);
		case 'logit':
			return m.method_logit(facts, o);
		case 'clopper-pearson':
			return m.method_clopper_pearson(facts, o);
		case 't':
			return population ? m.method_t_population(facts, o) : m.method_t(facts, o);
		case 'adjusted-wald':
			return m.method_adjusted_wald(facts, o);
		case 'feldt':
			return m.method_feldt(facts, o);
		case 'knapp-hartung':
			return m.method_pooled(facts, o);
		default:
			return null;
	}
}

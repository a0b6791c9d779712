import type { Locale } from '$lib/i18n/locale';

type ScaleIds = Readonly<Record<Locale, string>>;

/** Scales of the vocabulary that instruments ask on, by what they ask about: the same points in every language. */
export const answerScales = {
	satisfaction: {
		nb: 'nb.satisfaction.5.std',
		nn: 'nn.satisfaction.5.std',
		da: 'da.satisfaction.5.std',
		sv: 'sv.satisfaction.5.std',
		en: 'en.satisfaction.5.std'
	},
	extent: {
		nb: 'nb.extent.5.svaert',
		nn: 'nn.extent.5.svaert',
		da: 'da.extent.5.ringe',
		sv: 'sv.extent.5.lag',
		en: 'en.extent.5.very'
	},
	extentFromNone: {
		nb: 'nb.extent.5.ikke',
		nn: 'nn.extent.5.ikkje',
		da: 'da.extent.5.slet_ikke',
		sv: 'sv.extent.5.inte_alls',
		en: 'en.extent.5.not_at_all'
	},
	pace: {
		nb: 'nb.amount.3.tempo',
		nn: 'nn.amount.3.tempo',
		da: 'da.amount.3.tempo',
		sv: 'sv.amount.3.tempo',
		en: 'en.amount.3.pace'
	},
	length: {
		nb: 'nb.amount.3.varighet',
		nn: 'nn.amount.3.lengd',
		da: 'da.amount.3.laengde',
		sv: 'sv.amount.3.langd',
		en: 'en.amount.3.length'
	},
	recommend: {
		nb: 'nb.recommend.11.nps',
		nn: 'nn.recommend.11.nps',
		da: 'da.recommend.11.nps',
		sv: 'sv.recommend.11.nps',
		en: 'en.recommend.11.nps'
	},
	changeForBetter: {
		nb: 'nb.change.5.kvalitet',
		nn: 'nn.change.5.kvalitet',
		da: 'da.change.5.kvalitet',
		sv: 'sv.change.5.kvalitet',
		en: 'en.change.5.quality'
	},
	changeInAmount: {
		nb: 'nb.change.5.mengde',
		nn: 'nn.change.5.mengd',
		da: 'da.change.5.maengde',
		sv: 'sv.change.5.mangd',
		en: 'en.change.5.amount'
	},
	agreement: {
		nb: 'nb.agreement.5.litt',
		nn: 'nn.agreement.5.litt',
		da: 'da.agreement.5.delvist',
		sv: 'sv.agreement.5.haller_med',
		en: 'en.agreement.5.somewhat'
	},
	expectation: {
		nb: 'nb.expectation.5.std',
		nn: 'nn.expectation.5.std',
		da: 'da.expectation.5.std',
		sv: 'sv.expectation.5.std',
		en: 'en.expectation.5.std'
	},
	intention: {
		nb: 'nb.likelihood.5.intensjon',
		nn: 'nn.likelihood.5.intensjon',
		da: 'da.likelihood.5.intention',
		sv: 'sv.likelihood.5.intention',
		en: 'en.likelihood.5.intention'
	},
	need: {
		nb: 'nb.need.5.std',
		nn: 'nn.need.5.std',
		da: 'da.need.5.std',
		sv: 'sv.need.5.std',
		en: 'en.need.5.std'
	},
	importance: {
		nb: 'nb.importance.5.std',
		nn: 'nn.importance.5.std',
		da: 'da.importance.5.std',
		sv: 'sv.importance.5.std',
		en: 'en.importance.5.std'
	},
	interest: {
		nb: 'nb.interest.5.std',
		nn: 'nn.interest.5.std',
		da: 'da.interest.5.std',
		sv: 'sv.interest.5.std',
		en: 'en.interest.5.std'
	},
	usefulness: {
		nb: 'nb.usefulness.5.std',
		nn: 'nn.usefulness.5.std',
		da: 'da.usefulness.5.std',
		sv: 'sv.usefulness.5.std',
		en: 'en.usefulness.5.std'
	},
	familiarity: {
		nb: 'nb.familiarity.5.num',
		nn: 'nn.familiarity.5.num',
		da: 'da.familiarity.5.num',
		sv: 'sv.familiarity.5.num',
		en: 'en.familiarity.5.num'
	},
	satisfactionOfTen: {
		nb: 'nb.satisfaction.10.num',
		nn: 'nn.satisfaction.10.num',
		da: 'da.satisfaction.10.num',
		sv: 'sv.satisfaction.10.num',
		en: 'en.satisfaction.10.num'
	},
	extentOfTen: {
		nb: 'nb.extent.10.num',
		nn: 'nn.extent.10.num',
		da: 'da.extent.10.num',
		sv: 'sv.extent.10.num',
		en: 'en.extent.10.num'
	},
	closenessOfTen: {
		nb: 'nb.extent.10.naer',
		nn: 'nn.extent.10.naer',
		da: 'da.extent.10.taet',
		sv: 'sv.extent.10.nara',
		en: 'en.extent.10.close'
	}
} as const satisfies Record<string, ScaleIds>;

import { formatNumber } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { Offer, OfferCode } from '$lib/survey/offer';
import type { Values, Wording } from '../reason-words';

interface OfferWording {
	readonly sentence: Wording;
	readonly button: Wording;
}

const fact = (values: Values, name: string): string => String(values[name] ?? '');

const number = (values: Values, name: string, locale: Locale): string =>
	formatNumber(Number(values[name] ?? 0), locale);

const question = (values: Values) => ({ question: fact(values, 'question') });

const ends = (values: Values) => ({ low: fact(values, 'low'), high: fact(values, 'high') });

const askedIf: Wording = (v, o) => {
	const facts = {
		...question(v),
		gate: fact(v, 'gate'),
		labels: fact(v, 'labels'),
		asked: number(v, 'asked', o.locale),
		answered: number(v, 'answered', o.locale),
		unasked: number(v, 'unasked', o.locale),
		blank: number(v, 'blank', o.locale)
	};
	const others = Number(v['questions'] ?? 1) - 1;
	return others === 0
		? m.import_offer_asked_if_one(facts, o)
		: m.import_offer_asked_if_many({ ...facts, others }, o);
};

const dateOrder: Wording = (v, o) => {
	const order = v['order'] === 'mdy' ? m.import_date_month({}, o) : m.import_date_day({}, o);
	return m.import_offer_date_order({ ...question(v), order, example: fact(v, 'example') }, o);
};

const dateOrderButton: Wording = (v, o) =>
	v['order'] === 'mdy'
		? m.import_offer_date_order_month({}, o)
		: m.import_offer_date_order_day({}, o);

/** Per offer one sentence that says what was seen, and the words of the button that accepts it. */
const offerWords: Readonly<Record<OfferCode, OfferWording>> = {
	branches: {
		sentence: (v, o) =>
			m.import_offer_branches(
				{
					...question(v),
					branches: fact(v, 'branches'),
					responses: number(v, 'responses', o.locale),
					twice: number(v, 'twice', o.locale)
				},
				o
			),
		button: (_v, o) => m.import_offer_branches_button({}, o)
	},
	near_duplicates: {
		sentence: (v, o) =>
			m.import_offer_near_duplicates({ ...question(v), examples: fact(v, 'examples') }, o),
		button: (_v, o) => m.import_offer_near_duplicates_button({}, o)
	},
	other_answers: {
		sentence: (v, o) =>
			m.import_offer_other_answers(
				{ ...question(v), answers: fact(v, 'answers'), examples: fact(v, 'examples') },
				o
			),
		button: (v, o) => m.import_offer_other_answers_button({ into: fact(v, 'into') }, o)
	},
	reversed_item: {
		sentence: (v, o) =>
			m.import_offer_reversed_item(
				{ item: fact(v, 'item'), r: number(v, 'r', o.locale), n: number(v, 'n', o.locale) },
				o
			),
		button: (_v, o) => m.import_offer_reversed_item_button({}, o)
	},
	end_labels: {
		sentence: (v, o) => m.import_offer_end_labels({ ...question(v), ...ends(v) }, o),
		button: (v, o) => m.import_offer_end_labels_button(ends(v), o)
	},
	date_order: { sentence: dateOrder, button: dateOrderButton },
	asked_if: { sentence: askedIf, button: (_v, o) => m.import_offer_asked_if_button({}, o) }
};

/** What was seen in the answers, in the reader's language. */
export function describeOffer({ code, values }: Offer, locale: Locale): string {
	return offerWords[code].sentence(values, { locale });
}

/** What the button says that accepts the offer, in the reader's language. */
export function describeAcceptance({ code, values }: Offer, locale: Locale): string {
	return offerWords[code].button(values, { locale });
}

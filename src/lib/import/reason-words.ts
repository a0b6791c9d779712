import { m } from '$lib/i18n/messages';
import type { Locale } from '$lib/i18n/locale';
import { familyName } from './family-name';

/** The facts that a sentence names. */
export type Values = Readonly<Record<string, string | number>>;

/** Words one sentence in the reader's language. */
export type Wording = (values: Values, options: { locale: Locale }) => string;

const fact = (values: Values, name: string): string => String(values[name] ?? '');

const scaleFacts = (values: Values, { locale }: { locale: Locale }) => ({
	family: familyName(fact(values, 'family'), locale),
	observed: fact(values, 'observed'),
	points: fact(values, 'points')
});

const range = (values: Values) => ({ low: fact(values, 'low'), high: fact(values, 'high') });

/** One sentence per reason that inference gives. */
export const reasonWords = {
	empty: (_v, o) => m.import_reason_empty({}, o),
	personal: (_v, o) => m.import_reason_personal({}, o),
	timestamp: (_v, o) => m.import_reason_timestamp({}, o),
	id: (_v, o) => m.import_reason_id({}, o),
	log: (_v, o) => m.import_reason_log({}, o),
	score: (_v, o) => m.import_reason_score({}, o),
	scale_complete: (v, o) => m.import_reason_scale_complete(scaleFacts(v, o), o),
	scale_partial: (v, o) => m.import_reason_scale_partial(scaleFacts(v, o), o),
	scale_shared: (v, o) => m.import_reason_scale_shared(scaleFacts(v, o), o),
	scale_positions: (v, o) => m.import_reason_scale_positions(scaleFacts(v, o), o),
	scale_numbers: (v, o) => m.import_reason_scale_numbers(scaleFacts(v, o), o),
	scale_wording: (v, o) => m.import_reason_scale_wording(scaleFacts(v, o), o),
	integers_recommend: (_v, o) => m.import_reason_integers_recommend({}, o),
	integers_stated: (v, o) => m.import_reason_integers_stated(range(v), o),
	integers_grid: (v, o) => m.import_reason_integers_grid(range(v), o),
	integers_range: (v, o) => m.import_reason_integers_range(range(v), o),
	integers_ends: (v, o) => m.import_reason_integers_ends(range(v), o),
	declared: (_v, o) => m.import_reason_declared({}, o),
	declared_scale: (v, o) => m.import_reason_declared_scale(scaleFacts(v, o), o),
	codes: (_v, o) => m.import_reason_codes({}, o),
	places: (_v, o) => m.import_reason_places({}, o),
	number: (_v, o) => m.import_reason_number({}, o),
	number_mixed: (_v, o) => m.import_reason_number_mixed({}, o),
	date: (_v, o) => m.import_reason_date({}, o),
	time: (_v, o) => m.import_reason_time({}, o),
	datetime: (_v, o) => m.import_reason_datetime({}, o),
	list: (_v, o) => m.import_reason_list({}, o),
	list_number: (_v, o) => m.import_reason_list_number({}, o),
	list_other: (v, o) => m.import_reason_list_other({ free: fact(v, 'free') }, o),
	multiple_semicolon: (_v, o) => m.import_reason_multiple_semicolon({}, o),
	multiple_comma: (_v, o) => m.import_reason_multiple_comma({}, o),
	multiple_columns: (v, o) => m.import_reason_multiple_columns({ options: fact(v, 'options') }, o),
	text: (_v, o) => m.import_reason_text({}, o),
	source: (_v, o) => m.import_reason_source({}, o),
	edited: (_v, o) => m.import_reason_edited({}, o)
} satisfies Record<string, Wording>;

export type ReasonCode = keyof typeof reasonWords;

export function isReasonCode(code: string): code is ReasonCode {
	return Object.hasOwn(reasonWords, code);
}

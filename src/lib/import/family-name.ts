import { m } from '$lib/i18n/messages';
import type { Locale } from '$lib/i18n/locale';

type Name = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const names: ReadonlyMap<string, Name> = new Map<string, Name>([
	['agreement', m.import_family_agreement],
	['satisfaction', m.import_family_satisfaction],
	['likelihood', m.import_family_likelihood],
	['frequency', m.import_family_frequency],
	['importance', m.import_family_importance],
	['favourability', m.import_family_favourability],
	['quality', m.import_family_quality],
	['extent', m.import_family_extent],
	['yes_no', m.import_family_yes_no],
	['yes_no_maybe', m.import_family_yes_no_maybe],
	['yes_no_partly', m.import_family_yes_no_partly],
	['usefulness', m.import_family_usefulness],
	['learning', m.import_family_learning],
	['change', m.import_family_change],
	['relevance', m.import_family_relevance],
	['expectation', m.import_family_expectation],
	['amount', m.import_family_amount],
	['need', m.import_family_need],
	['interest', m.import_family_interest],
	['ease', m.import_family_ease],
	['familiarity', m.import_family_familiarity],
	['confidence', m.import_family_confidence],
	['recommend', m.import_family_recommend],
	['numeric', m.import_family_numeric],
	['declared', m.import_family_declared]
]);

/** What a family of scales measures, in the reader's language. */
export function familyName(family: string, locale: Locale): string {
	return names.get(family)?.({}, { locale }) ?? family;
}

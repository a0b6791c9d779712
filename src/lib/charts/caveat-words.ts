import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { Caveat } from '$lib/survey/verdict';

/** What must be known about how a result came about, as a sentence. */
export function sayCaveat({ code }: Caveat, locale: Locale): string {
	const words: Record<Caveat['code'], typeof m.caveat_drop_outs> = {
		facilitator_present: m.caveat_facilitator_present,
		recalled_before: m.caveat_recalled_before,
		drop_outs: m.caveat_drop_outs,
		duplicates: m.caveat_duplicates,
		straight_lining: m.caveat_straight_lining,
		several_from_one_firm: m.caveat_several_from_one_firm,
		not_paired: m.caveat_not_paired,
		item_nonresponse: m.caveat_item_nonresponse,
		weights_capped: m.caveat_weights_capped,
		small_groups_merge: m.caveat_small_groups_merge
	};
	return words[code]({}, { locale });
}

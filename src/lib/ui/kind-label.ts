import { m } from '$lib/i18n/messages';
import type { Locale } from '$lib/i18n/locale';
import type { QuestionKind } from '$lib/survey/question';

/** What a person calls the kind of question. */
export function kindLabel(kind: QuestionKind, locale: Locale): string {
	const words: Record<QuestionKind, () => string> = {
		single: () => m.kind_single({}, { locale }),
		multiple: () => m.kind_multiple({}, { locale }),
		scale: () => m.kind_scale({}, { locale }),
		number: () => m.kind_number({}, { locale }),
		text: () => m.kind_text({}, { locale }),
		date: () => m.kind_date({}, { locale }),
		time: () => m.kind_time({}, { locale }),
		datetime: () => m.kind_datetime({}, { locale }),
		empty: () => m.kind_empty({}, { locale })
	};
	return words[kind]();
}

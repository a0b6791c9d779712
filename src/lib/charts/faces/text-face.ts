import { formatCount } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import type { TextFinding } from '$lib/survey/finding';
import { textBase } from '../base-line';
import { emphasis } from '../emphasis';
import type { Face, FaceContext } from '../face';
import { drawNothing } from '../notice';
import { fullTitle, questionOf } from '../titles';
import { capitalise, countWords } from '../words';

/** Open answers: how many there are, in words. */
export function textFace(finding: TextFinding, context: FaceContext): Face {
	const { locale } = context;
	return {
		choose: () => null,
		say: () => sayText(finding, locale),
		table: () => ({
			caption: fullTitle(questionOf(finding.question, context)),
			columns: [m.column_answer({}, { locale }), m.column_count({}, { locale })],
			rows: [[m.column_base({}, { locale }), formatCount(finding.base.count, locale)]]
		}),
		base: () => textBase(finding, locale),
		draw: drawNothing
	};
}

function sayText({ base, responses }: TextFinding, locale: FaceContext['locale']): string {
	if (base.count === 0) return m.say_none({}, { locale });
	if (base.count === 1 && responses === 1) return m.say_text_one({ ...emphasis }, { locale });
	const [count, total] = countWords([base.count, responses], locale);
	return m.say_text({ ...emphasis, count: capitalise(count, locale), total }, { locale });
}

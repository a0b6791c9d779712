import { z } from 'zod';
import type { Setting, SettingForm } from '$lib/analyses/setting';
import { m } from '$lib/i18n/messages';
import { codesText, idText, once, wholeFrom } from './common-settings';
import type { Said } from './usage-error';

/** `satisfaction:q6`, or `satisfaction:` where no question is it. */
const slotText = z
	.string()
	.regex(/^[^:]+:[^:]*$/)
	.transform((text) => {
		const [slot = '', question = ''] = text.split(':');
		return { slot, questions: question === '' ? [] : [question] };
	});

/** At least one value, since a key is only looked at when it was given. */
function schemaOf(form: SettingForm): z.ZodType {
	if (typeof form === 'object') return once(z.enum([...form.oneOf]));
	switch (form) {
		case 'question':
			return once(idText);
		case 'questions':
			return z.array(idText);
		case 'codes':
			return once(codesText);
		case 'whole':
			return once(wholeFrom(1));
		case 'day':
			return once(z.iso.date());
		case 'slots':
			return z.array(slotText);
		case 'flag':
			return once(z.enum(['yes', 'no']).transform((word) => word === 'yes'));
	}
}

/** The values of a setting as its analysis takes them; null when they do not look as they should. */
export function parseForm(form: SettingForm, typed: readonly string[]): { value: unknown } | null {
	const parsed = schemaOf(form).safeParse(typed);
	return parsed.success ? { value: parsed.data } : null;
}

/** What a setting looks like, for example `answers=4,5`. */
export function exampleOf({ key, form }: Setting): string {
	if (typeof form === 'object') return `${key}=${form.oneOf.join('|')}`;
	const values = {
		question: 'q3',
		questions: 'q3',
		codes: '4,5',
		whole: '40',
		flag: 'yes',
		slots: 'satisfaction:q6',
		day: '2026-01-01'
	} as const;
	return `${key}=${values[form]}`;
}

/** What a setting takes, in a sentence. */
export function sayForm(setting: Setting): Said {
	const { key, form } = setting;
	const example = exampleOf(setting);
	if (typeof form === 'object') {
		return (o) => m.cli_form_word({ key, words: form.oneOf.join(', ') }, o);
	}
	const say = {
		question: m.cli_form_question,
		questions: m.cli_form_questions,
		codes: m.cli_form_codes,
		whole: m.cli_form_whole,
		flag: m.cli_form_flag,
		slots: m.cli_form_slots,
		day: m.cli_form_day
	}[form];
	return (o) => say({ key, example }, o);
}

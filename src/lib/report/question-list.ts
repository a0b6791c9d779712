import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { Instrument, InstrumentItem } from '$lib/instruments/instrument';
import { columnLabels, formAnswer, type FormAnswer } from './form-answer';

/** The questionnaire as plain text, to be pasted question by question into Questback or any other tool. */
export function questionList(instrument: Instrument, locale: Locale): string {
	const { name, version, minutes } = instrument;
	const o = { locale };
	const head = [
		instrument.title[locale],
		'',
		instrument.intro[locale],
		m.instrument_minutes({ minutes }, o)
	];
	const items = instrument.items.map((item, at) => itemLines(item, at + 1, locale));
	const foot = [m.instrument_thanks({}, o), '', m.instrument_version({ name, version }, o)];
	return [head, ...items, foot].map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function itemLines(item: InstrumentItem, number: number, locale: Locale): string[] {
	const o = { locale };
	const answer = formAnswer(item.answer, locale);
	const kind = sayKind(answer, item.rows !== undefined, locale);
	const required = item.required ? ` ${m.instrument_required({}, o)}.` : '';
	const about = [`${number}. ${item.text[locale]}`, `   [${kind}]${required}`];
	if (!item.rows) return [...about, ...answerLines(answer, locale)];
	return [
		...about,
		`   ${m.instrument_rows({}, o)}`,
		...item.rows.map(({ label }) => `   - ${label[locale]}`),
		`   ${m.instrument_answers({}, o)}`,
		...columnLabels(answer).map((label) => `   - ${label}`)
	];
}

function answerLines(answer: FormAnswer, locale: Locale): string[] {
	const o = { locale };
	if (answer.kind === 'numbered') {
		const { low, high, lowLabel, highLabel } = answer;
		return [`   ${low} = ${lowLabel}`, `   ${high} = ${highLabel}`];
	}
	if (answer.kind !== 'choice') return [];
	const own = answer.ownList ? [`   (${m.instrument_own_list({}, o)})`] : [];
	const other = answer.other ? [`${m.instrument_other({}, o)}: ____`] : [];
	return [...own, ...[...answer.labels, ...other].map((label) => `   - ${label}`)];
}

function sayKind(answer: FormAnswer, isGrid: boolean, locale: Locale): string {
	const o = { locale };
	if (isGrid) return m.instrument_kind_grid({}, o);
	switch (answer.kind) {
		case 'choice':
			return answer.several ? m.instrument_kind_multiple({}, o) : m.instrument_kind_single({}, o);
		case 'numbered':
			return m.instrument_kind_numbered({ low: answer.low, high: answer.high }, o);
		case 'number':
			return m.instrument_kind_number({}, o);
		case 'text':
			return m.instrument_kind_text({}, o);
	}
}

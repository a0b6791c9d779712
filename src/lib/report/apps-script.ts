import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { Instrument, InstrumentItem } from '$lib/instruments/instrument';
import { columnLabels, formAnswer } from './form-answer';

/**
 * A Google Apps Script that makes the questionnaire as a form in the account of whoever runs it. Every word in it is a
 * string literal: nothing of the questionnaire is ever run.
 */
export function appsScript(instrument: Instrument, locale: Locale): string {
	const o = { locale };
	const { name, version, minutes } = instrument;
	const title = literal(instrument.title[locale]);
	const intro = `${instrument.intro[locale]}\n\n${m.instrument_minutes({ minutes }, o)}`;
	const own = m.instrument_own_list({}, o);
	return [
		comment(m.instrument_version({ name, version }, o)),
		comment(m.instrument_script_use({ own }, o)),
		'function makeForm() {',
		`  const form = FormApp.create(${title});`,
		`  form.setTitle(${title});`,
		`  form.setDescription(${literal(intro)});`,
		`  form.setConfirmationMessage(${literal(m.instrument_thanks({}, o))});`,
		'  form.setCollectEmail(false);',
		'  form.setProgressBar(true);',
		'',
		...instrument.items.flatMap((item) => [...itemCalls(item, locale), '']),
		'  Logger.log(form.getEditUrl());',
		'}',
		''
	].join('\n');
}

function itemCalls(item: InstrumentItem, locale: Locale): string[] {
	const calls = [
		...addCall(item, locale),
		`.setTitle(${literal(item.text[locale])})`,
		`.setRequired(${item.required})`
	];
	return calls.map((call, at) => {
		const end = at === calls.length - 1 ? ';' : '';
		return at === 0 ? `  form${call}${end}` : `    ${call}${end}`;
	});
}

/** What makes the item, and what only its kind has. */
function addCall({ answer, rows }: InstrumentItem, locale: Locale): string[] {
	const o = { locale };
	const form = formAnswer(answer, locale);
	if (rows) {
		return [
			'.addGridItem()',
			`.setRows(${literals(rows.map(({ label }) => label[locale]))})`,
			`.setColumns(${literals(columnLabels(form))})`
		];
	}
	switch (form.kind) {
		case 'choice': {
			const own = form.ownList ? [m.instrument_own_list({}, o)] : [];
			return [
				form.several ? '.addCheckboxItem()' : '.addMultipleChoiceItem()',
				`.setChoiceValues(${literals([...own, ...form.labels])})`,
				...(form.other ? ['.showOtherOption(true)'] : [])
			];
		}
		case 'numbered':
			return [
				'.addScaleItem()',
				`.setBounds(${form.low}, ${form.high})`,
				`.setLabels(${literal(form.lowLabel)}, ${literal(form.highLabel)})`
			];
		case 'number':
			return ['.addTextItem()', `.setHelpText(${literal(m.instrument_number({}, o))})`];
		case 'text':
			return ['.addParagraphTextItem()'];
	}
}

/** The text as a string of JavaScript, on one line in any version of the language. */
function literal(text: string): string {
	return JSON.stringify(text).replace(
		/[\u2028\u2029]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16)}`
	);
}

function literals(texts: readonly string[]): string {
	return `[${texts.map(literal).join(', ')}]`;
}

/** The text as a comment that ends where its line does. */
function comment(text: string): string {
	return `// ${text.replace(/[\r\n\u2028\u2029]+/g, ' ')}`;
}

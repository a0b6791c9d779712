import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '$lib/i18n/locale';
import type { Instrument } from '$lib/instruments/instrument';
import { instrumentOf, instruments } from '$lib/instruments/instruments';
import { withoutOptional } from '$lib/instruments/without-optional';
import { appsScript } from './apps-script';
import { instrumentHtml } from './instrument-html';
import { questionList } from './question-list';

const everyForm = instruments.flatMap((instrument) =>
	locales.map((locale) => [instrument.name, locale, instrument] as const)
);

/** An item as a script made it: what was called on it, with what. */
type MadeItem = Readonly<Record<string, unknown>>;

interface MadeForm {
	readonly set: MadeItem;
	readonly items: readonly MadeItem[];
}

/** Runs the script where nothing exists but a `FormApp` that writes down what it is asked. */
function runScript(script: string): MadeForm {
	const made: { set: Record<string, unknown>; items: Record<string, unknown>[] } = {
		set: {},
		items: []
	};
	const recorder = (into: Record<string, unknown>): object =>
		new Proxy(
			{},
			{
				get:
					(_, method: string) =>
					(...values: unknown[]) => {
						if (method.startsWith('add')) {
							const item: Record<string, unknown> = { kind: method };
							made.items.push(item);
							return recorder(item);
						}
						into[method] = values.length === 1 ? values[0] : values;
						return recorder(into);
					}
			}
		);
	const FormApp = { create: (title: string) => recorder((made.set = { create: title })) };
	const context = createContext({ FormApp, Logger: { log: () => undefined } });
	runInContext(`${script}\nmakeForm();`, context);
	return structuredClone(JSON.parse(JSON.stringify(made)) as MadeForm);
}

/** The words of a questionnaire, turned against whoever writes them out. */
const hostileText = `"); throw new Error('run'); ("\u2028</script><img src=x onerror=alert(1)> */ \${1} \\`;

function hostile(): Instrument {
	const worded = {
		nb: hostileText,
		nn: hostileText,
		da: hostileText,
		sv: hostileText,
		en: hostileText
	};
	const text = { slot: 'a', text: worded, required: false, core: false } as const;
	return {
		name: 'workshop',
		version: `1\nthrow new Error('run')`,
		title: worded,
		intro: worded,
		minutes: 1,
		items: [
			{ ...text, answer: { kind: 'text' } },
			{
				...text,
				answer: { kind: 'single', options: [{ id: 'b', label: worded }], other: true },
				rows: [{ slot: 'c', label: worded }]
			}
		]
	};
}

const unescape = (text: string): string =>
	text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&');

describe('the script that makes a Google form', () => {
	it.each(everyForm)('makes every question of %s in %s', (_, locale, instrument) => {
		const { set, items } = runScript(appsScript(instrument, locale));
		expect(set).toMatchObject({ create: instrument.title[locale], setCollectEmail: false });
		expect(items.map(({ setTitle }) => setTitle)).toEqual(
			instrument.items.map(({ text }) => text[locale])
		);
		expect(items.map(({ setRequired }) => setRequired)).toEqual(
			instrument.items.map(({ required }) => required)
		);
		expect(items.map(({ setRows = null }) => setRows)).toEqual(
			instrument.items.map(({ rows }) => rows?.map(({ label }) => label[locale]) ?? null)
		);
	});

	it('asks each kind of question in its own way', () => {
		const { items } = runScript(appsScript(instrumentOf('workshop'), 'nb'));
		const byTitle = new Map(items.map((item) => [item['setTitle'], item]));
		expect(byTitle.get('I hvilken grad …')).toMatchObject({
			kind: 'addGridItem',
			setColumns: [
				...['I svært liten grad', 'I liten grad', 'I noen grad', 'I stor grad'],
				...['I svært stor grad', 'Vet ikke']
			]
		});
		expect(byTitle.get('Hva vil du gjøre som følge av workshopen?')).toMatchObject({
			kind: 'addCheckboxItem',
			showOtherOption: true
		});
		expect(
			byTitle.get('Hvor sannsynlig er det at du vil anbefale workshopen til andre?')
		).toMatchObject({
			kind: 'addScaleItem',
			setBounds: [0, 10],
			setLabels: ['Svært lite sannsynlig', 'Svært sannsynlig']
		});
		expect(byTitle.get('Hvordan var tempoet?')).toMatchObject({
			kind: 'addMultipleChoiceItem',
			setChoiceValues: ['For sakte', 'Passe', 'For fort']
		});
		expect(byTitle.get('Hva var det beste?')).toMatchObject({ kind: 'addParagraphTextItem' });
		const process = runScript(appsScript(instrumentOf('process'), 'da')).items;
		expect(process.find(({ setTitle }) => setTitle === 'Nye årsværk (antal)')).toMatchObject({
			kind: 'addTextItem',
			setHelpText: 'Skriv et tal, for eksempel 0,5.'
		});
		expect(process.find(({ kind }) => kind === 'addGridItem')).toMatchObject({
			setColumns: ['1 - Slet ikke', '2', '3', '4', '5 - Meget godt']
		});
	});

	it('says where a programme puts in a list of its own', () => {
		const script = appsScript(instrumentOf('region'), 'sv');
		const [municipality] = runScript(script).items;
		expect(municipality).toMatchObject({ setChoiceValues: ['Skriv in era egna svarsalternativ'] });
		expect(script.split('\n')[1]).toContain('Skriv in era egna svarsalternativ');
	});

	it('runs none of the words', () => {
		const { items, set } = runScript(appsScript(hostile(), 'en'));
		expect(set['create']).toBe(hostileText);
		expect(items).toMatchObject([
			{ setTitle: hostileText },
			{ setTitle: hostileText, setRows: [hostileText], setColumns: [hostileText] }
		]);
	});
});

/** Every text that somebody who answers reads. */
function textsOf({ title, intro, items }: Instrument, locale: Locale): string[] {
	return [title, intro]
		.concat(
			items.flatMap(({ text, rows = [], answer }) => [
				text,
				...rows.map(({ label }) => label),
				...('options' in answer ? answer.options : []).map(({ label }) => label)
			])
		)
		.map((worded) => worded[locale]);
}

describe('the printed questionnaire', () => {
	it.each(everyForm)('has every word of %s in %s', (_, locale, instrument) => {
		const page = instrumentHtml(instrument, locale);
		expect(page).toContain(`<html lang="${locale}">`);
		const plain = unescape(page);
		for (const text of textsOf(instrument, locale)) expect(plain).toContain(text);
		expect(page.match(/<section>/g)).toHaveLength(instrument.items.length);
		expect(page).not.toMatch(/<script|href=|src=|url\(/);
	});

	it('has a box for every answer of a grid, and a place to write what is not among the options', () => {
		const page = instrumentHtml(withoutOptional(instrumentOf('workshop')), 'en');
		const grid = /<table>.*<\/table>/s.exec(page)?.[0] ?? '';
		expect(grid.match(/class="mark one"/g)).toHaveLength(6 * 6);
		expect(grid.match(/<th scope="row">/g)).toHaveLength(6);
		expect(page.match(/class="blank"/g)).toHaveLength(2);
		expect(page).toContain('Not at all likely');
	});

	it('shows words as words', () => {
		const page = instrumentHtml(hostile(), 'nb');
		expect(page).not.toContain('<img');
		expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
	});
});

describe('the list of questions', () => {
	it.each(everyForm)('has every word of %s in %s', (_, locale, instrument) => {
		const list = questionList(instrument, locale);
		for (const text of textsOf(instrument, locale)) expect(list).toContain(text);
		expect(list.match(/^\d+\. /gm)).toHaveLength(instrument.items.length);
	});

	it('says of each question how it is answered', () => {
		const lines = questionList(instrumentOf('process'), 'nb').split('\n');
		const at = lines.indexOf('2. Hvor godt kjente du de andre bedriftene?');
		expect(lines.slice(at, at + 11)).toEqual([
			'2. Hvor godt kjente du de andre bedriftene?',
			'   [Rutenett, ett svar per rad]',
			'   Rader:',
			'   - Før prosessen',
			'   - Nå',
			'   Svar:',
			'   - 1 - Ikke i det hele tatt',
			'   - 2',
			'   - 3',
			'   - 4',
			'   - 5 - Svært godt'
		]);
		const region = questionList(instrumentOf('region'), 'en');
		expect(region).toContain(
			'1. In which municipality is the company based?\n   [One answer] Must be answered.\n   (Enter your own answer options)\n'
		);
		expect(region).toContain(
			'   [Scale from 1 to 10]\n   1 = Very dissatisfied\n   10 = Very satisfied\n'
		);
	});
});

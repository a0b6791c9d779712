import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { Instrument, InstrumentItem, InstrumentRow } from '$lib/instruments/instrument';
import { columnLabels, formAnswer, numbersOf, type FormAnswer } from './form-answer';
import { instrumentStyle } from './instrument-style';
import { html, quiet, type Markup } from './markup';
import { pageFrame } from './page-frame';

/** Lines to write an open answer on: more where most questions are open. */
const fewLines = 3;
const manyLines = 7;
/** Letters of all options that fit on one line with their boxes. */
const oneLine = 50;
/** Room for a list of the programme's own. */
const ownPlaces = 8;
/** From so many options on they stand in two columns. */
const twoColumns = 6;

/** The questionnaire as one HTML page to print and answer with a pen: no script, nothing fetched. */
export function instrumentHtml(instrument: Instrument, locale: Locale): string {
	const { name, version, minutes } = instrument;
	const o = { locale };
	const title = instrument.title[locale];
	const open = instrument.items.filter(({ answer }) => answer.kind === 'text');
	const lines = open.length > instrument.items.length / 2 ? manyLines : fewLines;
	return pageFrame({
		...{ lang: locale, title, style: instrumentStyle, pictures: false },
		body: html`<header>
				<h1>${title}</h1>
				<p>${instrument.intro[locale]}</p>
				${quiet(m.instrument_minutes({ minutes }, o))}
			</header>
			${instrument.items.map((item, at) => itemPart(item, at + 1, lines, locale))}
			<footer>
				<p>${m.instrument_thanks({}, o)}</p>
				${quiet(m.instrument_version({ name, version }, o))}
			</footer>`
	});
}

function itemPart(item: InstrumentItem, number: number, lines: number, locale: Locale): Markup {
	const answer = formAnswer(item.answer, locale);
	return html`<section>
		<h2><span>${number}.</span>${item.text[locale]}</h2>
		${howPart(answer, item.rows !== undefined, locale)}
		${item.rows ? gridPart(item, item.rows, answer, locale) : answerPart(answer, lines, locale)}
	</section> `;
}

/** What to do with the pen; nothing where there are but lines to write on. */
function howPart(answer: FormAnswer, isGrid: boolean, locale: Locale): Markup {
	const o = { locale };
	if (isGrid) return quiet(m.instrument_one_answer_per_row({}, o));
	switch (answer.kind) {
		case 'choice':
			if (answer.labels.length === 0) return html``;
			return quiet(
				answer.several ? m.instrument_any_answers({}, o) : m.instrument_one_answer({}, o)
			);
		case 'numbered':
			return quiet(m.instrument_one_answer({}, o));
		case 'number':
			return quiet(m.instrument_number({}, o));
		case 'text':
			return html``;
	}
}

const mark = (several: boolean): Markup => html`<i class="${several ? 'mark' : 'mark one'}"></i>`;
const line = html`<div class="line"></div>`;

function answerPart(answer: FormAnswer, lines: number, locale: Locale): Markup {
	switch (answer.kind) {
		case 'choice':
			return answer.labels.length === 0 ? line : choicePart(answer, locale);
		case 'numbered':
			return html`<p class="numbers">
				<span class="end">${answer.lowLabel}</span>
				${numbersOf(answer).map((number) => html`<span>${number}${mark(false)}</span> `)}
				<span class="end">${answer.highLabel}</span>
			</p>`;
		case 'number':
			return html`<div class="line short"></div>`;
		case 'text':
			return html`${Array.from({ length: lines }, () => line)}`;
	}
}

function choicePart(answer: Extract<FormAnswer, { kind: 'choice' }>, locale: Locale): Markup {
	const box = mark(answer.several);
	const options = answer.labels.map((label) => html`<li>${box}<span>${label}</span></li>`);
	const place = html`<li>${box}<span class="blank"></span></li>`;
	const own = Array.from({ length: answer.ownList ? ownPlaces : 0 }, () => place);
	const other = m.instrument_other({}, { locale });
	const free = html`<li>${box}<span>${other}:</span><span class="blank"></span></li>`;
	return html`<ul class="${answer.ownList ? 'long-list' : listClass(answer.labels)}">
		${own}${options}${answer.other ? free : ''}
	</ul>`;
}

/** Few letters stand in one line; many options in two columns, read downwards. */
function listClass(labels: readonly string[]): string {
	if (labels.join('').length <= oneLine) return 'short-list';
	return labels.length >= twoColumns ? 'long-list' : 'list';
}

function gridPart(
	{ text }: InstrumentItem,
	rows: readonly InstrumentRow[],
	answer: FormAnswer,
	locale: Locale
): Markup {
	const columns = columnLabels(answer);
	const cells = columns.map(() => html`<td>${mark(false)}</td>`);
	const body = rows.map(
		({ label }) =>
			html`<tr>
				<th scope="row">${label[locale]}</th>
				${cells}
			</tr>`
	);
	return html`<div class="wide" role="group" aria-label="${text[locale]}" tabindex="0">
		<table>
			<thead>
				<tr>
					<td></td>
					${columns.map((label) => html`<th scope="col">${label}</th>`)}
				</tr>
			</thead>
			<tbody>
				${body}
			</tbody>
		</table>
	</div>`;
}

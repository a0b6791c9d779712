import { formatCount, formatList, formatPercent } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import { instrumentOf } from '$lib/instruments/instruments';
import { findInstrument } from '$lib/instruments/matching/find-instrument';
import { sayFilter } from '$lib/notebook/say-filter';
import type { World } from '$lib/survey/world';
import { html } from '../markup';
import type { ReportInput } from '../report-input';
import { sheetWidth, shorten, space, textHeight } from './sheet-room';
import type { SheetPiece } from './sheet-piece';

const longestTitle = 140;
const longestLine = 180;

/** What it is about: title, programme and places, what was asked of whom and how many answered. */
export function sheetHead(input: ReportInput, title: string): Omit<SheetPiece, 'name' | 'rank'> {
	const { document, locale } = input;
	const heading = shorten(title, longestTitle);
	const { programme, sites } = document.world;
	const places = sites.map(({ name }) => name);
	const about = shorten(
		[
			programme,
			places.length === 0
				? ''
				: m.sheet_places({ places: formatList(places.slice(0, 6), locale) }, { locale })
		]
			.filter((part) => part !== '')
			.join('. '),
		longestLine
	);
	const whom = shorten(whomWords(input), longestLine);
	const numbers = numbersOf(input).map(
		([value, what]) =>
			html`<div>
				<dt>${what}</dt>
				<dd>${value}</dd>
			</div>`
	);
	return {
		markup: html`<header>
			${about === '' ? '' : html`<p class="about">${about}</p>`}
			<h1>${heading}</h1>
			<dl class="strip">${numbers}</dl>
			${whom === '' ? '' : html`<p class="whom">${whom}</p>`}
		</header>`,
		height:
			textHeight(about, { size: 0.9375, width: sheetWidth }) +
			textHeight(heading, { size: 2.1, line: 1.2, weight: 600, width: sheetWidth }) +
			space(5.3) +
			textHeight(whom, { size: 0.875, width: sheetWidth }) +
			space(0.5)
	};
}

/** How many were asked, could answer and did; without what nobody has said. */
function numbersOf({ document, survey, locale }: ReportInput): [string, string][] {
	const o = { locale };
	const { world } = document;
	const population = document.population ?? populationOf(world);
	const invited =
		addKnown(world.events.map((event) => event.invited)) ??
		addKnown(survey.sources.map((source) => source.invited));
	const could = population ?? invited;
	const { responses } = survey;
	const asked = survey.columns.length;
	return [
		...(population === null ? [] : [pair(population, m.sheet_could({}, o))]),
		...(population !== null || invited === null ? [] : [pair(invited, m.sheet_invited({}, o))]),
		pair(responses, m.sheet_responses({}, o)),
		...(could !== null && could >= responses && could > 0
			? [
					[formatPercent((100 * responses) / could, 0, locale), m.sheet_rate({}, o)] as [
						string,
						string
					]
				]
			: []),
		pair(asked, m.sheet_questions({}, o))
	];
	function pair(count: number, what: string): [string, string] {
		return [formatCount(count, locale), what];
	}
}

/** Of all places together, when every one of them is known; what lies within another place is counted there. */
function populationOf({ sites }: World): number | null {
	return addKnown(
		sites.filter(({ within }) => within === null).map(({ population }) => population)
	);
}

/** The sum, when there is something to add up and every number is known. */
function addKnown(numbers: readonly (number | null)[]): number | null {
	if (numbers.length === 0) return null;
	return numbers.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}

/** The questionnaire, and whom the numbers are about where it is not everyone. */
function whomWords({ document, survey, locale }: ReportInput): string {
	const match = findInstrument(survey);
	const instrument = match ? instrumentOf(match.instrument).title[locale] : null;
	return [
		instrument === null ? '' : m.sheet_asked({ instrument }, { locale }),
		sayFilter(document.filter, survey, document, locale)
	]
		.filter((part) => part !== '')
		.join('. ');
}

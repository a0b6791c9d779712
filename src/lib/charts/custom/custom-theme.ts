import type { Config } from 'vega-lite';
import { intlTag, type Locale } from '$lib/i18n/locale';
import { lightColours, type Palette } from '../tokens';
import { chartConfig } from '../theme';

/** Type in charts, in pixels. */
const fontSize = 13;

/** What charts that people describe look like: the house's type and colours, with axes and legends of their own. */
export function customConfig(palette: Palette, locale: Locale, room: number): Config {
	const words = {
		labelColor: palette['ink-2'],
		titleColor: palette['ink-2'],
		labelFontSize: fontSize,
		titleFontSize: fontSize,
		titleFontWeight: 500 as const,
		labelLimit: Math.round(room * 0.42)
	};
	const categories = (['c1', 'c2', 'c3', 'c4', 'c5', 'c-rest'] as const).map(
		(name) => palette[name]
	);
	return {
		...chartConfig,
		axis: {
			...words,
			domainColor: palette['line-2'],
			tickColor: palette['line-2'],
			gridColor: palette.line,
			labelPadding: 6
		},
		axisBand: { ticks: false },
		legend: { ...words, orient: room < 480 ? 'bottom' : 'right', symbolStrokeWidth: 0 },
		header: words,
		title: { color: palette.ink, anchor: 'start', fontSize: 16, fontWeight: 600 },
		mark: { color: palette.c1 },
		text: { ...chartConfig.text, color: palette.ink, fontSize },
		rule: { color: palette['ink-3'], strokeWidth: 2 },
		tick: { color: palette.c1, thickness: 2 },
		point: { filled: true, size: 70, opacity: 1 },
		range: {
			category: categories,
			// Between two colours there must be colours: names of the page's own cannot be mixed.
			ordinal: ramp,
			ramp,
			heatmap: ramp
		},
		locale: { number: numberWords(locale), time: timeWords(locale) }
	};
}

/** Light enough for ink on it at one end, readable on paper and in the dark at both. */
const ramp = [lightColours.s4, lightColours.s5];

/** How numbers are written, as d3 wants to know it. */
function numberWords(locale: Locale) {
	const parts = new Intl.NumberFormat(intlTag(locale), { minimumFractionDigits: 1 }).formatToParts(
		1_234_567.5
	);
	const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
	return {
		decimal: part('decimal'),
		thousands: part('group'),
		grouping: [3],
		currency: ['', ''] as [string, string]
	};
}

/** Names of days and months, as d3 wants to know them. */
function timeWords(locale: Locale) {
	// The first of January 2023 was a Sunday.
	const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2023, 0, 1 + day)));
	const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2023, month, 1)));
	const names = (dates: readonly Date[], options: Intl.DateTimeFormatOptions): string[] => {
		const format = new Intl.DateTimeFormat(intlTag(locale), { ...options, timeZone: 'UTC' });
		return dates.map((date) => format.format(date));
	};
	return {
		dateTime: '%d.%m.%Y %H:%M',
		date: '%d.%m.%Y',
		time: '%H:%M',
		periods: ['AM', 'PM'] as [string, string],
		days: names(days, { weekday: 'long' }) as SevenNames,
		shortDays: names(days, { weekday: 'short' }) as SevenNames,
		months: names(months, { month: 'long' }) as TwelveNames,
		shortMonths: names(months, { month: 'short' }) as TwelveNames
	};
}

type SevenNames = [string, string, string, string, string, string, string];
type TwelveNames = [...SevenNames, string, string, string, string, string];

import { formatCount, formatDecimals, formatList, formatPercent } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { ThemesFinding } from '$lib/survey/findings/open-text';
import { drawBars } from '../bar';
import { barRow } from '../bar-items';
import type { Drawing } from '../drawing';
import { emphasis } from '../emphasis';
import { oneOf, type Face, type FaceContext } from '../face';
import { categoryPaint } from '../mark-paint';
import { drawNotice } from '../notice';
import { countText, intervalText, percentText, shownInterval } from '../numbers';
import type { ChartContext, PresentationTable } from '../presentation';
import { labelHidden, sayHidden } from '../say-hidden';
import { joinSentences } from '../sentences';
import { sizesFor } from '../sizes';
import { fullTitle, questionOf } from '../titles';
import { quote } from '../words';

const mostNamed = 3;

/** Themes of open answers, by how many answers have each, and how far two coders agree. */
export function themesFace(finding: ThemesFinding, context: FaceContext): Face {
	return {
		choose: (wanted) =>
			finding.hidden || finding.themes.length > 0 ? oneOf(['bar'], wanted) : null,
		say: () => sayThemes(finding, context.locale),
		table: () => themesTable(finding, context),
		base: () => themesBase(finding, context.locale),
		draw: (_, at) => drawThemes(finding, at)
	};
}

function sayThemes(finding: ThemesFinding, locale: Locale): string {
	const { themes, base, coded, hidden } = finding;
	if (hidden) return sayHidden(hidden, locale);
	const most = Math.max(0, ...themes.map((theme) => theme.count ?? 0));
	const top = themes.filter((theme) => theme.count === most);
	if (most === 0) return m.say_themes_none({}, { locale });
	const said = {
		...emphasis,
		count: formatCount(most, locale),
		total: formatCount(base.count, locale)
	};
	const names = formatList(
		top.slice(0, mostNamed).map((theme) => quote(theme.label, locale)),
		locale
	);
	const news =
		top.length === 1
			? m.say_theme({ ...said, theme: names }, { locale })
			: m.say_themes_tied({ ...said, themes: names }, { locale });
	const coders =
		finding.coders.length > 1 && coded > 0
			? m.say_coders({ count: formatCount(coded, locale) }, { locale })
			: '';
	return joinSentences([news, coders]);
}

function themesTable(finding: ThemesFinding, context: FaceContext): PresentationTable {
	const { locale } = context;
	const { themes, base, hidden } = finding;
	const level = formatPercent(finding.level * 100, 1, locale);
	const agreed = finding.coders.length > 1;
	const decimals = (value: number | null): string =>
		value === null ? '' : formatDecimals(value, 2, locale);
	return {
		caption: fullTitle(questionOf(finding.question, context)),
		columns: [
			m.column_theme({}, { locale }),
			m.column_count({}, { locale }),
			m.column_percent({}, { locale }),
			m.column_interval({ level }, { locale }),
			...(agreed ? [m.column_kappa({}, { locale }), m.column_alpha({}, { locale })] : [])
		],
		rows: hidden
			? []
			: themes.map((theme) => [
					theme.label,
					countText(theme, locale),
					percentText(theme, base.count, locale),
					intervalText(theme, base.count, locale),
					...(agreed ? [decimals(theme.kappa), decimals(theme.alpha)] : [])
				])
	};
}

function themesBase({ base, themes, level, hidden }: ThemesFinding, locale: Locale): string[] {
	if (hidden) return [];
	const intervals = themes.some((theme) => shownInterval(theme, base.count) !== null);
	const written = formatPercent(level * 100, 1, locale);
	return [
		m.base_n({ count: formatCount(base.count, locale) }, { locale }),
		...(intervals ? [m.base_whisker({ level: written }, { locale })] : [])
	];
}

function drawThemes(finding: ThemesFinding, context: ChartContext): Drawing {
	const { locale, palette, width } = context;
	const sizes = sizesFor(context);
	const { themes, base, hidden } = finding;
	if (hidden) return drawNotice(labelHidden(hidden, locale), true, width, sizes, palette);
	const paint = categoryPaint(0, palette);
	const rows = themes.map((theme) => barRow(theme.label, theme, base.count, paint, context));
	return drawBars(rows, width, sizes, palette);
}

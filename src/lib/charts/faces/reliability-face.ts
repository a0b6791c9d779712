import { formatCount, formatDecimals, formatList, formatPercent } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { ReliabilityFinding, ReliabilityItem } from '$lib/survey/findings/reliability';
import type { Drawing } from '../drawing';
import { emphasis } from '../emphasis';
import { oneOf, type Face, type FaceContext } from '../face';
import { drawNotice } from '../notice';
import { drawRowPlot } from '../plot/row-plot';
import type { PlotRow } from '../plot/row-plot-layout';
import type { ChartContext, PresentationTable } from '../presentation';
import { labelHidden, sayHidden } from '../say-hidden';
import { leastForPercent } from '../say-share';
import { joinSentences } from '../sentences';
import { sizesFor } from '../sizes';
import { quote } from '../words';

/** What alpha is usually asked to reach. */
const enough = 0.7;

/** Whether items may be taken together, and how each goes with the rest. */
export function reliabilityFace(finding: ReliabilityFinding, context: FaceContext): Face {
	const { locale } = context;
	return {
		choose: (wanted) => oneOf(['items'], wanted),
		say: () => sayReliability(finding, locale),
		table: () => reliabilityTable(finding, locale),
		base: () =>
			finding.n === null || finding.hidden
				? []
				: [m.base_all_items({ count: formatCount(finding.n, locale) }, { locale })],
		draw: (_, at) => drawItems(finding, at)
	};
}

const write = (value: number | null, locale: Locale): string =>
	value === null ? '' : formatDecimals(value, 2, locale);

function sayReliability(finding: ReliabilityFinding, locale: Locale): string {
	const { hidden, items } = finding;
	if (hidden) return sayHidden(hidden, locale);
	const list = (some: readonly ReliabilityItem[]): string =>
		formatList(
			some.map((item) => quote(item.label, locale)),
			locale
		);
	const reversed = items.filter((item) => item.reversed);
	const dropped = items.filter((item) => item.dropped);
	return joinSentences([
		sayAlpha(finding, locale),
		reversed.length === 0
			? ''
			: m.say_item_reversed({ count: reversed.length, items: list(reversed) }, { locale }),
		dropped.length === 0
			? ''
			: m.say_item_dropped({ count: dropped.length, items: list(dropped) }, { locale })
	]);
}

/** The wording follows the interval: only when the whole of it is high enough are the items called one. */
function sayAlpha({ alpha, n }: ReliabilityFinding, locale: Locale): string {
	const { value, low, high } = alpha;
	if ((n ?? 0) < leastForPercent || value === null || low === null || high === null) {
		return m.say_reliability_few({ ...emphasis }, { locale });
	}
	const say =
		low >= enough ? m.say_reliable : high < enough ? m.say_unreliable : m.say_reliability_unsure;
	return say(
		{
			...emphasis,
			value: write(value, locale),
			low: write(low, locale),
			high: write(high, locale)
		},
		{ locale }
	);
}

function reliabilityTable(finding: ReliabilityFinding, locale: Locale): PresentationTable {
	const { items, alpha, omega, level, hidden } = finding;
	const percent = formatPercent(level * 100, 1, locale);
	const word = m.figure_hidden({}, { locale });
	const interval =
		alpha.low === null || alpha.high === null
			? ''
			: m.column_between(
					{ low: write(alpha.low, locale), high: write(alpha.high, locale) },
					{ locale }
				);
	return {
		caption: m.figure_items({}, { locale }),
		columns: [
			m.column_item({}, { locale }),
			m.column_mean({}, { locale }),
			m.column_item_rest({}, { locale }),
			m.column_alpha_without({}, { locale }),
			m.column_note({}, { locale })
		],
		rows: hidden
			? items.map(({ label }) => [label, word, word, word, ''])
			: [
					...items.map((item) => [
						item.label,
						write(item.mean, locale),
						write(item.itemRest, locale),
						write(item.alphaWithout, locale),
						noteOf(item, locale)
					]),
					[
						m.row_alpha({}, { locale }),
						'',
						write(alpha.value, locale),
						'',
						interval === '' ? '' : `${m.key_interval({ level: percent }, { locale })}: ${interval}`
					],
					[m.row_omega({}, { locale }), '', write(omega, locale), '', '']
				]
	};
}

function noteOf({ dropped, reversed }: ReliabilityItem, locale: Locale): string {
	if (dropped) return m.item_dropped({}, { locale });
	return reversed ? m.item_reversed({}, { locale }) : '';
}

function drawItems(finding: ReliabilityFinding, context: ChartContext): Drawing {
	const { locale, palette, width } = context;
	const sizes = sizesFor(context);
	if (finding.hidden) {
		return drawNotice(labelHidden(finding.hidden, locale), true, width, sizes, palette);
	}
	const known = finding.items.flatMap(({ itemRest }) => (itemRest === null ? [] : [itemRest]));
	const min = Math.min(0, Math.floor(Math.min(0, ...known) * 5) / 5);
	return drawRowPlot(
		{
			items: finding.items.map((item): PlotRow => {
				const { label, itemRest, dropped, reversed } = item;
				const missing = dropped
					? m.item_dropped({}, { locale })
					: itemRest === null
						? m.figure_no_answers({}, { locale })
						: null;
				const fill = reversed ? palette.c4 : palette.c1;
				return {
					kind: 'row',
					label,
					glyphs: itemRest === null || missing ? [] : [{ kind: 'bar', to: itemRest, fill }],
					value: missing ? '' : write(itemRest, locale),
					note: reversed && !missing ? noteOf(item, locale) : '',
					instead: missing === null ? null : { text: missing, hidden: false }
				};
			}),
			domain: { min, max: 1 },
			write: known.length === 0 ? null : (value) => formatDecimals(value, 1, locale),
			whole: false,
			ends: { low: '', high: m.column_item_rest({}, { locale }) },
			line: min < 0 ? 0 : null,
			band: null,
			legend: []
		},
		width,
		sizes,
		palette
	);
}

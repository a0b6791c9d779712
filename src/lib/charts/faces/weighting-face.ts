import { formatCount, formatDecimals, formatPercent } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { WeightingFinding, WeightingRow } from '$lib/survey/findings/weighting';
import type { Drawing } from '../drawing';
import { emphasis, plainText } from '../emphasis';
import { oneOf, type Face, type FaceContext } from '../face';
import { drawNotice } from '../notice';
import { domainOf } from '../plot/axis';
import { drawRowPlot } from '../plot/row-plot';
import type { PlotItem, PlotRow } from '../plot/row-plot-layout';
import type { ChartContext, PresentationTable } from '../presentation';
import { labelHidden, sayHidden } from '../say-hidden';
import { joinSentences } from '../sentences';
import { sizesFor } from '../sizes';
import { fullTitle, questionOf } from '../titles';

/** How far the answers were from the targets, and what it costs to bring them there. */
export function weightingFace(finding: WeightingFinding, context: FaceContext): Face {
	const { locale } = context;
	return {
		choose: (wanted) => oneOf(['targets'], wanted),
		say: () => sayWeighting(finding, locale),
		table: () => weightingTable(finding, context),
		base: () =>
			finding.hidden ? [] : [m.base_n({ count: formatCount(finding.n, locale) }, { locale })],
		draw: (_, at) => drawTargets(finding, at)
	};
}

const percent = (value: number | null, locale: Locale): string =>
	value === null ? '' : formatPercent(value, 1, locale);

function sayWeighting(finding: WeightingFinding, locale: Locale): string {
	const { hidden, met, n, effective, capped, zero } = finding;
	if (hidden) return sayHidden(hidden, locale);
	if (!met) return m.say_weights_not_met({ ...emphasis }, { locale });
	return joinSentences([
		effective === null
			? ''
			: m.say_weights(
					{
						...emphasis,
						count: formatCount(n, locale),
						effective: formatCount(Math.floor(effective), locale)
					},
					{ locale }
				),
		capped ? m.say_weights_capped({}, { locale }) : '',
		zero === 0 ? '' : m.say_weights_zero({ count: zero }, { locale })
	]);
}

function weightingTable(finding: WeightingFinding, context: FaceContext): PresentationTable {
	const { locale } = context;
	const word = m.figure_hidden({}, { locale });
	const title = (id: string): string => plainText(fullTitle(questionOf(id, context)));
	const hidden = finding.hidden !== null;
	return {
		caption: m.figure_targets({}, { locale }),
		columns: [
			m.column_item({}, { locale }),
			m.column_group({}, { locale }),
			m.column_sample({}, { locale }),
			m.column_target({}, { locale }),
			m.column_weighted({}, { locale })
		],
		rows: finding.targets.flatMap(({ question, rows }) =>
			rows.map(({ label, sample, target, weighted }) => [
				title(question),
				label,
				hidden ? word : percent(sample, locale),
				percent(target, locale),
				hidden ? word : percent(weighted, locale)
			])
		)
	};
}

function drawTargets(finding: WeightingFinding, context: ChartContext): Drawing {
	const { locale, palette, width } = context;
	const sizes = sizesFor(context);
	if (finding.hidden) {
		return drawNotice(labelHidden(finding.hidden, locale), true, width, sizes, palette);
	}
	const rows = finding.targets.flatMap((target) => target.rows);
	const values = rows.flatMap(({ sample, target, weighted }) =>
		[sample, target, weighted].filter((value) => value !== null)
	);
	const weighted = rows.some((row) => row.weighted !== null);
	const items = finding.targets.flatMap(({ question, rows: some }): PlotItem[] => [
		{ kind: 'heading', label: plainText(fullTitle(questionOf(question, context))) },
		...some.map((row) => targetRow(row, locale))
	]);
	const write = (value: number): string => percent(value, locale);
	return drawRowPlot(
		{
			items,
			domain: domainOf({ range: null }, [0, ...values]),
			write: values.length === 0 ? null : write,
			whole: false,
			ends: { low: '', high: '' },
			line: null,
			band: null,
			legend: [
				{ sign: 'hollow', label: m.key_sample({}, { locale }) },
				{ sign: 'goal', label: m.key_target({}, { locale }) },
				...(weighted ? [{ sign: 'dot' as const, label: m.key_weighted({}, { locale }) }] : [])
			]
		},
		width,
		sizes,
		palette
	);
}

function targetRow({ label, sample, target, weighted }: WeightingRow, locale: Locale): PlotRow {
	const shift = sample === null ? 0 : target - sample;
	return {
		kind: 'row',
		label,
		glyphs: [
			{ kind: 'goal', at: target },
			...(weighted === null ? [] : [{ kind: 'dot' as const, at: weighted, look: 'full' as const }]),
			...(sample === null ? [] : [{ kind: 'dot' as const, at: sample, look: 'hollow' as const }])
		],
		value: percent(target, locale),
		note: Math.abs(shift) < 0.5 ? '' : signed(shift, locale),
		instead: null
	};
}

/** How many points a share has to move: "+7". */
const signed = (points: number, locale: Locale): string =>
	`${points > 0 ? '+' : ''}${formatDecimals(points, 0, locale)}`;

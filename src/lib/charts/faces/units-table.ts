import { formatCount, formatPercent } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { Unit, UnitsFinding } from '$lib/survey/findings/units';
import type { FaceContext } from '../face';
import { writeInterval, type Measure } from '../measure';
import type { PresentationTable } from '../presentation';
import { labelHidden } from '../say-hidden';
import { fullTitle, questionOf } from '../titles';

/** Every unit in the order of the questionnaire: its own number, the shrunken one, and its likely places. */
export function unitsTable(
	finding: UnitsFinding,
	measure: Measure,
	context: FaceContext
): PresentationTable {
	const { locale } = context;
	const { pooled } = finding;
	const level = formatPercent(finding.level * 100, 1, locale);
	const interval = m.column_interval({ level }, { locale });
	const shown = finding.units.filter((unit) => !unit.hidden).length;
	const rows = finding.units.map((unit) => unitRow(unit, shown, measure, locale));
	const common = pooled
		? [
				[
					m.row_common({}, { locale }),
					'',
					'',
					'',
					measure.write(pooled.value),
					writeInterval(pooled, measure, locale),
					'',
					''
				],
				[
					m.row_next({}, { locale }),
					'',
					'',
					'',
					'',
					writeInterval(
						{ low: pooled.predictionLow, high: pooled.predictionHigh },
						measure,
						locale
					),
					'',
					''
				]
			]
		: [];
	return {
		caption: m.caption_by(
			{
				question: fullTitle(questionOf(finding.question, context)),
				by: fullTitle(questionOf(finding.by, context))
			},
			{ locale }
		),
		columns: [
			m.column_group({}, { locale }),
			m.column_n({}, { locale }),
			m.column_own({}, { locale }),
			interval,
			m.column_shrunken({}, { locale }),
			interval,
			m.column_rank({}, { locale }),
			m.column_outside({}, { locale })
		],
		rows: [...rows, ...common]
	};
}

function unitRow(unit: Unit, shown: number, measure: Measure, locale: Locale): string[] {
	const { label, n, value, shrunken, rank, outside, hidden } = unit;
	if (hidden) {
		const word = m.figure_hidden({}, { locale });
		return [label, word, word, labelHidden(hidden, locale), '', '', '', ''];
	}
	const words = {
		no: m.outside_no({}, { locale }),
		'95': m.outside_95({}, { locale }),
		'998': m.outside_998({}, { locale })
	};
	return [
		label,
		n === null ? '' : formatCount(n, locale),
		value === null ? '' : measure.write(value),
		writeInterval(unit, measure, locale),
		shrunken ? measure.write(shrunken.value) : '',
		shrunken ? writeInterval(shrunken, measure, locale) : '',
		rank ? rankText(rank, shown, locale) : '',
		outside ? words[outside] : ''
	];
}

function rankText({ low, high }: NonNullable<Unit['rank']>, shown: number, locale: Locale): string {
	const said = {
		low: formatCount(low, locale),
		high: formatCount(high, locale),
		count: formatCount(shown, locale)
	};
	return low === high ? m.rank_one(said, { locale }) : m.rank_between(said, { locale });
}

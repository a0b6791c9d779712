import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type {
	CellComparison,
	IndicatorCell,
	IndicatorRow,
	IndicatorsFinding
} from '$lib/survey/findings/indicators';
import { emphasis } from '../emphasis';
import { rowName } from './indicator-rows';

/** So many differences are named; the others stand in the table. */
const mostNamed = 5;

/**
 * The number as it stands in a table, with what is said of it and the others. Of one that cannot be told apart nothing;
 * of one with too few answers only where others were compared.
 */
export function withComparison(
	value: string,
	{ against, hidden }: IndicatorCell,
	{ cells }: Pick<IndicatorRow, 'cells'>,
	locale: Locale
): string {
	if (hidden || value === '' || !against || !cells.some(isCompared)) return value;
	if (against.verdict === 'cannot_tell') return value;
	return against.verdict === 'differs'
		? m.value_differs({ value }, { locale })
		: m.value_not_compared({ value }, { locale });
}

const isCompared = ({ against }: IndicatorCell): boolean =>
	against !== undefined && against.verdict !== 'too_few';

/** Whom it is about, in what, and which way. */
function nameOf(
	subject: string,
	row: string,
	{ difference }: CellComparison,
	locale: Locale
): string {
	const say = (difference ?? 0) < 0 ? m.differs_lower : m.differs_higher;
	return `${subject} (${say({ row }, { locale })})`;
}

/** Which subjects differ from the others, and in what; that none does; nothing where nothing was compared. */
export function sayDifferences(
	{ subjects, rows }: Pick<IndicatorsFinding, 'subjects' | 'rows'>,
	locale: Locale
): string {
	const compared = rows.flatMap((row) =>
		row.cells.flatMap(({ against }, i) =>
			against && against.verdict !== 'too_few'
				? [
						{
							verdict: against.verdict,
							name: nameOf(subjects[i]?.label ?? '', rowName(row, locale), against, locale)
						}
					]
				: []
		)
	);
	if (compared.length === 0) return '';
	const different = compared.filter(({ verdict }) => verdict === 'differs');
	if (different.length === 0) return m.say_indicators_alike({}, { locale });
	const named = different.slice(0, mostNamed).map(({ name }) => name);
	const what = [...named, ...(different.length > mostNamed ? ['…'] : [])].join(', ');
	return m.say_indicators_differ({ ...emphasis, what }, { locale });
}

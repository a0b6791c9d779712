import type { Locale } from '$lib/i18n/locale';
import type { UnitsFinding } from '$lib/survey/findings/units';
import { measureOf, type Measure } from '../measure';

/** How the numbers of units are written. */
export function measureOfUnits({ measure, range, units }: UnitsFinding, locale: Locale): Measure {
	const values = units.flatMap(({ low, value, high }) => [low, value, high]);
	return measureOf(measure === 'share' ? 'share' : 'number', range, values, locale);
}

import { formatCount, formatList, formatPercent } from '$lib/i18n/format';
import { intlTag, type Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { Unit, UnitsFinding } from '$lib/survey/findings/units';
import { emphasis } from './emphasis';
import type { Measure } from './measure';
import { sayHiddenGroups } from './say-hidden-groups';
import { joinSentences } from './sentences';

const mostNamed = 4;
const fewestUnits = 5;

/** What the units have in common, and which of them chance alone does not explain. Nobody is ranked. */
export function sayUnits(finding: UnitsFinding, measure: Measure, locale: Locale): string {
	const shown = finding.units.filter((unit) => !unit.hidden && unit.value !== null);
	const hidden = sayHiddenGroups(finding.units, locale);
	if (shown.length === 0) {
		return joinSentences(hidden.length > 0 ? hidden : [m.say_none({}, { locale })]);
	}
	return joinSentences([
		shown.length < fewestUnits
			? m.say_units_few({ ...emphasis }, { locale })
			: sayLevel(finding.pooled, measure, locale),
		sayOutside(finding, shown, locale),
		...hidden
	]);
}

/** Without a common level when nothing tells how sure a unit is: everyone in it answered alike. */
function sayLevel(pooled: UnitsFinding['pooled'], { write }: Measure, locale: Locale): string {
	if (!pooled) return m.say_units_alone({ ...emphasis }, { locale });
	const { value, low, high } = pooled;
	return m.say_units_level(
		{ ...emphasis, value: write(value), low: write(low), high: write(high) },
		{ locale }
	);
}

function sayOutside({ funnel }: UnitsFinding, shown: readonly Unit[], locale: Locale): string {
	if (!funnel) return '';
	const total = formatCount(shown.length, locale);
	const clear = shown.filter((unit) => unit.outside === '998');
	const doubtful = shown.filter((unit) => unit.outside === '95');
	if (clear.length + doubtful.length === 0) {
		return m.say_units_inside({ ...emphasis, total }, { locale });
	}
	return joinSentences([
		sayClear(clear, total, locale),
		sayDoubtful(doubtful, total, funnel.falseAlarm, locale)
	]);
}

/** Between the limits a unit may well be by chance, when there are many. */
function sayDoubtful(
	doubtful: readonly Unit[],
	total: string,
	falseAlarm: number,
	locale: Locale
): string {
	if (doubtful.length === 0) return '';
	const said = { total, chance: formatPercent(falseAlarm * 100, 1, locale) };
	if (doubtful.length > mostNamed) {
		const count = formatCount(doubtful.length, locale);
		return m.say_units_doubt_many({ ...said, count }, { locale });
	}
	const groups = namesOf(doubtful, locale);
	return m.say_units_doubt({ ...said, groups, count: doubtful.length }, { locale });
}

function sayClear(clear: readonly Unit[], total: string, locale: Locale): string {
	if (clear.length === 0) return '';
	if (clear.length <= mostNamed) {
		const groups = namesOf(clear, locale);
		return m.say_units_outside({ count: clear.length, groups }, { locale });
	}
	const count = formatCount(clear.length, locale);
	return m.say_units_outside_many({ ...emphasis, count, total }, { locale });
}

/** In the order of their names, which says nothing about who is best. */
const namesOf = (units: readonly Unit[], locale: Locale): string =>
	formatList(
		units.map((unit) => unit.label).sort((a, b) => a.localeCompare(b, intlTag(locale))),
		locale
	);

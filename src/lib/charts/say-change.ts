import { formatCount } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { ChangeFinding } from '$lib/survey/findings/change';
import { emphasis } from './emphasis';
import type { Measure } from './measure';
import { countText } from './numbers';
import { moreToDecide } from './more-answers';
import { sayHidden } from './say-hidden';
import { leastForPercent } from './say-share';
import { joinSentences } from './sentences';

/** Whether before and after can be told apart, how many went which way, and what the change is of. */
export function sayChange(finding: ChangeFinding, measure: Measure, locale: Locale): string {
	const { hidden, means, design } = finding;
	if (hidden) return sayHidden(hidden, locale);
	if (finding.pairs === 0) return m.say_change_nobody({ ...emphasis }, { locale });
	if (!finding.coarse && (means.before.n ?? 0) === 0 && (means.after.n ?? 0) === 0)
		return m.say_none({}, { locale });
	if (finding.coarse) return sayCoarse(finding, finding.coarse, locale);
	return joinSentences([
		sayVerdict(finding, measure, locale),
		sayDirections(finding, locale),
		sayMore(finding, locale),
		design === 'retrospective' ? m.say_perceived({}, { locale }) : '',
		sayShift(finding, measure, locale)
	]);
}

/** How many went which way, some of them as bounds, and that this is all that is told. */
function sayCoarse(
	{ pairs, design }: ChangeFinding,
	{ improved, same, worse }: NonNullable<ChangeFinding['coarse']>,
	locale: Locale
): string {
	return joinSentences([
		m.say_directions(
			{
				total: formatCount(pairs ?? 0, locale),
				improved: countText(improved, locale),
				same: countText(same, locale),
				worse: countText(worse, locale)
			},
			{ locale }
		),
		m.method_sensitive({}, { locale }),
		design === 'retrospective' ? m.say_perceived({}, { locale }) : ''
	]);
}

function sayVerdict(
	{ verdict, means, difference }: ChangeFinding,
	{ write }: Measure,
	locale: Locale
): string {
	if (verdict === 'too_few') return m.say_change_few({ ...emphasis }, { locale });
	const { before, after } = means;
	const { value, low, high } = difference;
	const few = Math.min(before.n ?? 0, after.n ?? 0) < leastForPercent;
	if (before.mean === null || after.mean === null || (few && verdict === 'cannot_tell')) {
		return m.say_change_same_plain({ ...emphasis }, { locale });
	}
	const said = { ...emphasis, before: write(before.mean), after: write(after.mean) };
	if (value === null || low === null || high === null) {
		return verdict === 'differs'
			? m.say_change_differs(said, { locale })
			: m.say_change_same_plain({ ...emphasis }, { locale });
	}
	const ranged = { ...said, low: write(low), high: write(high) };
	if (verdict === 'cannot_tell') return m.say_change_same(ranged, { locale });
	// A rank test may tell apart what the interval of the mean change does not: then no direction is claimed.
	if (low <= 0 && high >= 0) return m.say_change_differs(said, { locale });
	const say = low > 0 ? m.say_change_higher : m.say_change_lower;
	return say(ranged, { locale });
}

function sayDirections({ directions }: ChangeFinding, locale: Locale): string {
	if (!directions) return '';
	const { improved, same, worse } = directions;
	const total = improved + same + worse;
	if (total === 0) return '';
	const count = (n: number): string => formatCount(n, locale);
	return m.say_directions(
		{ total: count(total), improved: count(improved), same: count(same), worse: count(worse) },
		{ locale }
	);
}

function sayMore({ verdict, pairs, means, difference }: ChangeFinding, locale: Locale): string {
	if (verdict !== 'cannot_tell') return '';
	const answers = pairs ?? (means.before.n ?? 0) + (means.after.n ?? 0);
	const more = moreToDecide(answers, difference);
	return more === null ? '' : m.say_more_answers({ count: formatCount(more, locale) }, { locale });
}

/** How much better or worse the start looks afterwards: before less what people afterwards say it was. */
function sayShift({ responseShift }: ChangeFinding, { write }: Measure, locale: Locale): string {
	if (!responseShift || responseShift.n < leastForPercent || responseShift.value === 0) return '';
	const say = responseShift.value > 0 ? m.say_shift_lower : m.say_shift_higher;
	return say({ value: write(Math.abs(responseShift.value)) }, { locale });
}

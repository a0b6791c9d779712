import type { RuleFacts, RuleNumbers } from '$lib/rules/evaluate-rule';
import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type { RuleName } from '$lib/survey/rule';
import type { Activity } from '$lib/survey/world';
import { addMonths, dayAfter, daysBetween, earlier, later, wholeMonths } from '../programme/days';

/** What a network did, and when it could have. */
export interface ActivityRecord {
	/** The first day that counts: the period's, or the day it began. */
	readonly from: string;
	/** The day after the last. */
	readonly until: string;
	/** Whole months of the period itself, whenever the network began. */
	readonly periodMonths: number;
	/** Within these days, the first of them first. */
	readonly activities: readonly Activity[];
}

type Numbers = ReadonlyMap<string, number>;
type Facts = RuleFacts['indicators'];

/** The days that count for a network that began on `started`, and what it did in them. */
export function recordOf(
	period: { readonly from: string; readonly to: string },
	started: string | null,
	activities: readonly Activity[]
): ActivityRecord {
	const from = started === null ? period.from : later(period.from, started);
	const until = dayAfter(period.to);
	return {
		from,
		until,
		periodMonths: wholeMonths(period.from, until),
		activities: activities
			.filter(({ date }) => date >= from && date < until)
			.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
	};
}

/** What a rule is judged by. */
export function factsFor(rule: RuleName, record: ActivityRecord, numbers: Numbers): Facts {
	const months = wholeMonths(record.from, record.until);
	return new Map<IndicatorName, RuleNumbers>(
		[['months_active', months] as const, ...numbersFor(rule, record, months, numbers)].map(
			([name, value]) => [name, { value }]
		)
	);
}

type Named = readonly [IndicatorName, number];

function numbersFor(
	rule: RuleName,
	record: ActivityRecord,
	months: number,
	numbers: Numbers
): Named[] {
	switch (rule) {
		case 'activity.yearly':
			return yearly(record, numbers);
		case 'activity.period':
			return overPeriod(record, months, numbers);
		case 'activity.newsletters':
			return newsletters(record, months, numbers);
		case 'activity.meetings':
			return meetings(record, months, numbers);
		default:
			throw new Error(`${rule} is not about activity`);
	}
}

/** What is asked for a part of the time is rounded down: nothing is due before its time is over. */
function dueIn(asked: number, months: number, of: number): number {
	return of === 0 ? 0 : Math.floor((asked * months) / of);
}

/** Years are counted from the day it began; what is left of the last is due in proportion. */
function yearly(record: ActivityRecord, numbers: Numbers): Named[] {
	const years = yearsOf(record).map(({ from, until, months }) => ({
		held: eventsIn(record, from, until),
		due: dueIn(numberFor(numbers, 'events'), months, 12),
		jointDue: dueIn(numberFor(numbers, 'joint'), months, 12)
	}));
	const isShort = ({ held, due, jointDue }: (typeof years)[number]): boolean =>
		held.all < due || held.joint < jointDue;
	const sum = (numberOf: (year: (typeof years)[number]) => number): number =>
		years.reduce((total, year) => total + numberOf(year), 0);
	return [
		['events', sum(({ held }) => held.all)],
		['events_due', sum(({ due }) => due)],
		['joint_events', sum(({ held }) => held.joint)],
		['joint_due', sum(({ jointDue }) => jointDue)],
		['short_years', years.filter(isShort).length]
	];
}

function yearsOf({ from, until }: ActivityRecord) {
	const years = [];
	for (let start = 0; addMonths(from, start) < until; start += 12) {
		const [first, last] = [addMonths(from, start), earlier(addMonths(from, start + 12), until)];
		years.push({ from: first, until: last, months: wholeMonths(first, last) });
	}
	return years;
}

function eventsIn({ activities }: ActivityRecord, from: string, until: string) {
	const held = activities.filter(
		({ type, date }) => type === 'event' && date >= from && date < until
	);
	return { all: held.length, joint: held.filter(({ joint }) => joint).length };
}

function overPeriod(record: ActivityRecord, months: number, numbers: Numbers): Named[] {
	const { periodMonths, from, until } = record;
	const inYear = (key: string) => {
		const year = String(numberFor(numbers, key)).padStart(4, '0');
		const first = later(from, `${year}-01-01`);
		const end = earlier(until, dayAfter(`${year}-12-31`));
		const isDue = wholeMonths(first, end) >= Math.max(1, numberFor(numbers, 'joint_months'));
		return {
			joint: eventsIn(record, first, end).joint,
			due: isDue ? numberFor(numbers, 'joint') : 0
		};
	};
	const [one, two] = [inYear('first_year'), inYear('second_year')];
	return [
		['events', eventsIn(record, from, until).all],
		['events_due', dueIn(numberFor(numbers, 'events'), months, periodMonths)],
		['joint_first', one.joint],
		['joint_first_due', one.due],
		['joint_second', two.joint],
		['joint_second_due', two.due]
	];
}

function newsletters(record: ActivityRecord, months: number, numbers: Numbers): Named[] {
	const { from, until } = record;
	const sent = datesOf(record, 'newsletter');
	const gaps = [...sent, until].map((date, i) => daysBetween(sent[i - 1] ?? from, date));
	return [
		['newsletters', sent.length],
		['newsletters_due', dueIn(numberFor(numbers, 'yearly'), months, 12)],
		['newsletter_gap', Math.max(...gaps)]
	];
}

function datesOf({ activities }: ActivityRecord, wanted: Activity['type']): string[] {
	return activities.flatMap(({ type, date }) => (type === wanted ? [date] : []));
}

/** Of the most that there is room for, a part of the time is rounded up. */
function meetings(record: ActivityRecord, months: number, numbers: Numbers): Named[] {
	const { periodMonths } = record;
	const most = numberFor(numbers, 'steering_most');
	return [
		['steering_meetings', datesOf(record, 'steering_meeting').length],
		['steering_least', dueIn(numberFor(numbers, 'steering_least'), months, periodMonths)],
		['steering_most', periodMonths === 0 ? 0 : Math.ceil((most * months) / periodMonths)],
		['company_meetings', datesOf(record, 'company_meeting').length],
		['company_due', dueIn(numberFor(numbers, 'company'), months, 12)]
	];
}

function numberFor(numbers: Numbers, key: string): number {
	const value = numbers.get(key);
	if (value === undefined) throw new Error(`No number ${key}`);
	return value;
}

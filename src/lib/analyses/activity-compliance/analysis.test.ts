import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallSurvey } from '../../../../tests/small-survey';
import { inputOver } from '../../../../tests/built-survey';
import { createArrayEngine } from '$lib/engine/arrays';
import type { RuleSettings } from '$lib/survey/rule-settings';
import { worldSchema } from '$lib/survey/world';
import { activityCompliance } from './analysis';
import { addMonths, dayAfter, daysBetween, wholeMonths } from '../programme/days';

const period = { phase: 'main_project', from: '2015-01-01', to: '2016-12-31' };

const log = (network: string, type: string, ...dates: readonly string[]) =>
	dates.map((date) => {
		const joint = date.endsWith('*');
		return { network, type, date: date.replace('*', ''), joint };
	});

async function analyse(world: object, params: object = {}, rules: RuleSettings = []) {
	const input = await inputOver(createArrayEngine(), smallSurvey);
	const read = worldSchema.parse({ periods: [period], ...world });
	const { findings, issues } = await activityCompliance.run(
		{ ...input, world: read, rules },
		activityCompliance.schema.parse(params)
	);
	const verdicts = findings.flatMap((one) => (one.kind === 'verdict' ? [one] : []));
	return {
		issues: issues.map(({ code }) => code),
		verdict: (rule: string, network = 'Durup') =>
			verdicts.find((one) => one.rule === rule && one.subject?.label === network),
		/** Conditions as what was held against what. */
		held: (rule: string, network = 'Durup') =>
			verdicts
				.find((one) => one.rule === rule && one.subject?.label === network)
				?.conditions.filter(({ indicator }) => indicator !== 'months_active')
				.map(({ indicator, left, right, met }) => [indicator, left, right, met]),
		findings
	};
}

const durup = { name: 'Durup', kind: 'network' };

describe('events', () => {
	const four = log('Durup', 'event', '2015-03-10', '2015-10-01*', '2016-04-05', '2016-09-20*');

	// Two years of three are six; four were held, two each year. The period as a whole asks for four.
	it('may be enough for the period and too few for every year: both are told', async () => {
		const { verdict, held } = await analyse({ sites: [durup], activities: four });
		expect(verdict('activity.period')).toMatchObject({ verdict: 'complies', n: null });
		expect(verdict('activity.yearly')).toMatchObject({ verdict: 'falls_short' });
		expect(held('activity.yearly')).toEqual([
			['events', 4, 6, false],
			['joint_events', 2, 2, true],
			['short_years', 2, 0, false]
		]);
		expect(held('activity.period')).toEqual([
			['events', 4, 4, true],
			['joint_first', 1, 1, true],
			['joint_second', 1, 1, true]
		]);
	});

	// Six in the first year and none in the second are six of six, and yet a year without.
	it('of one year do not make up for another', async () => {
		const all = ['02-01', '03-01', '04-01', '05-01', '06-01*', '07-01*'].map((d) => `2015-${d}`);
		const { held } = await analyse({ activities: log('Durup', 'event', ...all) });
		expect(held('activity.yearly')).toEqual([
			['events', 6, 6, true],
			['joint_events', 2, 2, true],
			['short_years', 1, 0, false]
		]);
	});

	// From 15 July 2015 to 31 December 2016 it is 17 whole months: a year, due 3, and five months, due
	// 3 * 5 / 12 = 1.25, so 1. Of the period 4 * 17 / 24 = 2.83, so 2. Five months of 2015 are fewer than six: no joint event.
	it('are due from the day the network began, rounded down', async () => {
		const { held, verdict } = await analyse({
			sites: [{ ...durup, started: '2015-07-15' }],
			activities: log('Durup', 'event', '2015-01-10', '2015-09-01', '2016-02-01*', '2016-05-01')
		});
		expect(held('activity.yearly')).toEqual([
			['events', 3, 4, false],
			['joint_events', 1, 1, true],
			['short_years', 1, 0, false]
		]);
		expect(held('activity.period')).toEqual([
			['events', 3, 2, true],
			['joint_first', 0, 0, true],
			['joint_second', 1, 1, true]
		]);
		expect(verdict('activity.period')).toMatchObject({ verdict: 'complies' });
	});

	it('flip a verdict at the number that was held', async () => {
		const { verdict } = await analyse({ activities: four });
		expect(verdict('activity.yearly')?.flips).toContainEqual({
			...{ kind: 'threshold', key: 'events', from: 3, to: 2, verdict: 'complies' }
		});
		expect(verdict('activity.period')?.flips).toContainEqual({
			...{ kind: 'threshold', key: 'events', from: 4, to: 5, verdict: 'falls_short' }
		});
	});

	it('are asked for in other years when the rule says so', async () => {
		const rules = [
			{
				...{ rule: 'activity.period', version: '1.0.0' },
				values: [{ key: 'second_year', value: 2014 }]
			}
		];
		const { held } = await analyse({ activities: four }, {}, rules);
		expect(held('activity.period')).toContainEqual(['joint_second', 0, 0, true]);
	});
});

describe('newsletters', () => {
	// 1 January to 1 March is 59 days, to 15 May 75, to 30 July 76 and on to the end of the year 155.
	it('come often enough when no gap is longer than asked for, the ends of the period too', async () => {
		const year = { from: '2015-01-01', to: '2015-12-31' };
		const dates = ['2015-03-01', '2015-05-15', '2015-07-30'];
		const { held, verdict } = await analyse(
			{ activities: log('Durup', 'newsletter', ...dates) },
			year
		);
		expect(held('activity.newsletters')).toEqual([
			['newsletters', 3, 6, false],
			['newsletter_gap', 155, 75, false]
		]);
		expect(verdict('activity.newsletters')).toMatchObject({ verdict: 'falls_short' });
		const more = [...dates, '2015-09-01', '2015-10-20', '2015-12-01', '2015-05-10'];
		const enough = await analyse({ activities: log('Durup', 'newsletter', ...more) }, year);
		expect(enough.held('activity.newsletters')).toEqual([
			['newsletters', 7, 6, true],
			['newsletter_gap', 76, 75, false]
		]);
	});
});

describe('meetings', () => {
	const steering = (count: number) =>
		log(
			'Durup',
			'steering_meeting',
			...Array.from({ length: count }, (_, i) => `2015-0${i + 1}-10`)
		);
	const company = log(
		'Durup',
		'company_meeting',
		'2015-02-02',
		'2015-08-08',
		'2016-02-02',
		'2016-08-08'
	);

	it.each([
		[5, 'falls_short'],
		[6, 'complies'],
		[8, 'complies'],
		[9, 'falls_short']
	])('of the steering group, %i of them: %s', async (count, verdict) => {
		const found = await analyse({ activities: [...steering(count), ...company] });
		expect(found.verdict('activity.meetings')).toMatchObject({ verdict });
	});

	// 24 months of two a year.
	it('of the companies are two a year', async () => {
		const { held } = await analyse({ activities: [...steering(6), ...company.slice(1)] });
		expect(held('activity.meetings')).toContainEqual(['company_meetings', 3, 4, false]);
	});
});

describe('networks', () => {
	it('are found by what they were called before, and stand without activity when they had none', async () => {
		const { verdict, held } = await analyse({
			sites: [
				{ ...durup, formerly: ['Durup Handel'] },
				{ name: 'Selde', kind: 'network' },
				{ name: 'Durup', kind: 'village' }
			],
			activities: [
				...log('durup handel', 'event', '2015-05-05'),
				...log('Rødding', 'event', '2015-01-01'),
				...log('rødding ', 'event', '2015-02-01')
			]
		});
		expect(held('activity.period')?.[0]).toEqual(['events', 1, 4, false]);
		expect(held('activity.period', 'Rødding')?.[0]).toEqual(['events', 2, 4, false]);
		expect(verdict('activity.period', 'Selde')).toMatchObject({ verdict: 'falls_short' });
		expect(verdict('activity.period', 'durup handel')).toBeUndefined();
	});

	it('that have not begun are not judged', async () => {
		const { verdict } = await analyse({ sites: [{ ...durup, started: '2017-01-01' }] });
		expect(verdict('activity.yearly')).toMatchObject({ verdict: 'none', ground: 'not_active' });
	});

	it('stand side by side with the numbers of each rule', async () => {
		const { findings } = await analyse({ sites: [durup, { ...durup, name: 'Selde' }] });
		const tables = findings.flatMap((one) => (one.kind === 'indicators' ? [one] : []));
		expect(tables).toHaveLength(4);
		expect(tables[0]).toMatchObject({
			...{ family: 'activity', by: null },
			subjects: [{ label: 'Durup' }, { label: 'Selde' }]
		});
		expect(tables[0]?.rows.map(({ name, cells }) => [name, cells[0]?.value])).toContainEqual([
			'events_due',
			6
		]);
	});

	it.each([
		[{}, {}, 'activity.none'],
		[{ sites: [durup], periods: [] }, {}, 'activity.no_period'],
		[{ sites: [durup] }, { from: '2016-01-01', to: '2015-01-01' }, 'activity.no_period']
	])('cannot be judged without a log and a period', async (world, params, code) => {
		expect(await analyse(world, params)).toMatchObject({ findings: [], issues: [code] });
	});
});

describe('months', () => {
	it.each([
		['2015-01-01', '2016-01-01', 12],
		['2015-01-01', '2015-12-31', 11],
		['2015-01-31', '2015-02-28', 1],
		['2016-02-29', '2017-02-28', 12],
		['2015-07-15', '2017-01-01', 17],
		['2015-01-02', '2015-01-02', 0],
		['2015-02-01', '2015-01-01', 0]
	])('from %s until %s are %i', (from, until, months) => {
		expect(wholeMonths(from, until)).toBe(months);
	});

	it('are as many as can be added without passing the end', () => {
		const day = fc
			.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
			.map((date) => date.toISOString().slice(0, 10));
		fc.assert(
			fc.property(day, day, (from, until) => {
				const months = wholeMonths(from, until);
				if (until > from) expect(addMonths(from, months) <= until).toBe(true);
				expect(addMonths(from, months + 1) > until).toBe(true);
				expect(daysBetween(from, dayAfter(from))).toBe(1);
			})
		);
	});
});

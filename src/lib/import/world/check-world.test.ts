import { describe, expect, it } from 'vitest';
import { buildSurvey } from '../../../../tests/built-survey';
import { locales } from '$lib/i18n/locale';
import { worldSchema } from '$lib/survey/world';
import { describeIssue } from '../words';
import { checkWorld } from './check-world';

const check = (world: object) => checkWorld(worldSchema.parse(world));
const durup = { name: 'Durup', kind: 'network' };
const event = (more: object) => ({ name: 'Frokost', format: 'breakfast', ...more });
const main = { phase: 'main_project', from: '2015-01-01', to: '2016-12-31' };

describe('the world around a survey', () => {
	it.each<[string, object, object]>([
		[
			'world.site_unknown',
			{ sites: [durup], activities: [{ network: 'Selde', date: '2015-01-01', type: 'event' }] },
			{ site: 'Selde', table: 'activities' }
		],
		[
			'world.site_renamed',
			{
				sites: [{ ...durup, formerly: ['Nørre Durup'] }],
				externals: [{ site: 'nørre durup', name: 'Jobs', value: 3 }]
			},
			{ old: 'nørre durup', site: 'Durup' }
		],
		['world.site_twice', { sites: [durup, { ...durup, name: ' DURUP ' }] }, { site: ' DURUP ' }],
		[
			'world.parent_unknown',
			{ sites: [{ ...durup, within: 'Skive' }] },
			{ site: 'Durup', within: 'Skive' }
		],
		[
			'world.periods_overlap',
			{ periods: [main, { phase: 'prestudy', from: '2014-06-01', to: '2015-01-01' }] },
			{ from: '2015-01-01', to: '2015-01-01' }
		],
		[
			'world.period_turned',
			{ periods: [{ phase: 'prestudy', from: '2015-06-01', to: '2015-01-01' }] },
			{ from: '2015-06-01', to: '2015-01-01' }
		],
		[
			'world.event_outside',
			{ periods: [main], events: [event({ date: '2014-12-31', phase: 'main_project' })] },
			{ event: 'Frokost', date: '2014-12-31', from: main.from, to: main.to }
		],
		[
			'world.started_late',
			{
				sites: [{ ...durup, started: '2015-03-01' }],
				activities: [{ network: 'Durup', date: '2015-02-01', type: 'event' }]
			},
			{ site: 'Durup', started: '2015-03-01', date: '2015-02-01' }
		],
		[
			'world.more_came',
			{ events: [event({ invited: 10, attended: 12 })] },
			{ event: 'Frokost', invited: 10, attended: 12 }
		],
		[
			'world.members_many',
			{ sites: [{ ...durup, population: 60, members: 61 }] },
			{ site: 'Durup', members: 61, population: 60 }
		],
		[
			'world.goal_unknown',
			{ goals: ['Vekst'], supports: [{ goal: 'Bosetting', indicators: ['new_jobs'] }] },
			{ goal: 'Bosetting' }
		],
		[
			'world.indicator_unknown',
			{ goals: ['Vekst'], supports: [{ goal: 'Vekst', indicators: ['happiness'] }] },
			{ goal: 'Vekst', indicator: 'happiness' }
		],
		[
			'world.gate_skipped',
			{
				decisions: [
					{ date: '2015-03-01', site: 'Durup', gate: 'screen', verdict: 'Ja', outcome: 'go' },
					{ date: '2015-06-01', site: 'Durup', gate: 'membership', verdict: 'Ja', outcome: 'go' },
					{
						...{ date: '2015-06-02', site: 'Durup', gate: 'membership', verdict: 'Ja' },
						...{ outcome: 'go', override: 'Møtet var felles med Glyngøre' }
					}
				]
			},
			{ gate: 'membership', before: 'info_meeting', site: 'Durup' }
		]
	])('has %s told in every language', (code, world, values) => {
		const issues = check(world);
		expect(issues).toMatchObject([{ code, values }]);
		for (const locale of locales)
			for (const issue of issues) expect(describeIssue(issue, locale)).not.toContain('{');
	});

	it('says of sites that lie within one another which they are', () => {
		const sites = [
			{ ...durup, within: 'Skive' },
			{ name: 'Skive', kind: 'region', within: 'Durup' },
			{ name: 'Selde', kind: 'village', within: 'Skive' }
		];
		expect(check({ sites }).map(({ code, values }) => [code, values?.['site']])).toEqual([
			['world.parent_circle', 'Durup'],
			['world.parent_circle', 'Skive']
		]);
	});

	it('is not odd when a village and a network have one name, and the network a log', () => {
		const sites = [{ name: 'Durup', kind: 'village', started: '2016-01-01' }, durup];
		const activities = [{ network: 'Durup', date: '2015-02-01', type: 'event' }];
		expect(check({ sites, activities, periods: [main] })).toEqual([]);
	});

	it('is compared with the answers of a survey about places', () => {
		const survey = buildSurvey([
			{
				id: 'q1',
				kind: 'single',
				labels: ['Durup', 'Selde'],
				answers: ['Durup', 'Durup', 'Selde']
			},
			{ id: 'q2', kind: 'single', labels: ['Ja', 'Nej'], answers: ['Ja', 'Nej', 'Ja'] }
		]);
		const counted = {
			...survey,
			questions: survey.questions.map((question) =>
				question.kind === 'single' && question.id === 'q1'
					? { ...question, options: question.options.map((o, i) => ({ ...o, count: 2 - i })) }
					: question
			)
		};
		const world = worldSchema.parse({
			sites: [
				{ name: 'Durup', kind: 'village', population: 1 },
				{ name: 'Selde', kind: 'village', population: 1 }
			]
		});
		expect(checkWorld(world, counted)).toMatchObject([
			{ code: 'world.population_small', values: { site: 'Durup', answers: 2, population: 1 } }
		]);
	});
});

import { m } from '$lib/i18n/messages';
import type { IssueCode } from '$lib/survey/issue';
import type { Values, Wording } from './reason-words';

const fact = (values: Values, name: string): string => String(values[name] ?? '');

type Options = Parameters<Wording>[1];

function gateWords(gate: string, o: Options): string {
	const words = new Map<string, typeof m.gate_screen>([
		['screen', m.gate_screen],
		['readiness.go', m.rule_readiness_go],
		['info_meeting', m.gate_info_meeting],
		['membership', m.gate_membership]
	]);
	return words.get(gate)?.({}, o) ?? gate;
}

/** What is odd about the world around a survey, and what keeps programmes from being judged. */
export const programmeIssueWords = {
	'instrument.slot_unfit': (v, o) =>
		m.issue_slot_unfit({ question: fact(v, 'question'), slot: fact(v, 'slot') }, o),
	'rule.thresholds_refused': (v, o) =>
		m.issue_thresholds_refused({ rule: fact(v, 'rule'), keys: fact(v, 'keys') }, o),
	'workshop.room_too_few': (v, o) =>
		m.issue_workshop_room_too_few({ questions: fact(v, 'questions') }, o),
	'network.no_size': (_v, o) => m.issue_network_no_size({}, o),
	'network.size_seen': (v, o) => m.issue_network_size_seen({ seen: fact(v, 'seen') }, o),
	'network.size_small': (v, o) =>
		m.issue_network_size_small({ said: fact(v, 'said'), seen: fact(v, 'seen') }, o),
	'network.unnamed': (v, o) => m.issue_network_unnamed({ count: fact(v, 'count') }, o),
	'readiness.no_join': (_v, o) => m.issue_readiness_no_join({}, o),
	'readiness.village_several': (v, o) =>
		m.issue_readiness_village_several({ question: fact(v, 'question') }, o),
	'readiness.no_population': (v, o) =>
		m.issue_readiness_no_population({ sites: fact(v, 'sites') }, o),
	'readiness.no_population_all': (_v, o) => m.issue_readiness_no_population_all({}, o),
	'readiness.no_break_even': (_v, o) => m.issue_readiness_no_break_even({}, o),
	'readiness.fee_unread': (v, o) =>
		m.issue_readiness_fee_unread({ answers: fact(v, 'answers') }, o),
	'activity.none': (_v, o) => m.issue_activity_none({}, o),
	'activity.no_period': (_v, o) => m.issue_activity_no_period({}, o),
	'programmes.twice': (v, o) => m.issue_programmes_twice({ units: fact(v, 'units') }, o),
	'phases.none': (_v, o) => m.issue_phases_none({}, o),
	'rule.thresholds_contradict': (v, o) =>
		m.issue_thresholds_contradict({ rule: fact(v, 'rule'), keys: fact(v, 'keys') }, o),
	'world.site_unknown': (v, o) =>
		m.issue_world_site_unknown({ site: fact(v, 'site'), table: fact(v, 'table') }, o),
	'world.population_small': (v, o) =>
		m.issue_world_population_small(
			{ site: fact(v, 'site'), answers: fact(v, 'answers'), population: fact(v, 'population') },
			o
		),
	'world.site_twice': (v, o) => m.issue_world_site_twice({ site: fact(v, 'site') }, o),
	'world.site_renamed': (v, o) =>
		m.issue_world_site_renamed({ old: fact(v, 'old'), site: fact(v, 'site') }, o),
	'world.parent_unknown': (v, o) =>
		m.issue_world_parent_unknown({ site: fact(v, 'site'), within: fact(v, 'within') }, o),
	'world.parent_circle': (v, o) => m.issue_world_parent_circle({ site: fact(v, 'site') }, o),
	'world.periods_overlap': (v, o) =>
		m.issue_world_periods_overlap({ from: fact(v, 'from'), to: fact(v, 'to') }, o),
	'world.period_turned': (v, o) =>
		m.issue_world_period_turned({ to: fact(v, 'to'), from: fact(v, 'from') }, o),
	'world.event_outside': (v, o) =>
		m.issue_world_event_outside(
			{ event: fact(v, 'event'), date: fact(v, 'date'), from: fact(v, 'from'), to: fact(v, 'to') },
			o
		),
	'world.started_late': (v, o) =>
		m.issue_world_started_late(
			{ site: fact(v, 'site'), started: fact(v, 'started'), date: fact(v, 'date') },
			o
		),
	'world.more_came': (v, o) =>
		m.issue_world_more_came(
			{ invited: fact(v, 'invited'), event: fact(v, 'event'), attended: fact(v, 'attended') },
			o
		),
	'world.goal_unknown': (v, o) => m.issue_world_goal_unknown({ goal: fact(v, 'goal') }, o),
	'world.indicator_unknown': (v, o) =>
		m.issue_world_indicator_unknown({ goal: fact(v, 'goal'), indicator: fact(v, 'indicator') }, o),
	'world.gate_skipped': (v, o) =>
		m.issue_world_gate_skipped(
			{
				gate: gateWords(fact(v, 'gate'), o),
				before: gateWords(fact(v, 'before'), o),
				site: fact(v, 'site') || m.verdict_everyone({}, o)
			},
			o
		),
	'world.members_many': (v, o) =>
		m.issue_world_members_many(
			{ site: fact(v, 'site'), members: fact(v, 'members'), population: fact(v, 'population') },
			o
		),
	'world.column_missing': (v, o) =>
		m.issue_world_column_missing({ column: fact(v, 'column'), headers: fact(v, 'headers') }, o),
	'world.column_twice': (v, o) => m.issue_world_column_twice({ column: fact(v, 'column') }, o),
	'world.cell_empty': (v, o) => m.issue_world_cell_empty({ column: fact(v, 'column') }, o),
	'world.number_unread': (v, o) =>
		m.issue_world_number_unread({ cell: fact(v, 'cell'), column: fact(v, 'column') }, o),
	'world.date_unread': (v, o) => m.issue_world_date_unread({ cell: fact(v, 'cell') }, o),
	'world.word_unknown': (v, o) =>
		m.issue_world_word_unknown(
			{ cell: fact(v, 'cell'), column: fact(v, 'column'), words: fact(v, 'words') },
			o
		),
	'world.text_long': (v, o) =>
		m.issue_world_text_long({ column: fact(v, 'column'), most: fact(v, 'most') }, o),
	'world.too_many': (v, o) =>
		m.issue_world_too_many({ rows: fact(v, 'rows'), most: fact(v, 'most') }, o)
} as const satisfies Partial<Record<IssueCode, Wording>>;

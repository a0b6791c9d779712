import { formatCount, formatDay } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import {
	eventFormats,
	phases,
	siteKinds,
	type Phase,
	type ProgrammeEvent,
	type Site
} from '$lib/survey/world';
import type { WorldPartName } from './programme-dialog';

const kinds: Readonly<Record<Site['kind'], () => string>> = {
	municipality: () => m.site_kind_municipality(),
	village: () => m.site_kind_village(),
	network: () => m.site_kind_network(),
	cluster: () => m.site_kind_cluster(),
	community: () => m.site_kind_community(),
	region: () => m.site_kind_region(),
	garden: () => m.site_kind_garden()
};

const formats: Readonly<Record<ProgrammeEvent['format'], () => string>> = {
	workshop: () => m.event_format_workshop(),
	breakfast: () => m.event_format_breakfast(),
	forum: () => m.event_format_forum(),
	meeting: () => m.event_format_meeting(),
	course: () => m.event_format_course(),
	other: () => m.event_format_other()
};

const phaseWords: Readonly<Record<Phase, () => string>> = {
	prestudy: () => m.phase_prestudy(),
	preproject: () => m.phase_preproject(),
	main_project: () => m.phase_main_project(),
	discover: () => m.phase_discover(),
	dream: () => m.phase_dream(),
	design: () => m.phase_design(),
	deliver: () => m.phase_deliver()
};

const parts: Readonly<Record<WorldPartName, () => string>> = {
	programme: () => m.world_part_programme(),
	phases: () => m.world_part_phases(),
	sites: () => m.world_part_sites(),
	events: () => m.world_part_events(),
	activities: () => m.world_part_activities(),
	decisions: () => m.world_part_decisions()
};

/** What people call a part of what is known around a survey. */
export const sayPart = (part: WorldPartName): string => parts[part]();

const choices = <Name extends string>(
	names: readonly Name[],
	words: Readonly<Record<Name, () => string>>
) => names.map((value) => ({ value, label: words[value]() }));

export const kindChoices = () => choices(siteKinds, kinds);
export const formatChoices = () => choices(eventFormats, formats);
export const phaseChoices = () => choices(phases, phaseWords);

/** What people call a phase. */
export const sayPhase = (phase: Phase): string => phaseWords[phase]();

/** What is known of a site besides its name, a phrase each. */
export function siteFacts(site: Site, locale: Locale): string[] {
	const { kind, population, invited, members, started, within, code } = site;
	const count = (number: number) => ({ count: formatCount(number, locale) });
	return [
		code === null ? kinds[kind]() : `${kinds[kind]()} ${code}`,
		...(within === null ? [] : [m.world_lies_within({ site: within })]),
		...(population === null ? [] : [m.world_in_all(count(population))]),
		...(invited === null ? [] : [m.world_invited(count(invited))]),
		...(members === null ? [] : [m.world_members_fact(count(members))]),
		...(started === null ? [] : [m.world_active_from({ day: formatDay(started, locale) })])
	];
}

/** What is known of an event besides its name, a phrase each. */
export function eventFacts(event: ProgrammeEvent, locale: Locale): string[] {
	const { format, date, site, phase, invited, attended } = event;
	const count = (number: number) => ({ count: formatCount(number, locale) });
	return [
		formats[format](),
		...(date === null ? [] : [formatDay(date, locale)]),
		...(site === null ? [] : [site]),
		...(phase === null ? [] : [phaseWords[phase]()]),
		...(invited === null ? [] : [m.world_invited(count(invited))]),
		...(attended === null ? [] : [m.world_attended(count(attended))])
	];
}

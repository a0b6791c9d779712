import { formatNames, kindNames, phaseNames } from '$lib/charts/programmes/world-names';
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

export const kindChoices = () => choices(siteKinds, kindNames);
export const formatChoices = () => choices(eventFormats, formatNames);
export const phaseChoices = () => choices(phases, phaseNames);

/** What people call a phase. */
export const sayPhase = (phase: Phase): string => phaseNames[phase]();

/** What is known of a site besides its name, a phrase each. */
export function siteFacts(site: Site, locale: Locale): string[] {
	const { kind, population, invited, members, started, within, code } = site;
	const count = (number: number) => ({ count: formatCount(number, locale) });
	return [
		code === null ? kindNames[kind]() : `${kindNames[kind]()} ${code}`,
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
		formatNames[format](),
		...(date === null ? [] : [formatDay(date, locale)]),
		...(site === null ? [] : [site]),
		...(phase === null ? [] : [phaseNames[phase]()]),
		...(invited === null ? [] : [m.world_invited(count(invited))]),
		...(attended === null ? [] : [m.world_attended(count(attended))])
	];
}

import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { Finding } from '$lib/survey/finding';
import type { NamedUnits } from '$lib/survey/findings/named-units';
import type { Phase, ProgrammeEvent, Site } from '$lib/survey/world';

type Name = typeof m.phase_prestudy;

/** What people call a kind of site. */
export const kindNames: Readonly<Record<Site['kind'], Name>> = {
	municipality: m.site_kind_municipality,
	village: m.site_kind_village,
	network: m.site_kind_network,
	cluster: m.site_kind_cluster,
	community: m.site_kind_community,
	region: m.site_kind_region,
	garden: m.site_kind_garden
};

/** What people call a format of events. */
export const formatNames: Readonly<Record<ProgrammeEvent['format'], Name>> = {
	workshop: m.event_format_workshop,
	breakfast: m.event_format_breakfast,
	forum: m.event_format_forum,
	meeting: m.event_format_meeting,
	course: m.event_format_course,
	other: m.event_format_other
};

/** What people call a phase. */
export const phaseNames: Readonly<Record<Phase, Name>> = {
	prestudy: m.phase_prestudy,
	preproject: m.phase_preproject,
	main_project: m.phase_main_project,
	discover: m.phase_discover,
	dream: m.phase_dream,
	design: m.phase_design,
	deliver: m.phase_deliver
};

const names: Readonly<Record<NamedUnits, ReadonlyMap<string, Name>>> = {
	kind: new Map(Object.entries(kindNames)),
	format: new Map(Object.entries(formatNames)),
	phase: new Map(Object.entries(phaseNames))
};

/** The finding with people's words for units whose labels are names of ours. */
export function withUnitNames(finding: Finding, locale: Locale): Finding {
	if (!('unit' in finding) || finding.unit === undefined) return finding;
	const known = names[finding.unit];
	const named = <T extends { readonly label: string }>(units: readonly T[]): T[] =>
		units.map((unit) => ({
			...unit,
			label: known.get(unit.label)?.({}, { locale }) ?? unit.label
		}));
	switch (finding.kind) {
		case 'groups':
			return { ...finding, groups: named(finding.groups) };
		case 'units':
			return { ...finding, units: named(finding.units) };
		case 'trend':
			return { ...finding, points: named(finding.points) };
	}
}

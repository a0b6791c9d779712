import type { ChoiceQuestion } from '$lib/survey/question';
import { siteFinder, type FindSite } from '$lib/survey/sites';
import { phases, type ProgrammeEvent, type Site, type World } from '$lib/survey/world';
import { groupOptions } from '../find-question';
import { findEvent } from '../programme/find-event';
import type { UnitKind } from './schema';

/** What stands side by side with others of its kind. */
export interface ComparedUnit {
	readonly code: number;
	/** A format or a phase by its code; all else in the words of the data. */
	readonly label: string;
	/** Codes of the options whose answers are its own. */
	readonly options: readonly number[];
}

export interface Units {
	readonly units: readonly ComparedUnit[];
	/** Options of which nothing is known that would say where they belong. */
	readonly unknown: readonly string[];
}

/** The units of a question: one for each option, or for each site, format, phase or half-year of the events that they name, or for what the sites lie within or are. */
export function findUnits(by: ChoiceQuestion, kind: UnitKind, world: World): Units {
	const options = groupOptions(by);
	if (kind === 'answer') {
		return {
			units: options.map(({ code, label }) => ({ code, label, options: [code] })),
			unknown: []
		};
	}
	const findSite = siteFinder(world.sites);
	const named = options.map(({ code, label }) => ({
		code,
		label,
		unit: unitOf(label, kind, findEvent(world, label), findSite)
	}));
	const ordered = inOrder([...new Set(named.flatMap(({ unit }) => unit ?? []))], kind);
	return {
		units: ordered.map((label, place) => ({
			...{ code: place + 1, label },
			options: named.flatMap(({ code, unit }) => (unit === label ? [code] : []))
		})),
		unknown: named.flatMap(({ label, unit }) => (unit === null ? [label] : []))
	};
}

/** Half-years and phases follow one another; the others stand as the answers do. */
function inOrder(labels: readonly string[], kind: UnitKind): readonly string[] {
	if (kind === 'season') return [...labels].sort();
	return kind === 'phase' ? phases.filter((phase) => labels.includes(phase)) : labels;
}

function unitOf(
	label: string,
	kind: Exclude<UnitKind, 'answer'>,
	event: ProgrammeEvent | null,
	findSite: FindSite
): string | null {
	const site = (): Site | null => findSite(event?.site ?? label);
	switch (kind) {
		case 'site':
			return site()?.name ?? event?.site ?? null;
		case 'within': {
			const within = site()?.within ?? null;
			return within === null ? null : (findSite(within)?.name ?? within);
		}
		case 'kind':
			return site()?.kind ?? null;
		case 'format':
			return event?.format ?? null;
		case 'phase':
			return event?.phase ?? null;
		case 'season':
			return event?.date ? seasonOf(event.date) : null;
	}
}

/** The half of the year, so that seasons sort as they follow one another: `2026-1`. */
function seasonOf(day: string): string {
	const [year = '', month = ''] = day.split('-');
	return `${year}-${Number(month) <= 6 ? 1 : 2}`;
}

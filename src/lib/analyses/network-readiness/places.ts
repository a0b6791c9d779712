import { isFormerName, siteFinder, type FindSite } from '$lib/survey/sites';
import type { ProgrammeEvent, Site, World } from '$lib/survey/world';
import type { ImportIssue } from '$lib/survey/issue';
import type { ChoiceQuestion } from '$lib/survey/question';
import { groupOptions } from '../find-question';

/** A village, or another group of firms that may have a network of its own. */
export interface Place {
	/** Of the option of the question that tells them apart. */
	readonly code: number;
	readonly label: string;
	/** Firms there; null when it is not known. */
	readonly population: number | null;
	readonly afterwards: Afterwards;
}

/** What became of it after the survey, of which no answer tells; null for what is not known. */
export interface Afterwards {
	/** Who came to the event of the place that most came to: of several events nobody is counted twice. */
	readonly came: number | null;
	readonly joined: number | null;
}

export const nothingAfterwards: Afterwards = { came: null, joined: null };

/** The places that a question tells apart, with how many firms there are. `elsewhere` is the option of those in none. */
export function placesOf(
	question: ChoiceQuestion,
	elsewhere: number | null,
	world: Pick<World, 'sites' | 'events'>
): { readonly places: readonly Place[]; readonly issues: readonly ImportIssue[] } {
	const findSite = siteFinder(world.sites);
	const options = groupOptions(question).filter(({ code }) => code !== elsewhere);
	const named = options.map((option) => ({ option, site: findSite(option.label, 'village') }));
	const issues = named.flatMap(({ option: { label }, site }): ImportIssue[] =>
		site && isFormerName(label, site) ? [renamed(label, site.name)] : []
	);
	// Two answers for one site: how many firms each of them is about is not known.
	const twice = new Set(
		named.flatMap(({ site }, i) =>
			site && named.some((other, j) => j !== i && other.site === site) ? [site] : []
		)
	);
	return {
		places: named.map(({ option: { code, label }, site }) => ({
			code,
			label,
			population: site && !twice.has(site) ? site.population : null,
			afterwards:
				site && !twice.has(site) ? afterwardsOf(site, findSite, world.events) : nothingAfterwards
		})),
		issues
	};
}

/** Members are those of the village, else those of the network that is called as it is. */
function afterwardsOf(
	site: Site,
	findSite: FindSite,
	events: readonly ProgrammeEvent[]
): Afterwards {
	const network = findSite(site.name, 'network');
	const came = events.flatMap((event) => {
		const held = event.site === null ? null : findSite(event.site, site.kind);
		const isOwn = held === site || (held !== null && held === network);
		return isOwn && event.attended !== null ? [event.attended] : [];
	});
	return {
		came: came.length === 0 ? null : Math.max(...came),
		joined: site.members ?? (network?.kind === 'network' ? network.members : null)
	};
}

function renamed(old: string, site: string): ImportIssue {
	return {
		...{ code: 'world.site_renamed', severity: 'info' },
		detail: `${old} is now called ${site}`,
		values: { old, site }
	};
}

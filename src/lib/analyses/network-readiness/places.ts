import type { FindSite } from '$lib/survey/sites';
import { isFormerName } from '$lib/survey/sites';
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
}

/** The places that a question tells apart, with how many firms there are. `elsewhere` is the option of those in none. */
export function placesOf(
	question: ChoiceQuestion,
	elsewhere: number | null,
	findSite: FindSite
): { readonly places: readonly Place[]; readonly issues: readonly ImportIssue[] } {
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
			population: site && !twice.has(site) ? site.population : null
		})),
		issues
	};
}

function renamed(old: string, site: string): ImportIssue {
	return {
		...{ code: 'world.site_renamed', severity: 'info' },
		detail: `${old} is now called ${site}`,
		values: { old, site }
	};
}

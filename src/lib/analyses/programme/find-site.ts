import { normaliseText } from '$lib/survey/normalise';
import type { Site, World } from '$lib/survey/world';

/** Everything that a site goes by: its name, its code and what it was called before, as they are compared. */
export function siteNames({ name, code, formerly }: Site): string[] {
	return [name, ...(code === null ? [] : [code]), ...formerly].map(normaliseText);
}

/** The site that goes by the label of an answer; null when none does, or several do. */
export function findSite({ sites }: Pick<World, 'sites'>, label: string): Site | null {
	const wanted = normaliseText(label);
	const found = sites.filter((site) => siteNames(site).includes(wanted));
	return found.length === 1 ? (found[0] ?? null) : null;
}

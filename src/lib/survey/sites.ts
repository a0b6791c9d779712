import { normaliseText } from './normalise';
import type { Site } from './world';

/** Finds the site that a table or an answer names: by its name, its code, or what it was called before. */
export type FindSite = (name: string, kind?: Site['kind']) => Site | null;

/**
 * Over a list of sites. A name of today goes before a code, and a code before a former name; where a village and a
 * network have one name, the one of the kind that is asked for.
 */
export function siteFinder(sites: readonly Site[]): FindSite {
	const found = new Map<string, Site[]>();
	const add = (name: string, site: Site): void => {
		const key = normaliseText(name);
		const known = found.get(key);
		if (!known) found.set(key, [site]);
		else if (!known.includes(site)) known.push(site);
	};
	for (const site of sites) add(site.name, site);
	for (const site of sites) if (site.code !== null) add(site.code, site);
	for (const site of sites) for (const name of site.formerly) add(name, site);
	return (name, kind) => {
		const named = found.get(normaliseText(name)) ?? [];
		return named.find((site) => site.kind === kind) ?? named[0] ?? null;
	};
}

/** True when the site is found by a name that it no longer has. */
export function isFormerName(name: string, site: Site): boolean {
	const key = normaliseText(name);
	const now = [site.name, site.code ?? ''].map(normaliseText);
	return !now.includes(key);
}

import { normaliseText } from '$lib/survey/normalise';
import { siteFinder } from '$lib/survey/sites';
import type { Activity, World } from '$lib/survey/world';

/** A network and its log. */
export interface Network {
	readonly name: string;
	/** The day it began; null when it is not known. */
	readonly started: string | null;
	readonly activities: readonly Activity[];
}

/** The networks of the list, then those that only the log names; a former name is the network's. */
export function networksOf({ sites, activities }: Pick<World, 'sites' | 'activities'>): Network[] {
	const findSite = siteFinder(sites);
	const networks = new Map<string, Network & { readonly activities: Activity[] }>();
	for (const { kind, name, started } of sites) {
		if (kind === 'network') networks.set(normaliseText(name), { name, started, activities: [] });
	}
	for (const activity of activities) {
		const site = findSite(activity.network, 'network');
		const name = site?.name ?? activity.network;
		const known = networks.get(normaliseText(name));
		if (known) known.activities.push(activity);
		else {
			const started = site?.started ?? null;
			networks.set(normaliseText(name), { name, started, activities: [activity] });
		}
	}
	return [...networks.values()];
}

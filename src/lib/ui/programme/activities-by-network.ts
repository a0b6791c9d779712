import type { Activity } from '$lib/survey/world';

/** What a log holds of one network. */
interface NetworkActivities {
	readonly network: string;
	readonly count: number;
	/** The first and the last day, as ISO text; null where no day is known. */
	readonly from: string | null;
	readonly to: string | null;
}

/** The log by network, in the order of their names in it. */
export function activitiesByNetwork(activities: readonly Activity[]): NetworkActivities[] {
	const byNetwork = new Map<string, Activity[]>();
	for (const activity of activities) {
		const own = byNetwork.get(activity.network);
		if (own) own.push(activity);
		else byNetwork.set(activity.network, [activity]);
	}
	return [...byNetwork].map(([network, own]) => {
		const days = own.flatMap(({ date }) => date ?? []).sort();
		return { network, count: own.length, from: days[0] ?? null, to: days.at(-1) ?? null };
	});
}

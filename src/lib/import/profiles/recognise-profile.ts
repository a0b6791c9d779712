import type { Profile } from '$lib/survey/profile';
import type { Survey } from '$lib/survey/survey';
import { compareWithProfile, type ProfileDifferences } from './compare-profile';
import { profileKeys } from './same-keys';

/** A saved profile that a file was recognised by. */
export interface RecognisedProfile {
	readonly profile: Profile;
	/** Questions in common among all that either has, 0 to 1. */
	readonly share: number;
	readonly differences: ProfileDifferences;
}

/** A form that has less than this in common with the profile's is another form. */
const least = 0.6;

/**
 * The profile whose form this is: the one with the largest share of questions in common (Jaccard's index of the keys,
 * personal columns included), at least 0.6; the newest of those that have as much. Null when there is none. `survey`
 * is as it was imported, before any edit.
 */
export function recogniseProfile(
	survey: Survey,
	profiles: readonly Profile[]
): RecognisedProfile | null {
	const [best] = profiles
		.map((profile) => ({ profile, share: shareOf(survey, profile) }))
		.filter(({ share }) => share >= least)
		.sort(
			(a, b) => b.share - a.share || Date.parse(b.profile.created) - Date.parse(a.profile.created)
		);
	return best ? { ...best, differences: compareWithProfile(survey, best.profile) } : null;
}

function shareOf(survey: Survey, profile: Profile): number {
	const own = new Set(profileKeys(survey, profile).values());
	const known = new Set(profile.questions.map(({ key }) => key));
	const common = [...own].filter((key) => known.has(key)).length;
	const all = own.size + known.size - common;
	return all === 0 ? 0 : common / all;
}

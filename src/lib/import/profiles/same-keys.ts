import type { Profile } from '$lib/survey/profile';
import type { Survey } from '$lib/survey/survey';
import { formQuestions } from './profile-of';

/**
 * The profile's key of every question of the form: its own, or the one that the profile says is the same. A question
 * that is there under its own key is never taken for another.
 */
export function profileKeys(survey: Survey, profile: Profile): Map<string, string> {
	const keys = formQuestions(survey).map(({ key }) => key);
	const taken = new Set(keys);
	const known = new Set(profile.questions.map(({ key }) => key));
	const own = new Map(profile.same.map(({ key, as }) => [as, key]));
	return new Map(
		keys.map((key) => {
			const other = own.get(key);
			const isOther = other !== undefined && !known.has(key) && !taken.has(other);
			return [key, isOther ? other : key];
		})
	);
}

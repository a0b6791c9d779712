import { normaliseText } from '$lib/survey/normalise';
import type { Profile, ProfileQuestion } from '$lib/survey/profile';
import type { Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { findRenamed, type Renamed } from './find-renamed';
import { formQuestions, labelsOf } from './profile-of';
import { profileKeys } from './same-keys';

export interface OptionDifference {
	/** Key in the survey. */
	readonly question: string;
	readonly labels: readonly string[];
}

/** How a file differs from the form that a profile was saved of. */
export interface ProfileDifferences {
	/** Keys of questions that the profile does not know. */
	readonly newQuestions: readonly string[];
	/** Keys of the profile's questions that the file does not have. */
	readonly missingQuestions: readonly string[];
	/** Questions that are probably the same under another key: a person decides, and the profile's `same` says so. */
	readonly renamed: readonly Renamed[];
	readonly newOptions: readonly OptionDifference[];
	/** Options that the profile's file had: in a list that was read from the answers, nobody may have chosen them. */
	readonly missingOptions: readonly OptionDifference[];
}

/**
 * What of the form is new, gone or worded in another way since the profile was saved. `survey` is as it was imported,
 * before any edit. A question that was probably reworded is told under `renamed` only.
 */
export function compareWithProfile(survey: Survey, profile: Profile): ProfileDifferences {
	const questions = formQuestions(survey);
	const keyInProfile = profileKeys(survey, profile);
	const known = new Map(profile.questions.map((question) => [question.key, question]));
	const present = new Set(keyInProfile.values());
	const added = questions.filter(({ key }) => !known.has(keyInProfile.get(key) ?? key));
	const gone = profile.questions.filter(({ key }) => !present.has(key));
	const renamed = findRenamed(gone, added);
	const matched = questions.flatMap((question) => {
		const before = known.get(keyInProfile.get(question.key) ?? question.key);
		return before ? [{ question, before }] : [];
	});
	return {
		newQuestions: keysWithout(
			added,
			renamed.map(({ to }) => to)
		),
		missingQuestions: keysWithout(
			gone,
			renamed.map(({ from }) => from)
		),
		renamed,
		newOptions: matched.flatMap(({ question, before }) =>
			bothHaveOptions(question, before)
				? differing(question.key, labelsOf(question), before.labels)
				: []
		),
		missingOptions: matched.flatMap(({ question, before }) =>
			bothHaveOptions(question, before)
				? differing(question.key, before.labels, labelsOf(question))
				: []
		)
	};
}

/** True when nothing differs. */
export function isSameForm(differences: ProfileDifferences): boolean {
	return Object.values(differences).every((list: readonly unknown[]) => list.length === 0);
}

function keysWithout(questions: readonly { key: string }[], except: readonly string[]): string[] {
	const left = new Set(except);
	return questions.flatMap(({ key }) => (left.has(key) ? [] : [key]));
}

const bothHaveOptions = (question: Question, before: ProfileQuestion): boolean =>
	labelsOf(question).length > 0 && before.labels.length > 0;

function differing(
	question: string,
	labels: readonly string[],
	others: readonly string[]
): OptionDifference[] {
	const known = new Set(others.map(normaliseText));
	const left = labels.filter((label) => !known.has(normaliseText(label)));
	return left.length === 0 ? [] : [{ question, labels: left }];
}

import { m } from '$lib/i18n/messages';
import type { Locale } from '$lib/i18n/locale';
import { applyProfile, type AppliedProfile } from '$lib/import/profiles/apply-profile';
import { compareWithProfile } from '$lib/import/profiles/compare-profile';
import { recogniseProfile } from '$lib/import/profiles/recognise-profile';
import type { Profile } from '$lib/survey/profile';
import type { Survey } from '$lib/survey/survey';
import type { Io } from './io';
import { listTexts } from './list-texts';
import { printProblem } from './print';

/** Where what differs from the profile is told. */
interface Place {
	readonly path: string;
	readonly locale: Locale;
	readonly io: Io;
}

/** The survey, as imported, read the way the profile says; what differs is told on standard error, a line each. */
export function followProfile(
	survey: Survey,
	profile: Profile | null,
	place: Place
): AppliedProfile {
	if (profile === null) return { survey, edits: [], unused: [] };
	const applied = applyProfile(survey, profile);
	for (const sentence of differences(survey, profile, applied, place.locale))
		printProblem(`${place.path}: ${sentence}`, place.io);
	return applied;
}

function differences(
	survey: Survey,
	profile: Profile,
	{ unused }: AppliedProfile,
	locale: Locale
): string[] {
	const o = { locale };
	const differ = compareWithProfile(survey, profile);
	const { newQuestions, missingQuestions, renamed, newOptions, missingOptions } = differ;
	const told = (keys: readonly string[]): string => listTexts(keys, locale);
	return [
		...(recogniseProfile(survey, [profile])
			? []
			: [m.cli_profile_other_form({ name: profile.name }, o)]),
		...(newQuestions.length === 0
			? []
			: [m.cli_profile_new_questions({ questions: told(newQuestions) }, o)]),
		...(missingQuestions.length === 0
			? []
			: [m.cli_profile_missing_questions({ questions: told(missingQuestions) }, o)]),
		...renamed.map(({ from, to }) => m.cli_profile_renamed({ from, to }, o)),
		...newOptions.map(({ question, labels }) =>
			m.cli_profile_new_options({ question, labels: told(labels) }, o)
		),
		...missingOptions.map(({ question, labels }) =>
			m.cli_profile_missing_options({ question, labels: told(labels) }, o)
		),
		...unused.map(({ question, part, labels }) =>
			labels.length === 0
				? m.cli_profile_unused({ question, part }, o)
				: m.cli_profile_unused_labels({ question, part, labels: told(labels) }, o)
		)
	];
}

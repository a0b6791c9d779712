import type { QuestionEdit } from '$lib/survey/edit';
import type { Survey } from '$lib/survey/survey';
import type { CodebookCommand, ExportCommand, RunCommand } from './command';
import type { DataProblem } from './data-problem';
import { followProfile } from './follow-profile';
import type { Io } from './io';
import { readProfile } from './read-profile';
import { readSurvey } from './read-survey';

export type ReadCorrected =
	| {
			readonly kind: 'survey';
			/** As it was imported. */
			readonly imported: Survey;
			/** As the profile says, the same without one. */
			readonly survey: Survey;
			readonly edits: readonly QuestionEdit[];
	  }
	| { readonly kind: 'stopped'; readonly problems: readonly DataProblem[] };

/** The command's files as one survey, read the way its profile says, or what stopped them. */
export async function readCorrected(
	{ paths, profile: path, choices, locale }: RunCommand | CodebookCommand | ExportCommand,
	io: Io
): Promise<ReadCorrected> {
	const told = await readProfile(path);
	if (told.kind === 'stopped') return { kind: 'stopped', problems: [told.problem] };
	const { profile } = told;
	const read = await readSurvey(paths, profile ? { ...choices, same: profile.same } : choices);
	if (read.kind === 'stopped') return read;
	const place = { path: paths.join(', '), locale, io };
	const { survey, edits } = followProfile(read.survey, profile, place);
	return { kind: 'survey', imported: read.survey, survey, edits };
}

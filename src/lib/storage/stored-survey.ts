import { z } from 'zod';
import { setAsideByEdits } from '$lib/import/personal/set-aside-by-edits';
import type { EntryCodes } from '$lib/survey/column';
import type { QuestionEdit } from '$lib/survey/edit';
import type { Portion } from '$lib/survey/long-lists';
import { questionKinds } from '$lib/survey/question';
import { isPersonalRole } from '$lib/survey/role';
import type { Survey } from '$lib/survey/survey';

const codesSchema = z.union([
	z.instanceof(Uint8Array),
	z.instanceof(Uint16Array),
	z.instanceof(Uint32Array)
]);

const columnSchema = z.object({
	id: z.string(),
	entries: z.custom<readonly string[]>(isDictionary),
	codes: codesSchema
});

const surveySchema = z.object({
	responses: z.int().min(0),
	sources: z.array(z.looseObject({ file: z.string(), sha256: z.string() })),
	questions: z.array(
		z.looseObject({
			id: z.string(),
			key: z.string(),
			text: z.string(),
			kind: z.enum(questionKinds)
		})
	),
	columns: z.array(columnSchema),
	issues: z.array(z.looseObject({ code: z.string() }))
});

/** True when what storage gave back has the parts of a survey, be it without its long lists and codes. */
export function isSurveyRecord(value: unknown): value is Survey {
	return surveySchema.safeParse(value).success;
}

/** True when every column of the survey has a question, and an answer per response. */
export function isWhole({ responses, questions, columns }: Survey): boolean {
	const ids = new Set(questions.map((question) => question.id));
	return columns.every(
		({ id, codes, entries }) => ids.has(id) && codes.length === responses && isDictionary(entries)
	);
}

const portionSchema = z.object({
	list: z.int().min(0),
	items: z.array(z.union([z.string(), z.number(), z.null()]))
});

/** True when what storage gave back is a part of one of a survey's lists. */
export function isStoredPortion(value: unknown): value is Portion {
	return portionSchema.safeParse(value).success;
}

/** A column's codes in a record of their own. */
export interface StoredCodes {
	/** The column's place in the survey. */
	readonly column: number;
	readonly codes: EntryCodes;
}

const storedCodesSchema = z.object({ column: z.int().min(0), codes: codesSchema });

/** True when what storage gave back is the codes of a column. */
export function isStoredCodes(value: unknown): value is StoredCodes {
	return storedCodesSchema.safeParse(value).success;
}

/**
 * The survey without any column that identifies a person, found at import or told by one of the notebook's edits:
 * the last door before the disk. A personal column that a person asked to keep has no personal role any more.
 */
export function withoutPersonal(survey: Survey, edits: readonly QuestionEdit[]): Survey {
	const told = setAsideByEdits(survey, edits);
	const personal = new Set(
		told.questions.filter((question) => isPersonalRole(question.role)).map(({ id }) => id)
	);
	return { ...told, columns: told.columns.filter((column) => !personal.has(column.id)) };
}

function isDictionary(value: unknown): boolean {
	return (
		Array.isArray(value) && value[0] === '' && value.every((entry) => typeof entry === 'string')
	);
}

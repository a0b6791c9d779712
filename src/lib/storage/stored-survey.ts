import { z } from 'zod';
import { questionKinds } from '$lib/survey/question';
import { isPersonalRole } from '$lib/survey/role';
import type { Survey } from '$lib/survey/survey';

const columnSchema = z.object({
	id: z.string(),
	entries: z.custom<readonly string[]>(isDictionary),
	codes: z.union([z.instanceof(Uint8Array), z.instanceof(Uint16Array), z.instanceof(Uint32Array)])
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

/** True when what storage gave back has the parts of a survey and every column has an answer per response. */
export function isStoredSurvey(value: unknown): value is Survey {
	const parsed = surveySchema.safeParse(value);
	if (!parsed.success) return false;
	const { responses, questions, columns } = parsed.data;
	const ids = new Set(questions.map((question) => question.id));
	return columns.every((column) => ids.has(column.id) && column.codes.length === responses);
}

/** The survey without any column that identifies a person: the last door before the disk. */
export function withoutPersonal(survey: Survey): Survey {
	const personal = new Set(
		survey.questions.filter((question) => isPersonalRole(question.role)).map(({ id }) => id)
	);
	return { ...survey, columns: survey.columns.filter((column) => !personal.has(column.id)) };
}

function isDictionary(value: unknown): boolean {
	return (
		Array.isArray(value) && value[0] === '' && value.every((entry) => typeof entry === 'string')
	);
}

import { z } from 'zod';
import { longestName } from '$lib/survey/edit';
import { missingReasons } from '$lib/survey/missing';
import { questionKinds, scalePolarities } from '$lib/survey/question';
import { roles } from '$lib/survey/role';

const text = z.string().max(longestName);

const optionSchema = z.strictObject({
	code: z
		.int()
		.min(1)
		.nullable()
		.describe(
			'Position in the list, from 1; null for a cell of a number or text that stands for a missing answer.'
		),
	label: text.describe('As it was read from the file; this is what names the option.'),
	name: text.describe('What it is called; the label when it has no name of its own.'),
	missing: z
		.enum(missingReasons)
		.nullable()
		.describe('Why choosing it is no answer on the scale; null for an answer.'),
	count: z.int().min(0).nullable().describe('Responses that chose it; null when it is left out.')
});

const questionSchema = z.strictObject({
	key: text.describe('What names the question: its normalised text and row, as the file has them.'),
	id: z.string().describe('Lives inside one import.'),
	text: text.describe('What the question is called.'),
	row: text.nullable().describe('The row, when the question is one row of a grid.'),
	grid: z.string().nullable().describe('Shared by the rows of one grid.'),
	kind: z.enum(questionKinds),
	role: z.enum(roles).nullable().describe('What the column is for, apart from being a question.'),
	scale: z
		.strictObject({
			family: z.string(),
			language: z.string(),
			points: z.int().min(0),
			polarity: z.enum(scalePolarities)
		})
		.nullable(),
	options: z.array(optionSchema).max(10_000).describe('In order, low to high; missing ones last.')
});

/** The codebook of a survey as a file: what was asked and what can be answered, never who answered what. */
export const codebookSchema = z.strictObject({
	format: z.literal('hagebok-codebook'),
	version: z.literal(1),
	title: text,
	files: z.array(z.string().max(1_000)).max(1_000),
	responses: z.int().min(0),
	minimum: z.int().min(1).describe('Counts under this are left out.'),
	questions: z.array(questionSchema).max(10_000)
});

export type Codebook = z.infer<typeof codebookSchema>;
export type CodebookQuestion = z.infer<typeof questionSchema>;
export type CodebookOption = z.infer<typeof optionSchema>;

/** The JSON Schema of a codebook's file, draft 2020-12. */
export function codebookJsonSchema(): object {
	return z.toJSONSchema(codebookSchema);
}

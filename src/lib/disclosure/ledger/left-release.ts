import { z } from 'zod';
import type { Filter } from '$lib/survey/filter';
import { isClosed } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import type { CellRelease } from './cell-release';
import type { ReleasedTable } from './released-table';

/** A filter in keys and labels, as `releasedTable` writes it; a label that is null is a blank. */
type NamedFilter = z.infer<typeof namedFilterSchema>;

const namedFilterSchema = z.union([
	z.strictObject({ is: z.string(), labels: z.array(z.string().nullable()) }),
	z.strictObject({
		between: z.string(),
		from: z.number().nullable(),
		to: z.number().nullable()
	}),
	z.strictObject({
		get and(): z.ZodArray<typeof namedFilterSchema> {
			return z.array(namedFilterSchema);
		}
	}),
	z.strictObject({
		get or(): z.ZodArray<typeof namedFilterSchema> {
			return z.array(namedFilterSchema);
		}
	}),
	z.strictObject({
		get not(): typeof namedFilterSchema {
			return namedFilterSchema;
		}
	})
]);

const whoSchema = z.strictObject({
	base: z.enum(['substantive', 'answered']),
	where: namedFilterSchema.nullable(),
	among: z.strictObject({ questions: z.array(z.string()), least: z.int() }).nullable()
});

/**
 * The release that a remembered table of the same data was, so that it can be judged together with what is to leave now.
 * Null when the survey is read otherwise since: a question or an answer that it names is no longer there.
 */
export function leftRelease(table: ReleasedTable, survey: Survey): CellRelease | null {
	const who = whoSchema.safeParse(parseJson(table.who));
	if (!who.success) return null;
	const { base, where, among } = who.data;
	try {
		return {
			cell: '',
			question: table.question === null ? null : idOf(table.question, survey),
			by: table.by === null ? null : idOf(table.by, survey),
			where: where && filterOf(where, survey),
			among: among && { ...among, questions: among.questions.map((key) => idOf(key, survey)) },
			base
		};
	} catch (error) {
		if (error instanceof NotThere) return null;
		throw error;
	}
}

class NotThere extends Error {}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function questionOf(key: string, { questions }: Survey) {
	const question = questions.find((one) => one.key === key);
	if (!question) throw new NotThere(key);
	return question;
}

const idOf = (key: string, survey: Survey): string => questionOf(key, survey).id;

function filterOf(named: NamedFilter, survey: Survey): Filter {
	if ('is' in named) {
		const { is: key, labels } = named;
		return { op: 'is', question: idOf(key, survey), codes: codesOf(key, labels, survey) };
	}
	if ('between' in named) {
		const { between, from, to } = named;
		return { op: 'between', question: idOf(between, survey), from, to };
	}
	if ('not' in named) return { op: 'not', of: filterOf(named.not, survey) };
	if ('and' in named) return { op: 'and', of: named.and.map((part) => filterOf(part, survey)) };
	return { op: 'or', of: named.or.map((part) => filterOf(part, survey)) };
}

function codesOf(key: string, labels: readonly (string | null)[], survey: Survey): number[] {
	const question = questionOf(key, survey);
	const options = isClosed(question) ? question.options : [];
	return labels.map((label) => {
		if (label === null) return 0;
		const option = options.find((one) => one.label === label);
		if (!option) throw new NotThere(label);
		return option.code;
	});
}

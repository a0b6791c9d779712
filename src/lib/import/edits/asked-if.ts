import { allocateCodes, type Column } from '$lib/survey/column';
import type { QuestionEdit } from '$lib/survey/edit';
import { isClosed, type ClosedQuestion, type Option, type Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { codesOfEntry } from '$lib/survey/codes-of-entry';
import { countCells } from './count-cells';
import { derivedColumn } from './derived-column';
import type { NoteUnused } from './note-unused';
import { optionsNamed, unknownLabels } from './named-options';

type AskedIf = NonNullable<QuestionEdit['askedIf']>;

/**
 * The survey with the blanks of a question told apart: who gave none of the answers to the other question was not
 * asked. The column gets one more blank entry at its end for them, so that the other entries keep their place.
 */
export function tellAskedIf(
	survey: Survey,
	question: Question,
	askedIf: AskedIf,
	note: NoteUnused
): Survey {
	const other = survey.questions.find(({ key }) => key === askedIf.question);
	const column = survey.columns.find(({ id }) => id === question.id);
	const others = survey.columns.find(({ id }) => id === other?.id);
	if (!column || !other || !others || !isClosed(other)) {
		note('askedIf', other ? [] : [askedIf.question]);
		return survey;
	}
	const unknown = unknownLabels(other.options, askedIf.labels);
	if (unknown.length > 0) note('askedIf', unknown);
	if (unknown.length === askedIf.labels.length) return survey;
	const asks = askingEntries(other, askedIf.labels);
	const told = derivedColumn([column, others], { what: 'asked', how: asks.join('') }, () =>
		tellApart(column, others, asks)
	);
	const notAsked = column.entries.length;
	const count = countCells(told).counts[notAsked] ?? 0;
	const after = count === 0 ? question : withNotAsked(question, notAsked, count);
	if (!after) note('askedIf');
	if (!after || after === question) return survey;
	return {
		...survey,
		questions: survey.questions.map((one) => (one === question ? after : one)),
		columns: survey.columns.map((one) => (one === column ? told : one))
	};
}

/** 1 for each entry of the other question that has one of the answers. */
function askingEntries(other: ClosedQuestion, labels: readonly string[]): number[] {
	const wanted = new Set(optionsNamed(other.options, labels).map(({ code }) => code));
	return other.codes.map((_, entry) =>
		codesOfEntry(other, entry).some((code) => wanted.has(code)) ? 1 : 0
	);
}

function tellApart(column: Column, others: Column, asks: readonly number[]): Column {
	const notAsked = column.entries.length;
	const isBlank = column.entries.map((text) => text.trim() === '');
	const codes = allocateCodes(column.codes.length, notAsked + 1);
	for (const [row, entry] of column.codes.entries()) {
		const wasAsked = asks[others.codes[row] ?? 0] === 1;
		codes[row] = isBlank[entry] && !wasAsked ? notAsked : entry;
	}
	return { id: column.id, entries: [...column.entries, ''], codes };
}

/** The question whose `entry`, its last, means "not asked"; null for a kind of question that cannot say so. */
function withNotAsked(question: Question, entry: number, count: number): Question | null {
	if (question.kind === 'number' || question.kind === 'text') {
		const missing = [...(question.missing ?? []), { entry, reason: 'not_asked' } as const];
		return question.kind === 'text'
			? { ...question, missing }
			: { ...question, missing, values: [...question.values, null] };
	}
	if (!isClosed(question)) return null;
	const known = question.options.find(({ missing }) => missing === 'not_asked');
	const code = known?.code ?? question.options.length + 1;
	const options: Option[] = known
		? question.options.map((one) => (one === known ? { ...one, count: one.count + count } : one))
		: [...question.options, { code, label: '', count, missing: 'not_asked' }];
	return question.kind === 'multiple'
		? { ...question, options, codes: [...question.codes, [code]] }
		: { ...question, options, codes: [...question.codes, code] };
}

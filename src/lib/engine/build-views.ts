import { codesOfEntry } from '$lib/survey/codes-of-entry';
import type { Column } from '$lib/survey/column';
import { isClosed, type ClosedQuestion, type Question } from '$lib/survey/question';
import type { RowValue } from '$lib/survey/row-table';
import { questionById, type Survey } from '$lib/survey/survey';
import { scaleValues } from '$lib/vocabulary/scale-values';
import { missingOfEntry } from './meaning';
import type { LabelledColumn, LabelledView } from './row-query';

/** Name of the column that numbers the responses. */
const responseColumn = 'response';

/** The views of a survey are asked for by every cell of code, and by each of its runs. */
const known = new WeakMap<Survey, readonly LabelledView[]>();

/**
 * The tables of answers that code may name, one row per response: `answers` with labels, `codes` with option codes
 * and scale points in their place. A missing answer is nothing, whatever its reason; the columns that were set aside
 * are not there.
 */
export function buildViews(survey: Survey): readonly LabelledView[] {
	const built = known.get(survey);
	if (built) return built;
	const names = uniqueNames(survey);
	const view = (name: string, values: typeof labelsOf): LabelledView => ({
		name,
		columns: [
			{ name: responseColumn, column: null, values: [] },
			...survey.columns.map((column, at): LabelledColumn => {
				const question = questionById(survey, column.id);
				return {
					name: names[at] ?? column.id,
					column: column.id,
					values: values(question, column)
				};
			})
		]
	});
	const views = [view('answers', labelsOf), view('codes', codesOf)];
	known.set(survey, views);
	return views;
}

function labelsOf(question: Question, column: Column): RowValue[] {
	if (!isClosed(question))
		return column.entries.map((_, entry) => openValue(question, column, entry));
	const labels = substantive(question, ({ label }) => label);
	return valuesOf(question, column, labels);
}

function codesOf(question: Question, column: Column): RowValue[] {
	if (!isClosed(question)) return labelsOf(question, column);
	if (question.kind === 'scale') return valuesOf(question, column, scaleValues(question));
	return valuesOf(
		question,
		column,
		substantive(question, ({ code }) => code)
	);
}

/** What each option that is an answer stands for, by its code. */
function substantive<T>(
	question: ClosedQuestion,
	value: (option: ClosedQuestion['options'][number]) => T
): Map<number, T> {
	const options = question.options.filter(({ missing }) => missing === null);
	return new Map(options.map((option) => [option.code, value(option)]));
}

/** What each entry stands for: one value, or for checkboxes a list of texts. */
function valuesOf(
	question: ClosedQuestion,
	{ entries }: Column,
	values: ReadonlyMap<number, string | number>
): RowValue[] {
	return entries.map((_, entry) => {
		const chosen = codesOfEntry(question, entry).flatMap((code) => values.get(code) ?? []);
		if (question.kind !== 'multiple') return chosen[0] ?? null;
		return chosen.length === 0 ? null : chosen.map(String);
	});
}

function openValue(question: Question, { entries }: Column, entry: number): RowValue {
	if (missingOfEntry(question, entry) !== null) return null;
	if (question.kind === 'text') return entries[entry] ?? null;
	return 'values' in question ? (question.values[entry] ?? null) : null;
}

/** A name for each column, unlike the others whatever the case of their letters: the question's key where it can be. */
function uniqueNames({ columns, questions }: Survey): string[] {
	const keys = new Map(questions.map(({ id, key }) => [id, key]));
	const taken = new Set([responseColumn]);
	return columns.map(({ id }) => {
		const plain = (keys.get(id) ?? '').replace(/\p{Cc}/gu, ' ').trim() || id;
		let name = plain;
		for (let more = 2; taken.has(name.toLowerCase()); more++) name = `${plain}#${more}`;
		taken.add(name.toLowerCase());
		return name;
	});
}

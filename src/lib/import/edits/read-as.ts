import { assertNever } from '$lib/survey/assert-never';
import { cellSeparator } from '$lib/survey/column';
import type { QuestionEdit } from '$lib/survey/edit';
import { normaliseText } from '$lib/survey/normalise';
import type { Question } from '$lib/survey/question';
import { inferIntegerScale } from '../infer/infer-integer-scale';
import { multipleBody } from '../infer/infer-multiple';
import { numberBody } from '../infer/infer-number';
import { readTemporal } from '../infer/infer-temporal';
import { inferVerbalScale } from '../infer/infer-verbal-scale';
import type { AnswerOption, ChoiceReading, QuestionBody } from '../infer/reading';
import type { TableColumn } from '../table';
import { asChoice, chosenOptions, labelsOfOptions, type SingleBody } from './as-choice';
import { recode } from './recode-options';

export type Separator = NonNullable<QuestionEdit['separator']>;

/** Options put on the points of a scale, by their labels. */
function onScale(choice: SingleBody, cells: TableColumn, { options, scale }: ChoiceReading) {
	const chosen = chosenOptions(choice);
	const from = ({ keys }: AnswerOption): number[] =>
		chosen.flatMap(({ code, label }) => (keys.includes(normaliseText(label)) ? [code] : []));
	const wanted = options.map((option) => ({ ...option, from: from(option) }));
	const { options: points, codes } = recode(choice, cells, wanted);
	return { options: points, codes, scale };
}

function readAsScale(question: Question, cells: TableColumn): QuestionBody {
	const choice = asChoice(question, cells);
	const labels = labelsOfOptions(chosenOptions(choice));
	const around = { header: question.text, language: null, system: '', rows: 2 };
	const known = inferVerbalScale(labels, null) ?? inferIntegerScale(labels, around);
	if (known?.scale) {
		const { options, codes } = onScale(choice, cells, known);
		return { kind: 'scale', options, codes, scale: known.scale };
	}
	return declareScale(choice);
}

/** The options as they stand, as the points of a scale that only this question has. */
function declareScale({ options, codes }: SingleBody): QuestionBody {
	const points = options.filter(({ missing }) => missing === null).length;
	const scale = {
		id: null,
		family: 'declared',
		language: '',
		points,
		polarity: 'neutral'
	} as const;
	return { kind: 'scale', options, codes, scale };
}

/** True when the question has a column per option, whose cells tell only ticked or not. */
export function isTicked(cells: TableColumn): boolean {
	return cells.entries.some((text) => text.includes(cellSeparator));
}

/** The sign that most likely stands between the options in a cell. */
export function usualSeparator(cells: TableColumn): Separator {
	return cells.entries.some((text) => text.includes(';')) ? ';' : ', ';
}

/**
 * What the cells mean when a person says which kind the question is; null for a question with a column per
 * option, which can only be read as what it is, or as text.
 */
export function readAs(
	question: Question,
	cells: TableColumn,
	kind: Question['kind'],
	separator: Separator | undefined
): QuestionBody | null {
	if (isTicked(cells) && kind !== 'text' && kind !== 'empty') return null;
	switch (kind) {
		case 'text':
		case 'empty':
			return { kind };
		case 'single':
			return asChoice(question, cells);
		case 'scale':
			return readAsScale(question, cells);
		case 'multiple':
			return multipleBody(cells, separator ?? usualSeparator(cells));
		case 'number':
			return numberBody(cells);
		case 'date':
		case 'time':
		case 'datetime':
			return { kind, values: readTemporal(cells, kind).values };
		default:
			return assertNever(kind);
	}
}

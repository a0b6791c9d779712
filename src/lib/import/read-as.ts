import { cellSeparator } from '$lib/survey/column';
import { normaliseText } from '$lib/survey/normalise';
import type { QuestionEdit } from '$lib/survey/edit';
import type { Question, Scale } from '$lib/survey/question';
import { encodeChoice, encodeOptions } from './infer/encode-choice';
import { inferIntegerScale } from './infer/infer-integer-scale';
import { multipleBody } from './infer/infer-multiple';
import { numberBody } from './infer/infer-number';
import { readTemporal } from './infer/infer-temporal';
import { inferVerbalScale } from './infer/infer-verbal-scale';
import { gatherLabels, type Label } from './infer/labels';
import { orderOptions } from './infer/order-options';
import type { AnswerOption, QuestionBody } from './infer/reading';
import { assertNever } from '$lib/survey/assert-never';
import type { TableColumn } from './table';

type Wanted = Question['kind'];
type Separator = NonNullable<QuestionEdit['separator']>;

/** The options the question has already, where it has any; otherwise what its cells show. */
function answersOf(question: Question, labels: readonly Label[]): readonly AnswerOption[] {
	if (question.kind !== 'single' && question.kind !== 'scale') return orderOptions(labels).options;
	const known = question.options.map(({ label, missing }): AnswerOption => {
		const key = normaliseText(label);
		return { label, missing, keys: [key] };
	});
	const keys = new Set(known.flatMap((option) => option.keys));
	const fresh = orderOptions(labels.filter(({ key }) => !keys.has(key))).options;
	return [...known, ...fresh];
}

function declareScale(options: readonly AnswerOption[]): Scale {
	const points = options.filter(({ missing }) => missing === null).length;
	return { id: null, family: 'declared', language: '', points, polarity: 'neutral' };
}

function readAsScale(question: Question, cells: TableColumn): QuestionBody {
	const labels = gatherLabels([cells]);
	const around = { header: question.text, language: null, system: '', rows: 2 };
	const known = inferVerbalScale(labels, null) ?? inferIntegerScale(labels, around);
	if (known?.scale) return encodeChoice(cells, { ...known, kind: 'scale' });
	const answers = answersOf(question, labels);
	return { kind: 'scale', ...encodeOptions(cells, answers), scale: declareScale(answers) };
}

function isTicked(cells: TableColumn): boolean {
	return cells.entries.some((text) => text.includes(cellSeparator));
}

function usualSeparator(cells: TableColumn): Separator {
	return cells.entries.some((text) => text.includes(';')) ? ';' : ', ';
}

/**
 * What the cells mean when a person says which kind the question is. A question with a column per option
 * can only be read as what it is, or as text.
 */
export function readAs(
	question: Question,
	cells: TableColumn,
	kind: Wanted,
	separator: Separator | undefined
): QuestionBody {
	if (isTicked(cells) && kind !== 'text' && kind !== 'empty') return question;
	switch (kind) {
		case 'text':
		case 'empty':
			return { kind };
		case 'single': {
			const answers = answersOf(question, gatherLabels([cells]));
			return { kind, ...encodeOptions(cells, answers), scale: null };
		}
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

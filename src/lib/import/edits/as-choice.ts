import type { Option, Question } from '$lib/survey/question';
import { isBlank } from '../infer/cells';
import { encodeOptions } from '../infer/encode-choice';
import { gatherLabels, gatherTexts, type Label } from '../infer/labels';
import { orderOptions } from '../infer/order-options';
import type { QuestionBody } from '../infer/reading';
import type { TableColumn } from '../table';

export type SingleBody = Extract<QuestionBody, { kind: 'single' }>;

/**
 * The question answered with one option, by the options it has already where it has any; otherwise by what its
 * cells show. Cells that no option stands for yet become options after the others.
 */
export function asChoice(question: Question | QuestionBody, cells: TableColumn): SingleBody {
	if (!isChoiceBody(question)) {
		const answers = orderOptions(gatherLabels([cells])).options;
		return { kind: 'single', ...encodeOptions(cells, answers), scale: null };
	}
	const unread = cells.entries.flatMap((text, entry) =>
		isBlank(cells, entry) || (question.codes[entry] ?? 0) > 0
			? []
			: [{ text, count: cells.counts[entry] ?? 0 }]
	);
	const added = encodeOptions(cells, orderOptions(gatherTexts(unread)).options);
	const known = question.options.length;
	return {
		kind: 'single',
		options: [
			...question.options,
			...added.options.map((option) => ({ ...option, code: known + option.code }))
		],
		codes: cells.entries.map((_, entry) => {
			const own = question.codes[entry] ?? 0;
			const fresh = added.codes[entry] ?? 0;
			return own > 0 || fresh === 0 ? own : known + fresh;
		}),
		scale: null
	};
}

function isChoiceBody(
	body: Question | QuestionBody
): body is Extract<QuestionBody, { kind: 'single' | 'scale' }> {
	return body.kind === 'single' || body.kind === 'scale';
}

/** The options that some answer stands for, as labels with their counts. */
export function chosenOptions({ options, codes }: SingleBody): Option[] {
	const chosen = new Set(codes);
	return options.filter(({ code }) => chosen.has(code));
}

/** Options as inference takes labels. */
export function labelsOfOptions(options: readonly Option[]): Label[] {
	return gatherTexts(options.map(({ label, count }) => ({ text: label, count })));
}

import type { QuestionDraft } from '../layouts/layout';
import type { TableColumn } from '../table';
import { countAnswered } from './cells';
import { encodeChoice } from './encode-choice';
import { couldBeCodes, haveMissingCode, inferCodes } from './infer-codes';
import { inferList } from './infer-list';
import { inferMultiple, multipleBody } from './infer-multiple';
import { inferNumber, numberBody } from './infer-number';
import { inferScale } from './infer-choice';
import { inferTemporal } from './infer-temporal';
import { readTicks } from './infer-ticks';
import { gatherLabels, gatherTexts, type Label } from './labels';
import { readDeclared } from './read-declared';
import type { ChoiceReading, Reading, Surroundings } from './reading';
import { inferred } from './reasons';

/** Above this many distinct cells a column is no choice, and gathering its spellings would only cost time. */
const mostEntries = 20_000;

/** A question's cells and, for one row of a grid, those of all rows. */
export interface QuestionCells {
	readonly draft: QuestionDraft;
	readonly cells: TableColumn;
	readonly grid: readonly TableColumn[];
}

const asReading = (cells: TableColumn, choice: ChoiceReading): Reading => ({
	body: encodeChoice(cells, choice),
	inference: choice.inference,
	issues: choice.issues
});

/** Distinct answers of the whole grid; none when there are too many to be options. */
export function labelsOf({ grid, draft }: QuestionCells): Label[] {
	const declared = draft.declared?.values.filter(({ missing }) => missing === null) ?? [];
	if (declared.length > 0)
		return gatherTexts(declared.map(({ label }) => ({ text: label, count: 1 })));
	const total = grid.reduce((n, { entries }) => n + entries.length, 0);
	return draft.ticks === null && total <= mostEntries ? gatherLabels(grid) : [];
}

/** What one question's answers mean: the whole grid is asked first, then the row by itself. */
export function inferQuestion(question: QuestionCells, around: Surroundings): Reading {
	const { draft, cells, grid } = question;
	if (countAnswered(cells) === 0) {
		return { body: { kind: 'empty' }, inference: inferred('empty', {}, 1), issues: [] };
	}
	if (draft.ticks) return readTicks(cells, draft.ticks);
	if (draft.declared) return readDeclared(question, draft.declared, around, inferQuestion);
	if (draft.numbers === 'places')
		return {
			body: numberBody(cells),
			inference: inferred('places', {}, 0.9, ['scale']),
			issues: []
		};
	if (draft.joined)
		return {
			body: multipleBody(cells, draft.joined, grid),
			inference: inferred('multiple_semicolon', {}, 0.95, ['single', 'text']),
			issues: []
		};
	const together = labelsOf(question);
	const own = grid.length > 1 && together.length > 0 ? gatherLabels([cells]) : together;
	if (draft.numbers === 'codes' && couldBeCodes(together))
		return asReading(cells, inferCodes(together, around.system));
	const scale = together.length > 0 ? inferScale(together, around) : null;
	const alone = scale ?? (own === together ? null : inferScale(own, { ...around, rows: 1 }));
	if (alone) return asReading(cells, alone);
	return inferOther(question, around, together, own);
}

function inferOther(
	{ draft, cells, grid }: QuestionCells,
	around: Surroundings,
	together: readonly Label[],
	own: readonly Label[]
): Reading {
	if (haveMissingCode(together, around.header)) {
		return asReading(cells, inferCodes(together, around.system));
	}
	const measured = inferNumber(cells, around.header) ?? inferTemporal(cells);
	if (measured) return measured;
	const ticked = draft.joiner === null ? null : inferMultiple(cells, draft.joiner, grid);
	if (ticked) return ticked;
	const list = inferList(together) ?? (own === together ? null : inferList(own));
	if (list) return asReading(cells, list);
	return {
		body: { kind: 'text' },
		inference: inferred('text', {}, 0.8, own.length > 0 ? ['single'] : []),
		issues: []
	};
}

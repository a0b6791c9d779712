import { normaliseText } from '$lib/survey/normalise';
import type { Option } from '$lib/survey/question';
import type { TableColumn } from '../table';
import { areCheckboxes, type Separator, type Split } from './are-checkboxes';
import { firstEntries, isBlank } from './cells';
import { gatherTexts, type Label } from './labels';
import { orderOptions } from './order-options';
import type { AnswerOption, IssueDraft, QuestionBody, Reading } from './reading';
import { inferred } from './reasons';
import { cutCell, mergePieces, splitterByOptions } from './split-options';

/** Free text is told by its first cells; only what passes there is cut to the end. */
const sampled = 2000;
/** Longer lists of options than this are no form's, or a person should see that they are. */
const manyOptions = 150;

/** Cuts the cells of a question, or of a checkbox grid, into the options they are made of: the first `most` distinct ones of each row. */
function splitCells(
	questions: readonly TableColumn[],
	separator: Separator,
	most = Infinity
): Split {
	const cut = questions
		.flatMap((cells) => firstEntries(cells, most))
		.map(({ text, count }) => ({ pieces: cutCell(text, separator), count }));
	const cells = separator === ';' ? cut : mergePieces(cut, separator);
	const labels = gatherTexts(
		cells.flatMap(({ pieces, count }) => pieces.map((text) => ({ text, count })))
	);
	const alone = cells.flatMap(({ pieces }) => (pieces.length === 1 ? pieces : []));
	const known = new Set([
		...alone.map(normaliseText),
		...labels.filter(({ count }) => count > 1).map(({ key }) => key)
	]);
	const sum = (list: readonly Label[]) => list.reduce((n, { count }) => n + count, 0);
	return {
		cells,
		labels,
		known,
		ticks: sum(labels),
		knownTicks: sum(labels.filter(({ key }) => known.has(key)))
	};
}

/** Options with counts of responses, and the codes that every entry ticks. */
export function encodeMultiple(
	cells: TableColumn,
	answers: readonly AnswerOption[],
	split: (text: string) => string[]
) {
	const codeOf = new Map(
		answers.flatMap(({ keys }, i) => keys.map((key) => [key, i + 1] as const))
	);
	const codeOfPiece = new Map<string, number>();
	const read = (piece: string): number => {
		const known = codeOfPiece.get(piece) ?? codeOf.get(normaliseText(piece)) ?? 0;
		codeOfPiece.set(piece, known);
		return known;
	};
	const codes = cells.entries.map((text, entry) =>
		isBlank(cells, entry)
			? []
			: [...new Set(split(text).map(read))].filter((code) => code > 0).sort((a, b) => a - b)
	);
	const counts = answers.map(() => 0);
	for (const [entry, ticked] of codes.entries()) {
		for (const code of ticked)
			counts[code - 1] = (counts[code - 1] ?? 0) + (cells.counts[entry] ?? 0);
	}
	const options = answers.map(({ label, missing }, i): Option => ({
		code: i + 1,
		label,
		count: counts[i] ?? 0,
		missing
	}));
	return { options, codes };
}

function splitter(split: Split, separator: Separator): (text: string) => string[] {
	if (separator === ';') return (text) => cutCell(text, separator);
	return splitterByOptions(new Set(split.cells.flatMap(({ pieces }) => pieces)), separator);
}

/** A checkbox question read with this separator, whatever its cells look like. */
export function multipleBody(
	cells: TableColumn,
	separator: Separator,
	grid: readonly TableColumn[] = [cells]
): QuestionBody {
	const split = splitCells(grid, separator);
	const { options } = orderOptions(split.labels);
	return { kind: 'multiple', ...encodeMultiple(cells, options, splitter(split, separator)) };
}

function issuesOf(
	{ labels }: Split,
	separator: Separator,
	unresolved: readonly Label[]
): IssueDraft[] {
	const issues: IssueDraft[] = [];
	if (labels.length > manyOptions) {
		issues.push({
			code: 'question.options_many',
			severity: 'warning',
			values: { options: labels.length }
		});
	}
	if (separator === ';') return issues;
	issues.push({
		code: 'question.options_inferred',
		severity: 'info',
		values: { options: labels.length - unresolved.length }
	});
	if (unresolved.length > 0) {
		const examples = unresolved.slice(0, 3).map(({ text }) => text.slice(0, 60));
		issues.push({
			code: 'question.options_unresolved',
			severity: 'warning',
			values: { unresolved: unresolved.length, examples: examples.join('; ') }
		});
	}
	return issues;
}

/**
 * Reads joined cells as a checkbox question; null when the separator is only punctuation. `grid` holds the
 * cells of all rows of the same grid, the question's own among them.
 */
export function inferMultiple(
	cells: TableColumn,
	separator: Separator,
	grid: readonly TableColumn[] = [cells]
): Reading | null {
	if (!areCheckboxes(splitCells(grid, separator, sampled), separator)) return null;
	const split = splitCells(grid, separator);
	const unresolved = split.labels.filter(({ key }) => !split.known.has(key));
	const surety = split.knownTicks / split.ticks;
	return {
		body: multipleBody(cells, separator, grid),
		inference: inferred(
			separator === ';' ? 'multiple_semicolon' : 'multiple_comma',
			{ unresolved: unresolved.length },
			separator === ';' ? 0.95 : Math.min(0.85, 0.85 * surety),
			['single', 'text']
		),
		issues: issuesOf(split, separator, unresolved)
	};
}

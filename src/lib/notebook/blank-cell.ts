import { isPersonalRole } from '$lib/survey/role';
import { isClosed } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import type { Cell, CellInputValue } from './cell';
import type { NotebookDocument } from './document';
import { freeCellId } from './free-cell-id';

/** Kinds of cells that are added empty; an analysis is asked for first. */
export const blankKinds = ['text', 'section', 'input', 'sql', 'transform', 'chart'] as const;

export type BlankKind = (typeof blankKinds)[number];

/**
 * An empty cell, for place `at`. A chart is of the nearest result before it, or else after it; null for a chart
 * in a notebook without results.
 */
export function blankCell(
	kind: BlankKind,
	document: NotebookDocument,
	survey: Survey,
	at: number
): Cell | null {
	const parts = { id: freeCellId(document), title: null, folded: false };
	switch (kind) {
		case 'section':
			return { ...parts, kind };
		case 'text':
			return { ...parts, kind, text: '' };
		case 'input':
			return { ...parts, kind, input: firstChoice(survey) };
		case 'chart': {
			const drawn = resultNear(document.cells, at);
			return drawn && { ...parts, kind, of: drawn.id, spec: '' };
		}
		default:
			return { ...parts, kind, code: '' };
	}
}

function resultNear(cells: readonly Cell[], at: number): Cell | null {
	const hasRows = ({ kind }: Cell): boolean =>
		kind === 'analysis' || kind === 'sql' || kind === 'transform';
	return cells.slice(0, at).findLast(hasRows) ?? cells.slice(at).find(hasRows) ?? null;
}

/** A choice among the answers to the first question that has any; a number where none has. */
function firstChoice({ questions }: Survey): CellInputValue {
	const question = questions.find((one) => isClosed(one) && !isPersonalRole(one.role));
	return question
		? { type: 'group', question: question.key, label: null }
		: { type: 'threshold', value: 0 };
}

import { isCode } from '$lib/notebook/cell';
import type { Change } from '$lib/notebook/change';
import type { NotebookDocument } from '$lib/notebook/document';
import type { AllowedCode } from './allowed-code';

/**
 * Lets what is allowed follow a change that a person made here. Undo, redo, storage and files never come this way:
 * a notebook cannot allow its own code. `isPassed`: the document before the change cannot come back.
 */
export function followCode(
	allowed: AllowedCode,
	before: NotebookDocument,
	change: Change,
	isPassed: boolean
): void {
	const changes = change.op === 'together' ? change.changes : [change];
	for (const one of changes) {
		if (one.op !== 'set-cell' || !isCode(one.cell)) continue;
		const was = before.cells.find(({ id }) => id === one.cell.id);
		if (was && isCode(was)) allowed.follow(was, one.cell, isPassed);
	}
}

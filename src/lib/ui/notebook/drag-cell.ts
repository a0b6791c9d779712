import { moveCell } from '$lib/notebook/move-cell';
import type { NotebookShell } from './notebook-shell.svelte';
import { placeOf } from './place';

/** Nearer to the window's edge than this, in CSS pixels, the page scrolls along. */
const edge = 72;
/** CSS pixels before a press is a drag. */
const slack = 4;

/**
 * Follows a pointer that took hold of the cell until it lets go. Escape lets everything be; what else the pointer
 * does meanwhile is for the page.
 */
export function dragCell(id: string, start: PointerEvent, shell: NotebookShell): void {
	const handle = start.currentTarget;
	if (!(handle instanceof HTMLElement) || start.button !== 0) return;
	const over = new AbortController();
	const { signal } = over;
	let y = start.clientY;
	let frame = 0;

	const follow = (): void => {
		const speed = y < edge + 56 ? -12 : y > innerHeight - edge ? 12 : 0;
		if (speed !== 0) scrollBy(0, speed);
		shell.dropAt = gapAt(y, shell);
		frame = requestAnimationFrame(follow);
	};
	const end = (isDropped: boolean): void => {
		over.abort();
		cancelAnimationFrame(frame);
		const { session } = shell;
		shell.dropAt = null;
		if (!isDropped || frame === 0) return;
		const changes = moveCell(session.document, id, gapAt(y, shell));
		if (changes.length === 0) return;
		session.changeTogether(changes);
		void shell.noteMoved(id);
	};
	const move = (event: PointerEvent): void => {
		y = event.clientY;
		if (frame === 0 && Math.abs(y - start.clientY) > slack) frame = requestAnimationFrame(follow);
	};
	const key = (event: KeyboardEvent): void => {
		if (event.key !== 'Escape') return;
		event.preventDefault();
		end(false);
	};

	handle.setPointerCapture(start.pointerId);
	handle.addEventListener('pointermove', move, { signal });
	handle.addEventListener('pointerup', () => end(true), { signal });
	handle.addEventListener('pointercancel', () => end(false), { signal });
	addEventListener('keydown', key, { signal, capture: true });
}

/** Place of the first cell whose middle is below the pointer. */
function gapAt(y: number, shell: NotebookShell): number {
	const next = shell.seen.find(({ id }) => {
		const box = document.getElementById(placeOf(id))?.getBoundingClientRect();
		return box !== undefined && y < box.top + box.height / 2;
	});
	return next ? shell.placeAmongAll(next.id) : shell.session.document.cells.length;
}

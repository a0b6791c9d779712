import { normaliseText } from '$lib/survey/normalise';
import type { ProgrammeEvent, World } from '$lib/survey/world';

/** The event that goes by the label; a file's name stands for its event without its ending. Null when none or several do. */
export function findEvent({ events }: Pick<World, 'events'>, label: string): ProgrammeEvent | null {
	const wanted = new Set([label, label.replace(/\.[^.]{1,5}$/, '')].map(normaliseText));
	const found = events.filter(({ name }) => wanted.has(normaliseText(name)));
	return found.length === 1 ? (found[0] ?? null) : null;
}

/**
 * Where the focus is. `anywhere`: also in a dialog; `page`: an open notebook; `cell`, `card`: on the place of a
 * cell or a question itself, where keys stand for what is done with it; `in-cell`: also on something inside it.
 */
export type CommandPlace =
	'anywhere' | 'page' | 'notebook' | 'cell' | 'in-cell' | 'codebook' | 'card' | 'option';

export interface Whereabouts {
	readonly places: ReadonlySet<CommandPlace>;
	/** In a field: letters are written there. */
	readonly isTyping: boolean;
}

const fields = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';

/** Where a key was pressed, on one of the two pages of a notebook. */
export function whereabouts(
	target: EventTarget | null,
	view: 'notebook' | 'codebook'
): Whereabouts {
	const element = target instanceof Element ? target : null;
	const isTyping = Boolean(element?.closest(fields));
	if (element?.closest('[role=menu]')) return { places: new Set(), isTyping };
	if (element?.closest('[role=dialog], dialog')) return { places: new Set(['anywhere']), isTyping };
	const places = new Set<CommandPlace>(['anywhere', 'page', view]);
	if (element?.hasAttribute('data-cell')) places.add('cell');
	if (element?.closest('[data-cell]')) places.add('in-cell');
	if (element?.hasAttribute('data-card')) places.add('card');
	if (element?.closest('[data-option]')) places.add('option');
	return { places, isTyping };
}

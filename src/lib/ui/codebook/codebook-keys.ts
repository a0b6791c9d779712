/** What a key pressed in the codebook asks for. */
export type CodebookKey = 'search' | 'next' | 'previous' | 'select' | 'keys';

const letters: ReadonlyMap<string, CodebookKey> = new Map([
	['/', 'search'],
	['?', 'keys'],
	['j', 'next'],
	['k', 'previous'],
	['x', 'select']
]);
const arrows: ReadonlyMap<string, CodebookKey> = new Map([
	['ArrowDown', 'next'],
	['ArrowUp', 'previous']
]);

const typing =
	'input:not([type=checkbox]), textarea, select, [contenteditable], [role=dialog], [role=menu]';

/**
 * Reads a key; null when it is for something else: a field that is written in, a dialog, a combination. Arrows go
 * from card to card only where a card itself has the focus, as they scroll the page elsewhere.
 */
export function codebookKey(event: KeyboardEvent): CodebookKey | null {
	if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return null;
	const target = event.target instanceof Element ? event.target : null;
	if (target?.closest(typing)) return null;
	const isOnCard = target?.hasAttribute('data-card') ?? false;
	return letters.get(event.key) ?? (isOnCard ? arrows.get(event.key) : undefined) ?? null;
}

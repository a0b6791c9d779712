/** What a key asks for in the list of answers. */
export type CodingKey =
	| { readonly does: 'go'; readonly to: 'next' | 'previous' | 'first' | 'last' }
	| { readonly does: 'toggle'; readonly place: number }
	| { readonly does: 'none' };

const ways: ReadonlyMap<string, 'next' | 'previous' | 'first' | 'last'> = new Map([
	['ArrowDown', 'next'],
	['ArrowUp', 'previous'],
	['Home', 'first'],
	['End', 'last']
]);

/** Reads a key; null when it is for something else. `1` is the theme in place 0. */
export function codingKey(
	event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>
): CodingKey | null {
	if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
	const to = ways.get(event.key);
	if (to) return { does: 'go', to };
	if (event.key === '0') return { does: 'none' };
	return /^[1-9]$/.test(event.key) ? { does: 'toggle', place: Number(event.key) - 1 } : null;
}

import { singleKeys } from '$lib/state/single-keys.svelte';
import { commandAt } from './command-at';
import { whereabouts } from './command-place';
import { isApple } from './shortcut';
import type { CommandId } from './commands';

/** What a command does, on the page that can do it. */
export interface Doing {
	readonly run: () => void;
	/** False while there is nothing to do it with. Left out: always. */
	readonly isPossible?: () => boolean;
}

/** What some of the commands do. */
export type Doings = { readonly [Id in CommandId]?: Doing };

/** Does what the pressed keys ask for, if one of the `doings` is it and nothing else has taken the keys. */
export function runKey(event: KeyboardEvent, view: 'notebook' | 'codebook', doings: Doings): void {
	if (event.defaultPrevented || event.isComposing) return;
	const where = whereabouts(event.target, view);
	const id = commandAt(event, where, { singleKeys: singleKeys.on, apple: isApple() });
	const doing = id === null ? undefined : doings[id];
	if (!doing || doing.isPossible?.() === false) return;
	event.preventDefault();
	doing.run();
}

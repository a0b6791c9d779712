import { commandList, type CommandId } from './commands';
import type { Whereabouts } from './command-place';
import { isPress, isSingle, worksWhileTyping, type Pressed } from './shortcut';

/** The command that these keys ask for here; null when they are for something else. */
export function commandAt(
	event: Pressed,
	{ places, isTyping }: Whereabouts,
	{ singleKeys, apple }: { readonly singleKeys: boolean; readonly apple: boolean }
): CommandId | null {
	const found = commandList.find(([, { shortcuts }]) =>
		shortcuts.some(
			({ press, at }) =>
				places.has(at) &&
				isPress(press, event, apple) &&
				(!isTyping || worksWhileTyping(press)) &&
				(singleKeys || !isSingle(press))
		)
	);
	return found?.[0] ?? null;
}

/** Keys pressed together, such as `Mod+Shift+Z`, `Alt+ArrowUp`, `?`. `Mod` is Cmd on Apple's machines and Ctrl elsewhere. */
export type Press = string;

/** What of a key event tells which keys are pressed. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** True on machines whose shortcuts are made with Cmd. */
export function isApple(platform = navigator.platform): boolean {
	return /^(?:Mac|iPhone|iPad)/.test(platform);
}

function partsOf(press: Press): { readonly held: ReadonlySet<string>; readonly key: string } {
	const parts = press.split('+');
	return { held: new Set(parts.slice(0, -1)), key: parts.at(-1) ?? '' };
}

/** True when these keys are the ones. Which key makes `?` differs between keyboards, so Shift is not asked about it. */
export function isPress(press: Press, event: Pressed, apple: boolean): boolean {
	const { held, key } = partsOf(press);
	const [mod, other] = apple ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
	const isShiftRight = isSingle(press) || event.shiftKey === held.has('Shift');
	return (
		mod === held.has('Mod') &&
		!other &&
		event.altKey === held.has('Alt') &&
		isShiftRight &&
		event.key.toLowerCase() === key.toLowerCase()
	);
}

/** True for a character by itself: who dictates text to the page turns these off. */
export function isSingle(press: Press): boolean {
	return press.length === 1;
}

/** True for keys that mean nothing to a field that is written in. */
export function worksWhileTyping(press: Press): boolean {
	return press === 'Escape' || partsOf(press).held.has('Mod');
}

const keyWords: ReadonlyMap<string, string> = new Map([
	['Shift', 'Shift'],
	['Alt', 'Alt'],
	['ArrowUp', '↑'],
	['ArrowDown', '↓'],
	['Escape', 'Esc']
]);

const appleWords: ReadonlyMap<string, string> = new Map([
	['Mod', '⌘'],
	['Shift', '⇧'],
	['Alt', '⌥']
]);

/** The keys as they stand on the keyboard. */
export function sayPress(press: Press, apple: boolean): string {
	const parts = press.split('+').map((part) => {
		const word = apple ? appleWords.get(part) : part === 'Mod' ? 'Ctrl' : undefined;
		return word ?? keyWords.get(part) ?? part;
	});
	return parts.join(apple ? '' : '+');
}

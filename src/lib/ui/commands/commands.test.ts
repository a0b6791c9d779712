import { describe, expect, it } from 'vitest';
import { commandAt } from './command-at';
import type { CommandPlace } from './command-place';
import { commandList, commands, type CommandId } from './commands';
import { isApple, isPress, sayPress, worksWhileTyping, type Press, type Pressed } from './shortcut';

const page: CommandPlace[] = ['anywhere', 'page'];
const notebook: CommandPlace[] = [...page, 'notebook'];
const codebook: CommandPlace[] = [...page, 'codebook'];

/** Every place the focus can be at, with all that it is part of. */
const focused: Record<string, CommandPlace[]> = {
	'a dialog': ['anywhere'],
	'the notebook': notebook,
	'something in a cell': [...notebook, 'in-cell'],
	'a cell': [...notebook, 'in-cell', 'cell'],
	'the codebook': codebook,
	'a card': [...codebook, 'card'],
	'an answer in a card': [...codebook, 'option']
};

function pressed(press: Press, apple: boolean): Pressed {
	const parts = press.split('+');
	const mod = parts.includes('Mod');
	return {
		key: parts.at(-1) ?? '',
		ctrlKey: mod && !apple,
		metaKey: mod && apple,
		altKey: parts.includes('Alt'),
		shiftKey: parts.includes('Shift')
	};
}

const shown = commandList.flatMap(([id, { shortcuts }]) =>
	shortcuts.map(({ press, at }) => ({ id, press, at }))
);

const answer = (
	press: Press,
	places: readonly CommandPlace[],
	more: { isTyping?: boolean; singleKeys?: boolean; apple?: boolean } = {}
): CommandId | null => {
	const { isTyping = false, singleKeys = true, apple = false } = more;
	const where = { places: new Set(places), isTyping };
	return commandAt(pressed(press, apple), where, { singleKeys, apple });
};

describe.each([false, true])('with Cmd: %s', (apple) => {
	it.each(shown)('$press does $id wherever it is said to, and nothing else does', (one) => {
		const places = Object.values(focused).filter((all) => all.includes(one.at));
		expect(places.length).toBeGreaterThan(0);
		for (const all of places) expect(answer(one.press, all, { apple })).toBe(one.id);
	});
});

it('does nothing with keys that are not held as shown', () => {
	for (const { press, at } of shown) {
		const all = Object.values(focused).find((places) => places.includes(at)) ?? [];
		const where = { places: new Set(all), isTyping: false };
		const held = { ...pressed(press, false), metaKey: true };
		expect(commandAt(held, where, { singleKeys: true, apple: false })).toBeNull();
	}
});

it('leaves every character to the field that is written in, and to who turned single keys off', () => {
	const characters = shown.filter(({ press }) => press.length === 1);
	expect(characters.length).toBeGreaterThan(5);
	for (const { press } of characters)
		for (const places of Object.values(focused)) {
			expect(answer(press, places, { isTyping: true })).toBeNull();
			expect(answer(press, places, { singleKeys: false })).toBeNull();
		}
});

it('keeps in a field what means nothing to it', () => {
	expect(answer('Mod+K', notebook, { isTyping: true })).toBe('palette');
	expect(answer('Escape', [...notebook, 'in-cell'], { isTyping: true })).toBe('leave-cell');
	expect(answer('Alt+ArrowUp', [...notebook, 'in-cell'], { isTyping: true })).toBeNull();
	expect(worksWhileTyping('Enter')).toBe(false);
});

it('reads ? however the keyboard makes it, and capital letters as letters', () => {
	const held = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: true };
	expect(isPress('?', { ...held, key: '?' }, false)).toBe(true);
	expect(isPress('Mod+Shift+Z', { ...held, ctrlKey: true, key: 'Z' }, false)).toBe(true);
	expect(isPress('Mod+Z', { ...held, ctrlKey: true, key: 'Z' }, false)).toBe(false);
});

it('says the keys as the machine has them', () => {
	expect(sayPress('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
	expect(sayPress('Mod+Shift+Z', true)).toBe('⌘⇧Z');
	expect(sayPress('Alt+ArrowUp', false)).toBe('Alt+↑');
	expect(isApple('MacIntel')).toBe(true);
	expect(isApple('Linux x86_64')).toBe(false);
});

it('has words for every command, in the page’s language and in English', () => {
	for (const [, { words }] of commandList) {
		expect(words()).not.toBe('');
		expect(words({}, { locale: 'en' })).not.toBe('');
	}
	expect(commands.undo.words({}, { locale: 'en' })).toBe('Undo');
});

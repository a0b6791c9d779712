import { m } from '$lib/i18n/messages';
import type { Locale } from '$lib/i18n/locale';
import type { CommandPlace } from './command-place';
import type { Press } from './shortcut';

/** Words in the page's language, or in the one that is asked for. */
export type Words = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;

export interface Shortcut {
	readonly press: Press;
	/** Where the focus must be. */
	readonly at: CommandPlace;
}

/** Something a person can ask for. What it does is said where it is done. */
export interface Command {
	readonly words: Words;
	readonly shortcuts: readonly Shortcut[];
}

const at = (place: CommandPlace, ...presses: Press[]): Shortcut[] =>
	presses.map((press) => ({ press, at: place }));

/** In an open notebook, whichever of its pages is shown. */
export const pageCommands = {
	palette: { words: m.command_palette, shortcuts: at('page', 'Mod+K') },
	undo: { words: m.undo, shortcuts: at('anywhere', 'Mod+Z') },
	redo: { words: m.redo, shortcuts: at('anywhere', 'Mod+Shift+Z', 'Mod+Y') },
	keys: { words: m.keys_title, shortcuts: at('page', '?') }
} satisfies Record<string, Command>;

/** Among the cells. */
export const notebookCommands = {
	'next-cell': {
		words: m.command_next_cell,
		shortcuts: [...at('notebook', 'j'), ...at('cell', 'ArrowDown')]
	},
	'previous-cell': {
		words: m.command_previous_cell,
		shortcuts: [...at('notebook', 'k'), ...at('cell', 'ArrowUp')]
	},
	find: { words: m.command_find, shortcuts: at('notebook', 'Mod+Shift+F') },
	'add-analysis': { words: m.analysis_add, shortcuts: [] },
	'add-text': { words: m.command_add_text, shortcuts: [] },
	'add-section': { words: m.command_add_section, shortcuts: [] },
	'add-input': { words: m.command_add_input, shortcuts: [] },
	'add-sql': { words: m.command_add_sql, shortcuts: [] },
	'add-transform': { words: m.command_add_transform, shortcuts: [] },
	'add-chart': { words: m.command_add_chart, shortcuts: [] },
	'save-file': { words: m.save_file, shortcuts: at('notebook', 'Mod+S') },
	'save-page': { words: m.save_page, shortcuts: [] },
	'save-sheet': { words: m.sheet_save, shortcuts: [] },
	'save-template': { words: m.template_save, shortcuts: [] },
	'template-life': { words: m.life_title, shortcuts: [] },
	'save-counts': { words: m.counts_save, shortcuts: [] },
	'add-counts': { words: m.counts_add, shortcuts: [] },
	compare: { words: m.compare_opened, shortcuts: [] },
	show: { words: m.show, shortcuts: [] },
	'print-all': { words: m.print_all, shortcuts: [] },
	reading: { words: m.how_read, shortcuts: [] },
	world: { words: m.world_title, shortcuts: [] },
	instruments: { words: m.instruments_title, shortcuts: [] }
} satisfies Record<string, Command>;

/** With one cell. */
export const cellCommands = {
	'edit-cell': { words: m.command_edit_cell, shortcuts: at('cell', 'Enter') },
	'leave-cell': { words: m.command_leave_cell, shortcuts: at('in-cell', 'Escape') },
	'add-above': { words: m.command_add_above, shortcuts: at('cell', 'a') },
	'add-below': { words: m.command_add_below, shortcuts: at('cell', 'b') },
	'move-up': { words: m.move_up, shortcuts: at('in-cell', 'Alt+ArrowUp') },
	'move-down': { words: m.move_down, shortcuts: at('in-cell', 'Alt+ArrowDown') },
	duplicate: { words: m.command_duplicate, shortcuts: at('cell', 'd') },
	fold: { words: m.command_fold, shortcuts: at('cell', 'f') },
	'copy-link': { words: m.command_copy_link, shortcuts: at('cell', 'c') },
	'remove-cell': { words: m.remove_cell, shortcuts: at('cell', 'Delete', 'Backspace') }
} satisfies Record<string, Command>;

/** Where one sees how the file was read. */
export const codebookCommands = {
	search: { words: m.keys_search, shortcuts: at('codebook', '/') },
	'next-question': {
		words: m.keys_next,
		shortcuts: [...at('codebook', 'j'), ...at('card', 'ArrowDown')]
	},
	'previous-question': {
		words: m.keys_previous,
		shortcuts: [...at('codebook', 'k'), ...at('card', 'ArrowUp')]
	},
	'select-question': { words: m.keys_select, shortcuts: at('codebook', 'x') },
	'option-up': { words: m.command_option_up, shortcuts: at('option', 'Alt+ArrowUp') },
	'option-down': { words: m.command_option_down, shortcuts: at('option', 'Alt+ArrowDown') }
} satisfies Record<string, Command>;

export const commands = {
	...pageCommands,
	...notebookCommands,
	...cellCommands,
	...codebookCommands
};

export type PageCommandId = keyof typeof pageCommands;
export type NotebookCommandId = keyof typeof notebookCommands;
export type CellCommandId = keyof typeof cellCommands;
export type CommandId = keyof typeof commands;

/** Every command with its name, in the order they are shown. */
export const commandList: readonly (readonly [CommandId, Command])[] = entriesOf(commands);

/** The commands of one of the groups above. */
export function entriesOf<Id extends CommandId>(
	group: Record<Id, Command>
): readonly (readonly [Id, Command])[] {
	return Object.keys(group).map((id) => [id as Id, group[id as Id]]);
}

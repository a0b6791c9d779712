import {
	autocompletion,
	closeBrackets,
	closeBracketsKeymap,
	completionKeymap,
	completionStatus
} from '@codemirror/autocomplete';
import { defaultKeymap, indentWithTab } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { PostgreSQL, sql, SQLDialect } from '@codemirror/lang-sql';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { Annotation, Compartment, EditorState, Prec, type Extension } from '@codemirror/state';
import {
	drawSelection,
	EditorView,
	highlightActiveLine,
	keymap,
	lineNumbers
} from '@codemirror/view';
import type { CodeName } from './code-names';
import { completeCode, type CodeLanguage } from './complete-code';
import { editorTheme } from './editor-theme';
import { changeBetween } from './change-between';

export interface EditorWish {
	readonly parent: HTMLElement;
	readonly text: string;
	readonly language: CodeLanguage;
	/** Its name, read aloud. */
	readonly label: string;
	/** Id of the element that says how the keys work. */
	readonly describedBy: string;
	readonly names: () => readonly CodeName[];
	/** Told of every letter that a person types. */
	readonly ontype: (text: string) => void;
	/** What was typed must be in the document now: the editor is left, or something is undone. */
	readonly onleave: () => void;
}

/** An editor on the page. */
export interface OpenEditor {
	/** Shows a text that came from elsewhere, the caret where it was as far as possible. */
	show(text: string): void;
	setReadOnly(isReadOnly: boolean): void;
	/** Marks a line, from 1, with what is wrong there; null for none. */
	mark(line: number | null, message: string): void;
	focus(): void;
	close(): void;
}

/** Set on changes that nobody typed here. */
const fromElsewhere = Annotation.define<boolean>();

/** DuckDB's SQL is close to PostgreSQL's; only its words beyond the standard matter for colours. */
const duckdb = SQLDialect.define({
	...PostgreSQL.spec,
	keywords: `${PostgreSQL.spec.keywords ?? ''} qualify pivot unpivot exclude replace ilike list lambda try_cast semi anti asof positional sample summarize`,
	doubleDollarQuotedStrings: true
});

function languageOf(language: CodeLanguage): Extension {
	return language === 'sql' ? sql({ dialect: duckdb }).language : javascript().language;
}

export function openEditor(wish: EditorWish): OpenEditor {
	const readOnly = new Compartment();
	const setOf = (isReadOnly: boolean): Extension => EditorState.readOnly.of(isReadOnly);
	// CodeMirror keeps no history here: the notebook's undo is the one undo, so that one Ctrl+Z means one thing whether
	// the last step was a letter of this code or a cell above it. What was typed is brought there first.
	const undoKeys = ['Mod-z', 'Mod-y', 'Mod-Shift-z'].map((key) => ({
		key,
		run: () => {
			wish.onleave();
			return false;
		}
	}));
	const view = new EditorView({
		parent: wish.parent,
		state: EditorState.create({
			doc: wish.text,
			extensions: [
				Prec.highest(keymap.of(undoKeys)),
				lineNumbers(),
				drawSelection(),
				highlightActiveLine(),
				bracketMatching(),
				closeBrackets(),
				indentOnInput(),
				indentUnit.of('  '),
				EditorView.lineWrapping,
				languageOf(wish.language),
				autocompletion({
					override: [completeCode(wish.language, wish.names)],
					icons: false,
					maxRenderedOptions: 60
				}),
				keymap.of([...closeBracketsKeymap, ...completionKeymap, indentWithTab, ...defaultKeymap]),
				editorTheme,
				readOnly.of(setOf(false)),
				EditorView.contentAttributes.of({
					'aria-label': wish.label,
					'aria-describedby': wish.describedBy,
					autocapitalize: 'off',
					autocorrect: 'off',
					spellcheck: 'false'
				}),
				EditorView.domEventHandlers(tabKeys(wish.onleave)),
				EditorView.updateListener.of((update) => {
					if (!update.docChanged) return;
					if (update.transactions.some((one) => one.annotation(fromElsewhere))) return;
					// Whoever types wants Tab to indent; until then, and after Escape, it goes on to what comes next.
					view.setTabFocusMode(false);
					wish.ontype(update.state.doc.toString());
				})
			]
		})
	});
	view.setTabFocusMode(true);
	return {
		show(text) {
			const change = changeBetween(view.state.doc.toString(), text);
			if (change) view.dispatch({ changes: change, annotations: fromElsewhere.of(true) });
		},
		setReadOnly: (isReadOnly) =>
			view.dispatch({ effects: readOnly.reconfigure(setOf(isReadOnly)) }),
		mark(line, message) {
			const { doc } = view.state;
			const at = line !== null && line >= 1 && line <= doc.lines ? doc.line(line) : null;
			const marks = at ? [{ from: at.from, to: at.to, severity: 'error' as const, message }] : [];
			view.dispatch(setDiagnostics(view.state, marks));
		},
		focus: () => view.focus(),
		close: () => view.destroy()
	};
}

/** Tab never holds the focus: it goes on until something is typed, and again after Escape. */
function tabKeys(onleave: () => void) {
	return {
		focus: (_: FocusEvent, view: EditorView) => view.setTabFocusMode(true),
		blur: onleave,
		keydown: ({ key }: KeyboardEvent, view: EditorView) => {
			if (key === 'Escape' && completionStatus(view.state) === null) view.setTabFocusMode(true);
			if (key === 'Enter') view.setTabFocusMode(false);
		}
	};
}

import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The house's colours, which follow dark mode by themselves. */
const look = EditorView.theme({
	'&': {
		border: '1px solid var(--control)',
		borderRadius: 'var(--radius)',
		backgroundColor: 'var(--sheet)',
		color: 'var(--ink)',
		fontSize: 'var(--code-size, 0.875rem)'
	},
	'&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '2px' },
	'.cm-scroller': {
		fontFamily: 'ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace',
		lineHeight: '1.55',
		maxHeight: '28rem'
	},
	'.cm-content': { padding: '0.5rem 0', caretColor: 'var(--ink)' },
	'.cm-line': { padding: '0 0.75rem 0 0.4rem' },
	'.cm-gutters': {
		border: '0',
		backgroundColor: 'transparent',
		color: 'var(--ink-3)',
		fontVariantNumeric: 'tabular-nums'
	},
	'.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
	'&.cm-focused .cm-activeLine': {
		backgroundColor: 'color-mix(in srgb, var(--green-wash) 55%, transparent)'
	},
	'&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
		{ backgroundColor: 'color-mix(in srgb, var(--focus) 28%, transparent)' },
	'.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
	'.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
		backgroundColor: 'transparent',
		outline: '1px solid var(--line-2)'
	},
	'.cm-lintRange-error': {
		backgroundImage: 'none',
		textDecoration: 'underline wavy var(--red)',
		textUnderlineOffset: '3px'
	},
	'.cm-tooltip': {
		border: '1px solid var(--line-2)',
		borderRadius: 'var(--radius)',
		backgroundColor: 'var(--sheet)',
		color: 'var(--ink)',
		boxShadow: '0 8px 24px rgb(20 24 21 / 14%)',
		maxWidth: 'min(36rem, calc(100vw - 2rem))'
	},
	'.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--sans)', maxHeight: '16rem' },
	'.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
		padding: '0.3rem 0.6rem',
		whiteSpace: 'normal',
		overflowWrap: 'anywhere'
	},
	'.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
		backgroundColor: 'var(--green-wash)',
		color: 'var(--ink)'
	},
	'.cm-completionIcon': { display: 'none' },
	'.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
	'.cm-completionDetail': {
		display: 'block',
		marginLeft: '0',
		color: 'var(--ink-3)',
		fontStyle: 'normal',
		fontSize: 'var(--t-xs)'
	}
});

const words = HighlightStyle.define([
	{
		tag: [tags.keyword, tags.operatorKeyword, tags.modifier],
		color: 'var(--green)',
		fontWeight: '600'
	},
	{ tag: [tags.string, tags.special(tags.string)], color: 'var(--ochre)' },
	{ tag: [tags.number, tags.bool, tags.null], color: 'var(--red)' },
	{ tag: tags.comment, color: 'var(--ink-3)', fontStyle: 'italic' },
	{ tag: [tags.propertyName, tags.function(tags.variableName)], color: 'var(--ink-2)' }
]);

export const editorTheme = [look, syntaxHighlighting(words)];

import type { Plugin } from 'vite';
import { tokensCss } from './tokens-css.ts';

const id = 'virtual:tokens.css';

/** Serves the design tokens as the style sheet `virtual:tokens.css`. */
export function tokensPlugin(): Plugin {
	return {
		name: 'hagebok-tokens',
		resolveId: (source) => (source === id ? `\0${id}` : null),
		load: (resolved) => (resolved === `\0${id}` ? tokensCss() : null)
	};
}

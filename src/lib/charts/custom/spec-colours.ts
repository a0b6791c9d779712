import type { Palette } from '../tokens';

/** Names of the house's colours that a spec may draw with; they follow dark mode and print. */
export const colourNames = [
	...['c1', 'c2', 'c3', 'c4', 'c5', 'c-rest'],
	...['s1', 's2', 's3', 's4', 's5'],
	...['ink', 'ink-2', 'ink-3', 'line', 'line-2', 'missing']
] as const;

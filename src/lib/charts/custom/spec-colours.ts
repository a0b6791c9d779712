import type { Palette } from '../tokens';

/** Names of the house's colours that a spec may draw with; they follow dark mode and print. */
export const colourNames = [
	...['c1', 'c2', 'c3', 'c4', 'c5', 'c-rest'],
	...['s1', 's2', 's3', 's4', 's5'],
	...['ink', 'ink-2', 'ink-3', 'line', 'line-2', 'missing']
] as const;

/** The colour that a spec names, as it is drawn; null for what is no colour. */
export function drawnColour(colour: string | number, palette: Palette): string | null {
	const name = colourNames.find((candidate) => candidate === colour);
	if (name) return palette[name as keyof Palette];
	return typeof colour === 'string' && /^(?:#[0-9a-f]{3,8}|[a-z]{3,30})$/i.test(colour)
		? colour
		: null;
}

import {
	darkColours,
	fonts,
	lightColours,
	measure,
	radius,
	space,
	type,
	type Palette
} from '../lib/charts/tokens.ts';

const declare = (entries: readonly (readonly [string, string])[]): string =>
	entries.map(([name, value]) => `--${name}:${value}`).join(';');

const colours = (palette: Palette): string => declare(Object.entries(palette));

/** The tokens as custom properties: light, dark where the system asks for it, and always light on paper. */
export function tokensCss(): string {
	const shared = declare([
		['serif', fonts.serif],
		['sans', fonts.sans],
		...Object.entries(type).map(([name, rem]) => [`t-${name}`, `${rem}rem`] as const),
		...Object.entries(space).map(([name, rem]) => [`g${name}`, `${rem}rem`] as const),
		['radius', radius],
		['measure', measure]
	]);
	return [
		`:root{color-scheme:light dark;${colours(lightColours)};${shared}}`,
		`@media screen and (prefers-color-scheme:dark){:root{${colours(darkColours)}}}`
	].join('\n');
}

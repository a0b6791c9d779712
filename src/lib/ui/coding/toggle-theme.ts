/** The themes of an answer once `theme` is given or taken away; null, as for an answer not read, once none is left. */
export function toggleTheme(themes: readonly string[] | null, theme: string): string[] | null {
	const given = themes ?? [];
	if (!given.includes(theme)) return [...given, theme];
	const left = given.filter((one) => one !== theme);
	return left.length > 0 ? left : null;
}

/** The themes of an answer once it is said that none fits, or no longer said. */
export function toggleNone(themes: readonly string[] | null): string[] | null {
	return themes?.length === 0 ? null : [];
}

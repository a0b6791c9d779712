import type { CrosstabColumn, CrosstabFinding } from '$lib/survey/finding';

/** True when some group exceeds another, so that letters say which. */
export function hasLetters({ rows }: CrosstabFinding): boolean {
	return rows.some((row) => row.cells.some((cell) => cell.letters !== ''));
}

/** A group's label with its letter, where letters are used. */
export function lettered(
	finding: CrosstabFinding,
	{ label, letter, hidden }: CrosstabColumn
): string {
	return hasLetters(finding) && !hidden && letter !== '' ? `${label} (${letter})` : label;
}

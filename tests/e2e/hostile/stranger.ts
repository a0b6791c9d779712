/** A cell as a stranger may write it into a file. */
export type StrangeCell = Readonly<Record<string, unknown>>;

/** Where an attack would call, so that a call tells which one got through. */
export const addressOf = (attack: string): string => `https://${attack}.stranger.test/`;

/** The text of a notebook that a stranger sent. */
export function strangeNotebook(
	cells: readonly StrangeCell[],
	others: Readonly<Record<string, unknown>> = {}
): string {
	return JSON.stringify({
		format: 'hagebok',
		version: 2,
		id: 'from-a-stranger',
		title: 'Evaluering av workshopen',
		created: '2026-03-01T12:00:00Z',
		...others,
		cells
	});
}

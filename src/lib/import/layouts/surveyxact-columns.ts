/** How far a response has come, one column per state. The last one that matters is complete. */
const states = ['stato_1', 'stato_2', 'stato_3', 'stato_4', 'stato_5'];

/** The column that is 1 for a complete response. */
export const completeColumn = 'stato_4';

/** True for the headers of a SurveyXact dataset: it has a column for every state a response can be in. */
export function isSurveyXact(headers: readonly string[]): boolean {
	const names = new Set(headers.map((header) => header.trim().toLowerCase()));
	return states.every((state) => names.has(state));
}

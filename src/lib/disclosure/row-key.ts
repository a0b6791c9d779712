/**
 * What a number over several questions is refused by: it is hidden by itself, and numbers about one of the questions
 * alone stay. Ids of questions have no space in them.
 */
export function rowKey(questions: readonly string[]): string {
	return [...questions].sort().join(' + ');
}

import type { Question } from '$lib/survey/question';

/** Questions in file order, the rows of each grid together where its first row stands. */
export function gatherGrids(questions: readonly Question[]): [Question, ...Question[]][] {
	const gathered: [Question, ...Question[]][] = [];
	const grids = new Map<string, [Question, ...Question[]]>();
	for (const question of questions) {
		const grid = question.grid === null ? undefined : grids.get(question.grid);
		if (grid) {
			grid.push(question);
			continue;
		}
		const group: [Question, ...Question[]] = [question];
		gathered.push(group);
		if (question.grid !== null) grids.set(question.grid, group);
	}
	return gathered;
}

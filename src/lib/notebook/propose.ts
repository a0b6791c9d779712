import { isAddedRole, isPersonalRole } from '$lib/survey/role';
import type { Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import type { AnalysisCell } from './cell';

/**
 * The cells of a new notebook: one per question in file order, the rows of a grid in one. Left out are empty
 * questions, timestamps, and what was set aside. `nextId` gives each cell its id.
 */
export function proposeCells(survey: Survey, nextId: () => string): AnalysisCell[] {
	const held = new Set(survey.columns.map((column) => column.id));
	const groups = new Map<string, string[]>();
	for (const question of survey.questions) {
		if (!held.has(question.id) || !isShown(question)) continue;
		const group = question.grid === null ? `question ${question.id}` : `grid ${question.grid}`;
		const keys = groups.get(group);
		if (keys) keys.push(question.key);
		else groups.set(group, [question.key]);
	}
	return [...groups.values()].map((questions) => ({
		id: nextId(),
		kind: 'analysis',
		analysis: 'frequency',
		questions,
		chart: 'auto',
		by: null,
		title: null,
		folded: false
	}));
}

function isShown(question: Question): boolean {
	return question.kind !== 'empty' && !isAddedRole(question.role) && !isPersonalRole(question.role);
}

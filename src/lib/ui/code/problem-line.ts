import type { CellProblem } from '$lib/notebook/outcome';

/** The line of the code that is to blame, from 1; null when none is known. */
export function problemLine(problem: CellProblem): number | null {
	switch (problem.code) {
		case 'sql':
			return problem.line;
		case 'transform':
			return problem.failure.line;
		case 'spec':
			return problem.problem.code === 'json' ? Number(problem.problem.place) || null : null;
		default:
			return null;
	}
}

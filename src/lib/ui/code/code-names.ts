import { buildViews } from '$lib/engine/build-views';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { nameOf, type Cell } from '$lib/notebook/cell';
import type { Survey } from '$lib/survey/survey';
import { questionLabel } from '$lib/notebook/question-label';
import { kindLabel } from '../kind-label';

/** A name that code may use, as the editor offers it. */
export interface CodeName {
	readonly kind: 'table' | 'column' | 'value';
	/** As it is called. */
	readonly name: string;
	/** What it is, in words. */
	readonly about: string;
}

interface Surroundings {
	readonly survey: Survey;
	readonly cells: readonly Cell[];
	/** Id of the cell that is written. */
	readonly own: string;
	readonly titleOf: (cell: Cell) => string;
	readonly locale: Locale;
}

/** What the code of a cell may name: the answers, other cells, and the questions. */
export function codeNames({ survey, cells, own, titleOf, locale }: Surroundings): CodeName[] {
	const options = { locale };
	const [answers] = buildViews(survey);
	const questions = new Map(survey.questions.map((question) => [question.id, question]));
	return [
		{ kind: 'table', name: 'answers', about: m.complete_answers({}, options) },
		{ kind: 'table', name: 'codes', about: m.complete_codes({}, options) },
		...cells.flatMap((cell): CodeName[] => {
			const isNamed = 'name' in cell || cell.kind === 'analysis' || cell.kind === 'input';
			const hasRows = cell.kind === 'sql' || cell.kind === 'transform' || cell.kind === 'analysis';
			if (cell.id === own || !(isNamed || hasRows)) return [];
			const about = m.complete_cell({ title: titleOf(cell) }, options);
			return [{ kind: cell.kind === 'input' ? 'value' : 'table', name: nameOf(cell), about }];
		}),
		...(answers?.columns ?? []).map(({ name, column }): CodeName => {
			const question = questions.get(column ?? '');
			const about = question
				? `${questionLabel(question)} (${kindLabel(question.kind, locale)})`
				: m.complete_response({}, options);
			return { kind: 'column', name, about };
		})
	];
}

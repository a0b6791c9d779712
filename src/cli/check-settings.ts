import type { Setting } from '$lib/analyses/setting';
import { m } from '$lib/i18n/messages';
import { isChoice, isClosed, type Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import type { Settings } from './settings';
import { UsageError } from './usage-error';

/** Throws `UsageError` with what is possible when a setting names a question or a code that the survey does not have. */
export function checkSettings(
	{ common, own }: Settings,
	declared: readonly Setting[],
	survey: Survey
): void {
	const held = new Set(survey.columns.map((column) => column.id));
	const kept = survey.questions.filter((question) => held.has(question.id));
	const numbers = kept.filter((question) => question.kind === 'number');
	for (const id of common.question) find(kept, 'question', id);
	if (common.by !== undefined) find(kept.filter(isChoice), 'by', common.by);
	if (common.weight !== undefined) find(numbers, 'weight', common.weight);
	for (const { question } of common.target) find(kept.filter(isChoice), 'target', question);
	for (const condition of common.filter) {
		if (condition.op === 'between') find(numbers, 'filter', condition.question);
		if (condition.op !== 'is') continue;
		const { id, options } = find(kept.filter(isClosed), 'filter', condition.question);
		const possible = [0, ...options.map((option) => option.code)];
		const code = condition.codes.find((one) => !possible.includes(one));
		if (code === undefined) continue;
		throw new UsageError((o) => m.cli_unknown_code({ code, id, values: possible.join(', ') }, o));
	}
	for (const { key, form } of declared) {
		if (form !== 'question' && form !== 'questions') continue;
		for (const id of [own.get(key) ?? []].flat()) find(kept, key, String(id));
	}
}

function find<Q extends Question>(questions: readonly Q[], key: string, id: string): Q {
	const question = questions.find((candidate) => candidate.id === id);
	if (question) return question;
	const values = questions.map((candidate) => candidate.id).join(', ');
	throw new UsageError((o) =>
		values === ''
			? m.cli_no_question_for({ key, id }, o)
			: m.cli_unknown_question({ key, id, values }, o)
	);
}

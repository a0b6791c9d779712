import { m } from '$lib/i18n/messages';
import { isChoice, isClosed, type Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import type { Settings } from './settings';
import { UsageError } from './usage-error';

/** Throws `UsageError` with what is possible when a setting names what the survey does not have. */
export function checkSettings(settings: Settings, survey: Survey): void {
	const held = new Set(survey.columns.map((column) => column.id));
	const kept = survey.questions.filter((question) => held.has(question.id));
	for (const id of settings.question) find(kept, 'question', id);
	if (settings.by !== undefined) find(kept.filter(isChoice), 'by', settings.by);
	for (const { question, codes } of settings.filter) {
		const { id, options } = find(kept.filter(isClosed), 'filter', question);
		const possible = [0, ...options.map((option) => option.code)];
		const code = codes.find((one) => !possible.includes(one));
		if (code === undefined) continue;
		throw new UsageError((o) => m.cli_unknown_code({ code, id, values: possible.join(', ') }, o));
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

import type { TextAnswer } from '$lib/engine/texts';
import type { Locale } from '$lib/i18n/locale';
import type { AnswersFinding } from '$lib/survey/findings/open-text';
import type { ChoiceQuestion } from '$lib/survey/question';
import { groupOptions } from '../find-question';
import { distinctAnswers, type GivenAnswers } from './distinct-answers';

type Group = AnswersFinding['groups'][number];

/** Each different answer once, of everyone. */
export function listAnswers(
	question: string,
	texts: readonly TextAnswer[],
	language: Locale
): AnswersFinding {
	const groups = [groupOf({ code: null, label: '' }, texts, language)];
	return { kind: 'answers', question, by: null, groups };
}

/** Each different answer once in each group; `texts` are by the options of `by`. */
export function listAnswersBy(
	question: string,
	by: ChoiceQuestion,
	texts: readonly TextAnswer[],
	language: Locale
): AnswersFinding {
	const groups = groupOptions(by).map(({ code, label }) =>
		groupOf(
			{ code, label },
			texts.filter(({ codes }) => codes[0] === code),
			language
		)
	);
	const grouped = groups.reduce((sum, { base }) => sum + (base ?? 0), 0);
	const ungrouped = countPeople(texts) - grouped;
	return { kind: 'answers', question, by: by.id, groups, ...(ungrouped > 0 && { ungrouped }) };
}

function groupOf(
	group: Pick<Group, 'code' | 'label'>,
	given: GivenAnswers,
	language: Locale
): Group {
	const answers = distinctAnswers(given, language).map(({ text, people }) => ({ text, people }));
	return { ...group, answers, base: countPeople(given), hidden: null };
}

/** How many gave the answers. */
export function countPeople(given: GivenAnswers): number {
	return given.reduce((sum, { n }) => sum + n, 0);
}

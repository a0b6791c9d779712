import type { Finding } from '$lib/survey/finding';
import { codingRules } from '$lib/survey/findings/open-text';
import type { ImportIssue, IssueCode } from '$lib/survey/issue';
import type { ChoiceQuestion, TextQuestion } from '$lib/survey/question';
import { isAddedRole } from '$lib/survey/role';
import type { Survey } from '$lib/survey/survey';
import {
	stopWordsOf,
	textLanguages,
	type TextLanguage
} from '$lib/vocabulary/stop-words/stop-words';
import type { Analysis, AnalysisInput } from '../analysis';
import { checkFilter, findGroups, findQuestion } from '../find-question';
import { ParameterError } from '../parameter-error';
import { distinctAnswers } from './distinct-answers';
import { startCoding } from './edit-coding';
import { findThemes } from './find-themes';
import { languageOf } from './language-of';
import { createLexicon } from './lexicon';
import { countPeople, listAnswers, listAnswersBy } from './list-answers';
import { listTerms } from './list-terms';
import { openStemmer } from './open-stemmer';
import { openTextParamsSchema, shows, type OpenTextParams } from './schema';

/**
 * What people wrote: the answers themselves, each different one once; the words and phrases in them, by how
 * many people used each; or the themes that people gave them. Uncensored: for the gate, not for people.
 */
export const openText: Analysis<typeof openTextParamsSchema> = {
	name: 'open-text',
	version: '1.0.0',
	schema: openTextParamsSchema,
	settings: [
		{ key: 'show', form: { oneOf: shows } },
		{ key: 'language', form: { oneOf: textLanguages } },
		{ key: 'rule', form: { oneOf: codingRules } }
	],
	async run(input, params) {
		const { survey } = input;
		if (params.where) checkFilter(survey, params.where);
		const by = params.by === undefined ? null : findGroups(survey, params.by);
		if (params.weight !== undefined || input.raked !== undefined)
			throw new ParameterError('weight', 'not_weighted');
		const language = params.language ?? languageOf(survey);
		const questions = questionsOf(survey, params.questions);
		const findings: Finding[] = [];
		for (const question of questions) {
			findings.push(await findingOf(question, by, language, input, params));
		}
		const issues =
			params.show === 'answers' ? questions.flatMap((one) => cautions(survey, one)) : [];
		return { findings, issues };
	}
};

/** All that were asked openly, when none is named. */
function questionsOf(survey: Survey, ids: readonly string[] | undefined): TextQuestion[] {
	if (!ids) {
		return survey.questions.filter(
			(question): question is TextQuestion =>
				question.kind === 'text' &&
				!isAddedRole(question.role) &&
				survey.columns.some(({ id }) => id === question.id)
		);
	}
	return ids.map((id) => {
		const question = findQuestion(survey, id);
		if (question.kind !== 'text') throw new ParameterError('question', 'not_open', { id });
		return question;
	});
}

async function findingOf(
	{ id, key }: TextQuestion,
	by: ChoiceQuestion | null,
	language: TextLanguage,
	{ texts, signal }: AnalysisInput,
	{ show, where, fewest, codings, rule, level }: OpenTextParams
): Promise<Finding> {
	if (by && show !== 'answers') throw new ParameterError('by', 'not_broken', { id });
	const groups = by ? [{ question: by.id, as: 'options' as const }] : [];
	const given = await texts(id, { by: groups, ...(where && { where }) }, signal);
	if (by) return listAnswersBy(id, by, given, language);
	if (show === 'answers') return listAnswers(id, given, language);
	const answers = distinctAnswers(given, language);
	if (show === 'themes') {
		const coding = codings.find(({ question }) => question === key) ?? startCoding(key, []);
		return findThemes(id, answers, coding, { rule, level });
	}
	const lexicon = createLexicon(await openStemmer(language), stopWordsOf(language));
	return {
		kind: 'terms',
		question: id,
		base: { count: countPeople(given), kind: 'answered' },
		language,
		fewest,
		...(await listTerms(answers, { lexicon, language, fewest }, signal)),
		hidden: null
	};
}

const toBeReadFirst: readonly IssueCode[] = ['column.names_suspected', 'column.personal_kept'];

/** What the import found in the answers that a person should look at before anyone else reads them. */
function cautions({ issues }: Survey, { columns }: TextQuestion): ImportIssue[] {
	return issues.filter(
		({ code, column }) =>
			toBeReadFirst.includes(code) && column !== undefined && columns.includes(column)
	);
}

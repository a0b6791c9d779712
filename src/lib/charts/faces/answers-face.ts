import { formatCount } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import type { AnswersFinding } from '$lib/survey/findings/open-text';
import { emphasis } from '../emphasis';
import type { Face, FaceContext } from '../face';
import { drawNothing } from '../notice';
import type { PresentationTable } from '../presentation';
import { labelHidden, sayHidden } from '../say-hidden';
import { sayHiddenGroups } from '../say-hidden-groups';
import { joinSentences } from '../sentences';
import { fullTitle, questionOf } from '../titles';

/** The answers themselves: a list to read, without a picture. */
export function answersFace(finding: AnswersFinding, context: FaceContext): Face {
	return {
		choose: () => null,
		say: () => sayAnswers(finding, context),
		table: () => answersTable(finding, context),
		base: () => answersBase(finding, context),
		draw: drawNothing
	};
}

function sayAnswers({ groups, by }: AnswersFinding, { locale }: FaceContext): string {
	const shown = groups.filter((group) => !group.hidden);
	const people = shown.reduce(
		(sum, { answers }) => sum + answers.reduce((part, answer) => part + answer.people, 0),
		0
	);
	const [only] = groups;
	if (by === null && only?.hidden) return sayHidden(only.hidden, locale);
	const news =
		people === 0
			? shown.length === 0
				? ''
				: m.say_none({}, { locale })
			: m.say_answers(
					{ ...emphasis, count: people, total: formatCount(people, locale) },
					{ locale }
				);
	return joinSentences([news, ...(by === null ? [] : sayHiddenGroups(groups, locale))]);
}

function answersTable(finding: AnswersFinding, context: FaceContext): PresentationTable {
	const { locale } = context;
	const grouped = finding.by !== null;
	return {
		caption: fullTitle(questionOf(finding.question, context)),
		columns: [
			...(grouped ? [m.column_group({}, { locale })] : []),
			m.column_answer({}, { locale }),
			m.column_people({}, { locale })
		],
		rows: finding.groups.flatMap(({ label, answers, hidden }) => {
			const group = grouped ? [label] : [];
			if (hidden) return [[...group, labelHidden(hidden, locale), '']];
			return answers.map(({ text, people }) => [...group, text, formatCount(people, locale)]);
		})
	};
}

function answersBase({ groups }: AnswersFinding, { locale }: FaceContext): string[] {
	const shown = groups.filter((group) => !group.hidden);
	if (shown.length === 0) return [];
	const count = shown.reduce((sum, { base }) => sum + (base ?? 0), 0);
	return [m.base_n({ count: formatCount(count, locale) }, { locale })];
}

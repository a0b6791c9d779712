import { normaliseText } from '$lib/survey/normalise';
import type { Offer } from '$lib/survey/offer';
import type { Survey } from '$lib/survey/survey';
import { deriveBranches } from '../edits/derive-branches';
import { answeredEntries, listAsked, questionName, type Asked } from './asked';

/** The largest share of responses that may have answered two branches: people go back and change their way. */
const mostTwice = 0.05;

/** Questions by a name that several of them have. */
function repeated(asked: readonly Asked[]): Asked[][] {
	const groups = new Map<string, Asked[]>();
	for (const one of asked) {
		const name = normaliseText(questionName(one.question));
		groups.set(name, [...(groups.get(name) ?? []), one]);
	}
	return [...groups.values()].filter((group) => group.length > 1);
}

/** Responses that answered at least one of the questions, and those that answered more than one. */
function countTogether(group: readonly Asked[], responses: number) {
	const times = new Uint16Array(responses);
	for (const { column } of group) {
		const answered = answeredEntries(column);
		for (let row = 0; row < responses; row += 1) {
			times[row] = (times[row] ?? 0) + (answered[column.codes[row] ?? 0] ?? 0);
		}
	}
	let [any, twice] = [0, 0];
	for (const n of times) {
		if (n > 0) any += 1;
		if (n > 1) twice += 1;
	}
	return { any, twice };
}

/**
 * Offers to gather questions of the same text that stand in several places of a form and are answered by
 * different people, where their answers mean the same. One that most people answered each time was asked twice
 * on purpose. The rows of a grid that was branched come in one offer.
 */
export function offerBranches(survey: Survey): Offer[] {
	const offers = new Map<string, Offer>();
	for (const group of repeated(listAsked(survey))) {
		const { any, twice } = countTogether(group, survey.responses);
		const [first] = group;
		if (!first || twice > any * mostTwice) continue;
		const keys = group.map(({ question }) => question.key);
		if (!deriveBranches(survey, first.question.key, keys)) continue;
		const edit = {
			question: first.question.key,
			text: questionName(first.question),
			derive: { from: 'branches' as const, questions: keys }
		};
		const { text } = first.question;
		const before = offers.get(text);
		offers.set(text, {
			code: 'branches',
			questions: [...(before?.questions ?? []), ...keys],
			edits: [...(before?.edits ?? []), edit],
			values: before?.values ?? { question: text, branches: group.length, responses: any, twice }
		});
	}
	return [...offers.values()];
}

import type { Offer } from '$lib/survey/offer';
import { isClosed, type ClosedQuestion, type Option } from '$lib/survey/question';
import type { Survey, System } from '$lib/survey/survey';
import { isNoneOption, isOtherOption } from '$lib/vocabulary/missing-words';
import { inferLanguage } from '../infer/infer-language';
import { optionNumber } from '../infer/option-number';
import { questionName } from './asked';
import { nearDuplicates } from './near-duplicates';

/** Systems that write what a person typed in place of the option "other". */
const inPlace: ReadonlySet<System> = new Set([
	'google-forms',
	'google-sheets',
	'microsoft-forms',
	'generic'
]);

const otherWords: ReadonlyMap<string, string> = new Map([
	['nb', 'Annet'],
	['nn', 'Anna'],
	['da', 'Andet'],
	['sv', 'Annat'],
	['en', 'Other'],
	['de', 'Sonstiges'],
	['es', 'Otro']
]);

/** Fewer answers than this show no list that the others stand outside of. */
const fewestAnswers = 8;
/** Without "other" in the list, more must show: so many answers, and so many of them typed. */
const unlisted = { answers: 20, typed: 3 };

/** The word for "other" in the language that most scales are in, else in that of the question texts. */
function otherWord(survey: Survey): string {
	const votes = new Map<string, number>();
	for (const question of survey.questions) {
		const language = 'scale' in question ? question.scale?.language : undefined;
		if (language) votes.set(language, (votes.get(language) ?? 0) + 1);
	}
	const [most] = [...votes].sort((a, b) => b[1] - a[1]);
	const language = most?.[0] ?? inferLanguage([], survey.questions.map(questionName)) ?? 'en';
	return otherWords.get(language) ?? 'Other';
}

interface Sorted {
	readonly other: Option | null;
	readonly listed: readonly Option[];
	readonly typed: readonly Option[];
}

/** Answers given once beside those that came back. */
function sortOptions(question: ClosedQuestion): Sorted {
	const answers = question.options.filter(
		({ label, missing, count }) => missing === null && count > 0 && !isNoneOption(label)
	);
	const isTyped = ({ label, count }: Option) => count === 1 && !isOtherOption(label);
	return {
		other: question.options.find(({ label }) => isOtherOption(label)) ?? null,
		listed: answers.filter((option) => !isTyped(option) && !isOtherOption(option.label)),
		typed: answers.filter(isTyped)
	};
}

/**
 * With "other" in the list, what stands alone beside it was typed. Without it the list itself must show: a
 * few options, each chosen several times, that nearly all chose from, and nothing in between.
 */
function areTyped({ other, listed, typed }: Sorted, answered: number): boolean {
	if (typed.length === 0 || listed.length < 2) return false;
	if (listed.every(({ label }) => optionNumber(label) !== null)) return false;
	if (other) return answered >= fewestAnswers;
	return (
		answered >= unlisted.answers &&
		typed.length >= unlisted.typed &&
		listed.length <= 12 &&
		listed.every(({ count }) => count >= 3) &&
		typed.length <= answered * 0.2
	);
}

/** Offers to count answers that people typed themselves as "other", in files that have them among the options. */
export function offerOtherAnswers(survey: Survey): Offer[] {
	if (!survey.sources.every(({ system }) => inPlace.has(system))) return [];
	return survey.questions.flatMap((question): Offer[] => {
		if (!isClosed(question) || question.columns.length !== 1) return [];
		if (question.kind !== 'multiple' && question.scale !== null) return [];
		const sorted = sortOptions(question);
		if (!areTyped(sorted, question.answered)) return [];
		const slips = new Set([...nearDuplicates(question.options).values()].flat());
		const labels = sorted.typed.flatMap(({ label }) => (slips.has(label) ? [] : [label]));
		if (labels.length === 0) return [];
		const into = sorted.other?.label ?? otherWord(survey);
		return [
			{
				code: 'other_answers',
				questions: [question.key],
				edits: [
					{
						question: question.key,
						merge: [{ into, labels: sorted.other ? [into, ...labels] : labels }]
					}
				],
				values: {
					question: questionName(question),
					answers: labels.length,
					into,
					examples: labels.slice(0, 3).join('; ')
				}
			}
		];
	});
}

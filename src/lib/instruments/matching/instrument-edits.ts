import { locales, type Locale } from '$lib/i18n/locale';
import type { QuestionEdit } from '$lib/survey/edit';
import { isChoice, type ChoiceQuestion, type Question } from '$lib/survey/question';
import { questionById, type Survey } from '$lib/survey/survey';
import { parseAnswerLabel } from '$lib/vocabulary/answer-label';
import { pointOnScale } from '$lib/vocabulary/scale-fit';
import { vocabularyScales, type VocabularyScale } from '$lib/vocabulary/scale-list';
import type { Instrument, InstrumentAnswer, InstrumentItem } from '../instrument';
import type { InstrumentMatch } from '../match';
import { slotsOf } from '../slots';

/**
 * What the questionnaire knows and the answers do not say: the scale of a question of which few points were chosen,
 * the words of a scale's ends, what is open, what a question is for and what is sensitive. As corrections that a
 * person may accept; none when the survey is read so already.
 */
export function instrumentEdits(
	instrument: Instrument,
	match: InstrumentMatch,
	survey: Survey
): QuestionEdit[] {
	const itemBySlot = new Map(slotsOf(instrument).map(({ slot, item }) => [slot, item]));
	return match.found.flatMap(({ slot, question: id }): QuestionEdit[] => {
		const item = itemBySlot.get(slot);
		const question = questionById(survey, id);
		if (!item || question.kind === 'empty') return [];
		const parts = {
			...readingOf(item.answer, question, match.language),
			...purposeOf(item, question)
		};
		return Object.keys(parts).length === 0 ? [] : [{ question: question.key, ...parts }];
	});
}

type Parts = Omit<QuestionEdit, 'question'>;

function purposeOf({ role, sensitive }: InstrumentItem, question: Question): Parts {
	return {
		...(role !== undefined && question.role === null ? { role } : {}),
		...(sensitive === true && question.sensitive !== true ? { sensitive } : {})
	};
}

function readingOf(answer: InstrumentAnswer, question: Question, language: Locale): Parts {
	switch (answer.kind) {
		case 'scale': {
			const scale = isChoice(question) ? betterScale(answer.scale, question, language) : null;
			return scale ? { scale: scale.id } : {};
		}
		case 'text':
		case 'multiple':
			// Short answers that several people gave, and ticks of which nobody made two, look like a choice.
			return question.kind === 'single' ? { kind: answer.kind } : {};
		default:
			return {};
	}
}

/** The questionnaire's scale, in the first language that has a place for every answer; null when it is read so already. */
function betterScale(
	ids: Readonly<Record<Locale, string>>,
	question: ChoiceQuestion,
	language: Locale
): VocabularyScale | null {
	const wanted = [language, ...locales].flatMap(
		(locale) => vocabularyScales.find(({ id }) => id === ids[locale]) ?? []
	);
	const [first] = wanted;
	const own = question.scale;
	const isReadSo =
		own !== null &&
		own.id !== null &&
		own.family === first?.family &&
		own.points === first.points.length;
	return isReadSo ? null : (wanted.find((scale) => hasPlaces(scale, question)) ?? null);
}

function hasPlaces(scale: VocabularyScale, { options }: ChoiceQuestion): boolean {
	const chosen = options.filter(({ missing, count }) => missing === null && count > 0);
	return chosen.length > 0 && chosen.every(({ label }) => hasPlace(scale, label));
}

/** Bare numbers count the points of a scale whose points have numbers. */
function hasPlace(scale: VocabularyScale, label: string): boolean {
	const parsed = parseAnswerLabel(label);
	if (pointOnScale(parsed, scale) !== null) return true;
	if (scale.start === undefined || parsed.words !== '' || parsed.number === null) return false;
	const point = parsed.number - scale.start;
	return point >= 0 && point < scale.points.length;
}

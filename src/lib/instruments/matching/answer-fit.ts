import { isChoice, isClosed, type Question, type Scale } from '$lib/survey/question';
import { vocabularyScales, type VocabularyScale } from '$lib/vocabulary/scale-list';
import type { InstrumentAnswer, InstrumentOption } from '../instrument';
import type { SlotOddity } from '../match';
import { matchOptions, type OptionMatch } from './match-options';

/** Whether a question is answered as an instrument has it. */
export interface AnswerFit {
	/** `unknown`: the answers say neither that it is the question nor that it is another. */
	readonly verdict: 'fits' | 'unknown' | 'differs';
	/** Codes of the survey's options by the instrument's ids. */
	readonly options: ReadonlyMap<string, number>;
	readonly oddities: readonly SlotOddity[];
	/** Whether the options by themselves, without the question's text, tell which question it is. */
	readonly isTold: boolean;
}

/** From this share of what was answered on, a list of options is the instrument's. */
const enough = 0.5;
/** So many options, and this share of them, are found in no other question by chance. */
const tellingOptions = 4;
const tellingShare = 0.75;

const plainFit = (verdict: AnswerFit['verdict'], oddities: readonly SlotOddity[]): AnswerFit => ({
	verdict,
	options: new Map(),
	oddities,
	isTold: false
});

/** Compares how a question is answered with how the instrument has it answered. */
export function fitAnswer(answer: InstrumentAnswer, question: Question): AnswerFit {
	const odd: SlotOddity[] = [{ code: 'kind', kind: question.kind }];
	if (question.kind === 'empty') return plainFit('unknown', odd);
	switch (answer.kind) {
		case 'scale':
			return fitScale(answer, question);
		case 'single':
		case 'multiple':
			return fitOptions(answer, question);
		case 'number':
			if (question.kind === 'number') return plainFit('unknown', []);
			return plainFit(isChoice(question) || question.kind === 'text' ? 'unknown' : 'differs', odd);
		case 'text':
			if (question.kind === 'text') return plainFit('unknown', []);
			// Short answers that several people gave are read as a choice.
			return plainFit(question.kind === 'single' ? 'unknown' : 'differs', odd);
	}
}

type ScaleAnswer = Extract<InstrumentAnswer, { kind: 'scale' }>;
type OptionsAnswer = Extract<InstrumentAnswer, { kind: 'single' | 'multiple' }>;

const scaleById = new Map(vocabularyScales.map((scale) => [scale.id, scale]));

function fitScale({ scale, besides }: ScaleAnswer, question: Question): AnswerFit {
	const asked = scaleById.get(scale.nb);
	if (!asked) throw new Error(`No scale ${scale.nb}`);
	if (!isChoice(question)) {
		const canBe = question.kind === 'number' && asked.start !== undefined;
		return plainFit(canBe ? 'unknown' : 'differs', [{ code: 'kind', kind: question.kind }]);
	}
	const apart = question.options.filter(({ missing }) => missing !== null);
	const { codes: options } = matchOptions(besides, apart);
	const own = question.scale;
	if (own === null) {
		const oddities: SlotOddity[] = [{ code: 'scale', family: null, points: null }];
		return { verdict: 'unknown', options, oddities, isTold: false };
	}
	if (isSameScale(asked, own)) return { verdict: 'fits', options, oddities: [], isTold: false };
	const oddities: SlotOddity[] = [{ code: 'scale', family: own.family, points: own.points }];
	return { verdict: 'differs', options, oddities, isTold: false };
}

/** Bare numbers do not say what they are about; a scale that a person declared is what they say it is. */
function isSameScale(asked: VocabularyScale, own: Scale): boolean {
	const isAbout =
		own.family === asked.family ||
		own.family === 'declared' ||
		(own.family === 'numeric' && asked.start !== undefined);
	return isAbout && own.points === asked.points.length;
}

function fitOptions(answer: OptionsAnswer, question: Question): AnswerFit {
	const isSameKind =
		answer.kind === 'single'
			? isChoice(question) || (question.kind === 'number' && areCounts(answer.options))
			: question.kind === answer.kind;
	const oddKind: SlotOddity[] = isSameKind ? [] : [{ code: 'kind', kind: question.kind }];
	if (!isClosed(question)) {
		const canBe = question.kind === 'number' || question.kind === 'text';
		return plainFit(canBe ? 'unknown' : 'differs', oddKind);
	}
	if (answer.options.length === 0) return plainFit('unknown', oddKind);
	const match = matchOptions(answer.options, question.options);
	if (answer.ownList) return { ...plainFit('unknown', oddKind), options: match.codes };
	const { share, codes } = match;
	const verdict = share === null ? 'unknown' : share >= enough ? 'fits' : 'differs';
	return {
		verdict,
		options: codes,
		oddities: [...oddKind, ...oddOptions(match, answer.other)],
		isTold:
			verdict === 'fits' &&
			codes.size >= tellingOptions &&
			codes.size >= tellingShare * answer.options.length
	};
}

/** "0", "1" ... "5 or more": read as a number where nobody chose an option with words in it. */
function areCounts(options: readonly InstrumentOption[]): boolean {
	return options.length > 0 && options.every(({ label }) => /^\d/.test(label.nb));
}

/**
 * An option that nobody chose stands in few exports, so it is missed only where people gave an answer in its
 * place that the instrument does not have. Where they may type one, that says nothing.
 */
function oddOptions({ absent, extra }: OptionMatch, other: boolean): SlotOddity[] {
	if (other || extra.length === 0) return [];
	return [
		...absent.map(({ id }): SlotOddity => ({ code: 'option_missing', option: id })),
		...extra.map(({ label }): SlotOddity => ({ code: 'option_extra', label }))
	];
}

import type { Locale } from '$lib/i18n/locale';
import type { InstrumentAnswer } from '$lib/instruments/instrument';
import { pointLabel, vocabularyScales, type VocabularyScale } from '$lib/vocabulary/scale-list';

/** How a question is answered on a form, in one language. */
export type FormAnswer =
	| {
			readonly kind: 'choice';
			readonly several: boolean;
			/** Whether the programme's own list comes first. */
			readonly ownList: boolean;
			readonly labels: readonly string[];
			readonly other: boolean;
	  }
	| {
			/** Numbers of which only the ends have words. */
			readonly kind: 'numbered';
			readonly low: number;
			readonly high: number;
			readonly lowLabel: string;
			readonly highLabel: string;
	  }
	| { readonly kind: 'number' | 'text' };

/** How an instrument's question is answered in this language: scales are spelled out. */
export function formAnswer(answer: InstrumentAnswer, locale: Locale): FormAnswer {
	switch (answer.kind) {
		case 'number':
		case 'text':
			return { kind: answer.kind };
		case 'single':
		case 'multiple': {
			const labels = answer.options.map(({ label }) => label[locale]);
			const ownList = answer.ownList ?? labels.length === 0;
			const several = answer.kind === 'multiple';
			return { kind: 'choice', several, ownList, labels, other: answer.other };
		}
		case 'scale':
			return scaleAnswer(answer, locale);
	}
}

function scaleAnswer(
	answer: Extract<InstrumentAnswer, { kind: 'scale' }>,
	locale: Locale
): FormAnswer {
	const scale = scaleOf(answer.scale[locale]);
	const besides = answer.besides.map(({ label }) => label[locale]);
	const last = scale.points.length - 1;
	if (scale.start !== undefined && besides.length === 0) {
		return {
			kind: 'numbered',
			low: scale.start,
			high: scale.start + last,
			lowLabel: scale.points[0]?.[0] ?? '',
			highLabel: scale.points[last]?.[0] ?? ''
		};
	}
	return {
		kind: 'choice',
		several: false,
		ownList: false,
		labels: [...pointLabels(scale), ...besides],
		other: false
	};
}

/** The columns of a grid answered so. */
export function columnLabels(answer: FormAnswer): readonly string[] {
	if (answer.kind === 'choice') return answer.labels;
	if (answer.kind !== 'numbered') return [];
	const { low, high, lowLabel, highLabel } = answer;
	return numbersOf(answer).map((number) => {
		if (number === low) return `${number} - ${lowLabel}`;
		return number === high ? `${number} - ${highLabel}` : String(number);
	});
}

/** Every number of a numbered answer, low to high. */
export function numbersOf({ low, high }: Extract<FormAnswer, { kind: 'numbered' }>): number[] {
	return Array.from({ length: high - low + 1 }, (_, at) => low + at);
}

function pointLabels(scale: VocabularyScale): string[] {
	return scale.points.map((_, point) => pointLabel(scale, point));
}

/** Instruments name scales that there are. */
function scaleOf(id: string): VocabularyScale {
	const scale = vocabularyScales.find((one) => one.id === id);
	if (!scale) throw new Error(`No scale ${id}`);
	return scale;
}

import type { Inference } from '$lib/survey/question';
import { reasonWords, type ReasonCode, type Values } from '../reason-words';

export type { ReasonCode } from '../reason-words';

/** An inference with its reason as data and as an English sentence. */
export function inferred(
	code: ReasonCode,
	values: Values,
	confidence: number,
	alternatives: readonly string[] = []
): Inference {
	return {
		reason: { code, values, detail: reasonWords[code](values, { locale: 'en' }) },
		confidence: Math.round(confidence * 100) / 100,
		alternatives
	};
}
